import Documents
import Testing

@Suite struct MarkdownTextTests {
    /// A text, and its prose: `|` is a gap, `[ ]` are around what is fixed, `*` stands for what is no prose.
    static let texts: [(String, [String])] = [
        ("# One\n\ntwo\nthree  \nfour\\\nfive\n", ["One", "two[ ]|three", "four", "five"]),
        ("One **two** _three_ ~~four~~", ["One |two| |three| |four"]),
        ("[one](u \"t\")two <http://x.y>", ["one|two |http://x.y"]),
        ("a `b` c ``d ` e``", ["a |*| c |*|"]),
        ("a ![b *c*](d) e", ["a |*| e", "b |c"]),
        ("> a\nb\n> c", ["a[ ]|b[ ]|c"]),
        ("- a\n- [ ] b\n  c\n\n1. d", ["a", "b[ ]|c", "d"]),
        ("| a | b \\| c |\n|---|---|\n| d | `e` |\n", ["a", "b | c", "d", "|*|"]),
        ("a\\*b\\\\c\\d", ["a*b\\c\\d"]),
        ("a &amp; b &bogus;", ["a [&] b |*|"]),
        ("a <b>c</b> <!-- d --> <sup>e</sup>f<br>g", ["a |c| | |*|f", "g"]),
        ("<div>\na,But\n</div>\n\n    code\n\n```\ncode\n```\n\nb", ["b"]),
        ("---\ntitle: a\n---\nb", ["b"]),
        ("+++\na = 1\n+++\nb", ["b"]),
        ("---\n\nb", ["b"]),
        ("a[^1]\n\n[^1]: note two", ["a|*|", "|*|: note two"]),
        ("[r]: http://x.y \"t\"\n\n[a][r]", ["a"]),
        ("1.Open\n#Open", ["1.|Open[ ]|#|Open"]),
        ("Head\n====\n", ["Head"]),
        ("é中 *ü*\r\nb", ["é中 |ü[ ]|b"]),
        ("", []),
    ]

    @Test(arguments: texts) func findsTheProse(_ text: String, _ lines: [String]) {
        #expect(Formats.lines(text, .markdown) == lines)
    }

    static let repairs: [(String, String)] = [
        ("It rained,But *we went*,And\nleft .\n", "It rained, but *we went*, and\nleft.\n"),
        ("It rained,*But* we went.", "It rained, *but* we went."),
        ("The [boat](u,But \"t,But\"),But", "The [boat](u,But \"t,But\"), but"),
        ("1.Open ,close", "1.Open, close"),
        ("The 【boat】 left,But", "The \\[boat\\] left, but"),
        ("[It rained]（u）,But", "[It rained] (u), but"),
        ("1.（Open） the door,But", "1.(Open) the door, but"),
        ("![It rained,But](u)", "![It rained, but](u)"),
        (
            "<!-- glossmend off -->\nOne ,two.\n\n<!-- glossmend on -->\n\nThree ,four.",
            "<!-- glossmend off -->\nOne ,two.\n\n<!-- glossmend on -->\n\nThree, four."
        ),
        (
            "<!-- glossmend-ignore: clause-capital, page-furniture -->\n\nIt rained,But",
            "<!-- glossmend-ignore: clause-capital, page-furniture -->\n\nIt rained, But"
        ),
        ("It rained,But <!-- glossmend-ignore: clause-capital -->", "It rained, But <!-- glossmend-ignore: clause-capital -->"),
    ]

    @Test(arguments: repairs) func repairsTheProse(_ text: String, _ repaired: String) {
        #expect(Formats.repaired(text, .markdown) == repaired)
    }
}
