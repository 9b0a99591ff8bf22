import Documents
import Testing

@Suite struct HTMLPageTests {
    /// A page, and its prose: `|` is a gap, `[ ]` are around what is fixed, `*` stands for what is no prose.
    static let pages: [(String, [String])] = [
        ("<p>One</p><p>two</p>", ["One", "two"]),
        ("One<br>two<hr>three", ["One", "two", "three"]),
        ("<ul><li>One<li>two</ul>three", ["One", "two", "three"]),
        ("<table><tr><td>One<td>two</table>", ["One", "two"]),
        ("a<b>b</b>c <i>d</i>", ["a|b|c |d|"]),
        ("<p>\n  One\n  two  three </p>", ["One[ ]two[ ]three "]),
        ("a <b> b</b>", ["a |b|"]),
        ("a&amp;b &quot;c&quot;&nbsp;d&#39;e", ["a[&]b [\"]c[\"][ ]d[']e"]),
        ("AT&T &bogus; &copy2 &;", ["AT&T |*| &copy2 &;"]),
        ("a < b, c <3, d<", ["a < b, c <3, d<"]),
        ("a <code>b<b>c</code> d", ["a |*| d"]),
        ("CO<sub>2</sub>, <svg><text>x</text></svg>.", ["CO|*|, |*|."]),
        ("a<script>b</p><p></script>c", ["a|c"]),
        ("<script><!-- <script> </script> x</script>y --></script>a", ["|y -->|a"]),
        ("<style>a</style><textarea>b</textarea>c<noscript>d</noscript>", ["|c", "d"]),
        ("<pre>a <pre>b</pre> c</pre>d", ["d"]),
        ("<title>a <b> b</title>", ["a <b> b"]),
        ("a<!-- b -->c<!-->d<!--->e", ["a|c|d|e"]),
        ("a<!-- b", ["a|"]),
        ("a<p b", ["a"]),
        ("a</>b</ c>d<?e?>f<!doctype g>h", ["abdfh"]),
        ("<img alt=\"a b\" title='c' src=d>e", ["|*|e", "a b", "c"]),
        ("<img alt=a><a title=\"&quot;b&quot;\">c</a>", ["|*|c|", "[\"]b[\"]"]),
        ("<a href=\"a>b\" title='c'd>e</a>", ["|e|", "c"]),
        ("<A TITLE=\"a\" title=\"b\">c</A>", ["|c|", "a"]),
        ("a <span translate=no>b <span>c</span></span> d<div translate=\"no\">e</div>", ["a |b |c| d"]),
        ("a <span translate=\"no\">b <span>c</span></span> d<div translate=\"no\">e</div>f", ["a |*| d", "f"]),
        ("<p>unclosed <b>bold<p>next", ["unclosed |bold", "next"]),
        ("\u{FEFF}<html>a", ["\u{FEFF}", "a"]),
        ("", []),
    ]

    @Test(arguments: pages) func findsTheProse(_ page: String, _ lines: [String]) {
        #expect(Formats.lines(page, .html) == lines)
    }

    static let repairs: [(String, String)] = [
        ("<p>It rained,But we went.</p>", "<p>It rained, but we went.</p>"),
        ("<p>It rained,<b>But</b> we <i>went</i>,And left.", "<p>It rained, <b>but</b> we <i>went</i>, and left."),
        ("<p><b>It rained,</b>But we went.", "<p><b>It rained,</b> but we went."),
        ("<p><b>It rained,</b><i>But</i> we went.", "<p><b>It rained,</b><i>but</i> we went."),
        ("<p>The Gorge <b>Swift</b> left; the Gorge Swift left.", "<p>The Gorge <b>Swift</b> left; the Gorge Wind left."),
        ("<p>It rained,But <code>a ,b</code> did not .", "<p>It rained, but <code>a ,b</code> did not."),
        ("<p><b>The shop</b><i>（Open）</i>,But", "<p><b>The shop</b><i>(Open)</i>, but"),
        ("<img alt='It rained,But'>", "<img alt='It rained, but'>"),
        ("<p>The \"ferry\" left. <img alt=\"The 《Gorge》 left,But\">", "<p>The \"ferry\" left. <img alt=\"The &quot;Gorge&quot; left, but\">"),
        ("<li>Skip to content</li>", "<li>Skip to content</li>"),
        (
            "<!-- glossmend off --><p>One ,two.<p>Three ,four.<!-- glossmend on --><p>Five ,six.",
            "<!-- glossmend off --><p>One ,two.<p>Three ,four.<!-- glossmend on --><p>Five, six."
        ),
        (
            "<!-- glossmend-ignore: clause-capital --><p>It rained,But.<p>It rained,But.",
            "<!-- glossmend-ignore: clause-capital --><p>It rained, But.<p>It rained, but."
        ),
    ]

    @Test(arguments: repairs) func repairsTheProse(_ page: String, _ repaired: String) {
        #expect(Formats.repaired(page, .html) == repaired)
    }

    /// Elements that are never closed, and half tags.
    @Test(arguments: ["<b id=", "<b>", "<pre>", "<!--", "<script>", "</", "<a title='", "&amp", "<p><sup>", "<b id=x>x<p>"])
    func theCostIsLinear(_ piece: String) {
        let clock = ContinuousClock()
        func time(_ count: Int) -> Duration {
            let page = String(repeating: piece, count: count)
            return clock.measure { _ = Formats.prose(page, .html) }
        }
        _ = time(2_000)
        // A quadratic reader would take 256 times as long.
        #expect(time(32_000) < max(time(2_000), .milliseconds(2)) * 100)
    }
}
