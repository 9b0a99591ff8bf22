import GlossaryStore
import TestKit
import Testing

struct MatcherTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let forms: [String]
        let text: String
        /// `text of the hit`, or `form=text` where they differ; +1 +2 for a plural, ' for a possessive, ^ for a raised letter.
        let hits: [String]

        init(_ name: String, _ forms: [String], _ text: String, _ hits: [String]) {
            self.name = name
            self.forms = forms
            self.text = text
            self.hits = hits
        }

        var testDescription: String { name }
    }

    static let cases: [Case] = [
        Case("no form in the text", ["Wuhan"], "Nothing here.", []),
        Case("an empty text", ["Wuhan"], "", []),
        Case("the whole text", ["Wuhan"], "Wuhan", ["Wuhan"]),
        Case("at the start and the end", ["Wuhan"], "Wuhan and Wuhan", ["Wuhan", "Wuhan"]),
        Case("beside marks", ["Wuhan"], "(Wuhan), “Wuhan”—Wuhan.Wuhan", ["Wuhan", "Wuhan", "Wuhan", "Wuhan"]),
        Case("not inside a word", ["Han"], "Hans Hanover aHan 9Han Han9 Handan", []),
        Case("not beside letters beyond ASCII", ["caf", "Han"], "café éHan Hanя", []),
        Case("between Chinese characters", ["Wuhan"], "在Wuhan的", ["Wuhan"]),
        Case("a capital asks for a capital", ["Wuhan"], "wuhan WUHAN WuHan", []),
        Case(
            "a small letter takes a capital", ["my country"], "my country My country MY COUNTRY my Country", ["my country", "my country=My country^"]),
        Case("words of one form", ["new crown pneumonia"], "the new crown pneumonia cases", ["new crown pneumonia"]),
        Case("two spaces are not one", ["new crown"], "new  crown new\tcrown new\ncrown new, crown", []),
        Case("hyphens are those of the form", ["anti-epidemic"], "anti-epidemic anti epidemic antiepidemic", ["anti-epidemic"]),
        Case("shortest first at one place", ["New", "New York", "New York City"], "New York City", ["New", "New York", "New York City"]),
        Case(
            "inside each other", ["York City Hall", "City", "New York"], "New York City Hall", ["New York", "York City Hall", "City"]),
        Case("overlaps", ["a b", "b c", "c d"], "a b c d", ["a b", "b c", "c d"]),
        Case("a beginning alone is nothing", ["one two three four"], "one two three five one two", []),
        Case(
            "a form that is another's beginning", ["one two", "one two three four"], "one two three one two three four",
            [
                "one two", "one two", "one two three four",
            ]),
        Case("a possessive", ["Wuhan"], "Wuhan's Wuhan’s Wuhan'S Wuhan'st", ["Wuhan'", "Wuhan'", "Wuhan", "Wuhan"]),
        Case(
            "a plural", ["shared bicycle"], "shared bicycles Shared bicycles' shared bicyclesx",
            [
                "shared bicycle=shared bicycles+1", "shared bicycle=Shared bicycles^+1",
            ]),
        Case("a plural and a possessive", ["firm"], "firms's", ["firm=firms+1'"]),
        Case(
            "a plural in es", ["box", "class", "batch", "hero", "photo"], "boxes boxs classes batches heroes photos photoes",
            [
                "box=boxes+2", "class=classes+2", "batch=batches+2", "hero=heroes+2", "photo=photos+1", "photo=photoes+2",
            ]),
        Case("no plural of a capital", ["Box", "Wuhan"], "Boxes Wuhans", []),
        Case("a plural that is a form too", ["firm", "firms"], "firms", ["firm=firms+1", "firms"]),
        Case("a plural in es that is a form too", ["box", "boxes"], "boxes box", ["box=boxes+2", "boxes", "box"]),
        Case("a word in s is no plural", ["new", "news"], "news new", ["new=news+1", "news", "new"]),
        Case(
            "both apostrophes", ["people's congress"], "people's congress people’s congress people‘s congress",
            [
                "people's congress", "people's congress=people’s congress",
            ]),
        Case("an apostrophe typed as ’", ["o’clock"], "o'clock o’clock", ["o'clock", "o'clock=o’clock"]),
        Case("forms that differ in case", ["US", "us", "Us"], "US us Us", ["US", "us", "Us", "us=Us^"]),
        Case("forms that differ in marks", ["e-mail", "e mail", "e.mail"], "e-mail e mail e.mail", ["e-mail", "e mail", "e.mail"]),
        Case("marks at the ends", ["Yahoo!", "(see", "C++"], "Yahoo! Yahoo (see see C++ C+", ["Yahoo!", "(see", "C++"]),
        Case(
            "accents", ["Café Noir", "élan", "naïve"], "Café Noir élan Élan naïve Naïve NAÏVE",
            [
                "Café Noir", "élan", "élan=Élan^", "naïve", "naïve=Naïve^",
            ]),
        Case("an accent at the end", ["résumé"], "résumé résumés résumé's", ["résumé", "résumé'"]),
        Case("no word at all", ["%", "武汉", "°", "武"], "5% in 武汉市 at 3°", ["%", "武", "武汉", "°"]),
        Case("Greek", ["Ω", "αβ"], "Ω Ωx αβ αβγ", ["Ω", "αβ"]),
        Case("digits", ["5G", "5G phone", "COVID-19"], "5G phone COVID-19 5G", ["5G", "5G phone", "COVID-19", "5G"]),
        Case(
            "long words", ["internationalisation", "internationalization"], "internationalization internationalisations",
            [
                "internationalization", "internationalisation=internationalisations+1",
            ]),
        Case("one letter", ["s", "I"], "s I it's", ["s", "I", "s"]),
        Case("more than eight symbols", ["%", "$", "€", "#", "@", "&", "*"], "5% $3 €2 # @ & *", ["%", "$", "€", "#", "@", "&", "*"]),
    ]

    @Test(arguments: cases)
    func hits(_ example: Case) throws {
        let found = try Self.scan(example.forms, example.text)
        #expect(found.map { Self.short($0, example.text) } == example.hits)
        #expect(found == ReferenceMatcher(Self.canonical(example.forms)).scan(example.text))
    }

    /// Each case far from the start of a text, so that it lies across the borders of blocks and windows.
    @Test(arguments: [60, 63, 64, 65, 8180, 8185, 8190, 8191, 8192, 8193, 16383])
    func borders(_ shift: Int) throws {
        for example in Self.cases {
            let text = String(repeating: ". ", count: shift).prefix(shift - 1) + " " + example.text
            let found = try Self.scan(example.forms, String(text))
            #expect(found.map { Self.short($0, String(text)) } == example.hits, "\(example.name)")
        }
    }

    // MARK: Random texts

    private static let pieces = [
        "a", "A", "ab", "Ab", "s", "es", "box", "Box", "x", "xs", "boxes", "new", "news", "internationalised", "9", "é", "É", "я",
    ]
    private static let joints = [" ", " ", " ", " ", "-", "'", "’", ".", ", ", "%", "武", "“", ""]

    private static func random(_ count: Int, _ generator: inout SplitMix) -> String {
        (0..<count).map { _ in pieces.randomElement(using: &generator)! + joints.randomElement(using: &generator)! }.joined()
    }

    @Test(arguments: 0..<60)
    func randomTexts(_ seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed))
        let forms = (0..<Int.random(in: 1...60, using: &generator)).map { _ in
            let form = Self.random(Int.random(in: 1...4, using: &generator), &generator)
            return form.drop { $0 == " " }.reversed().drop { $0 == " " }.reversed().map(String.init).joined()
        }
        let text = Self.random(Int.random(in: 0...400, using: &generator), &generator)
        let found = try Self.scan(forms, text)
        #expect(found == ReferenceMatcher(Self.canonical(forms)).scan(text), "\(forms) in \(text)")
    }

    @Test func longRandomText() throws {
        var generator = SplitMix(seed: 1)
        let forms = (0..<30).map { _ in Self.random(Int.random(in: 1...5, using: &generator), &generator) + "a" }
        let text = Self.random(12_000, &generator)
        #expect(try Self.scan(forms, text) == ReferenceMatcher(Self.canonical(forms)).scan(text))
    }

    @Test func anyBytes() throws {
        var generator = SplitMix(seed: 5)
        let matcher = TermMatcher(glossary: try Self.glossary(["a", "é", "b c", "武", "a’b"]))
        for _ in 0..<200 {
            let bytes = (0..<300).map { _ in
                [0x61, 0x62, 0x20, 0x63, 0xC3, 0xA9, 0xE2, 0x80, 0x99, 0xFF, 0xE6].randomElement(using: &generator)! as UInt8
            }
            var hits: [TermHit] = []
            matcher.scan(bytes.span, into: &hits)
            #expect(hits.allSatisfy { $0.start < $0.end && Int($0.end) <= bytes.count })
        }
    }

    /// What was in the array stays, and the order is that of this scan alone.
    @Test func appending() throws {
        let matcher = TermMatcher(glossary: try Self.glossary(["b", "武"]))
        var hits = matcher.scan("a b 武")
        matcher.scan(Array("武 b".utf8).span, into: &hits)
        #expect(hits.map(\.start) == [2, 4, 0, 4])
    }

    // MARK: Support

    /// In none of the texts.
    private static let preferred = "Zzyzx"

    private static func glossary(_ forms: [String]) throws -> Glossary {
        let escaped = forms.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }
        return try Glossary(files: ["zh\ten\tdeprecated\n" + escaped.map { "甲\t\(preferred)\t\($0)\n" }.joined()])
    }

    /// The forms as the matcher knows them: ’ as ', without spaces at the ends, each once.
    private static func canonical(_ forms: [String]) -> [String] {
        var seen: Set<[Unicode.Scalar]> = []
        return forms.map { form in
            var scalars = Array(form.replacing("’", with: "'").unicodeScalars)
            while scalars.last == " " { scalars.removeLast() }
            return scalars
        }.filter { seen.insert($0).inserted }.map { String(String.UnicodeScalarView($0)) }
    }

    private static func scan(_ forms: [String], _ text: String) throws -> [ReferenceMatcher.Hit] {
        let matcher = TermMatcher(glossary: try glossary(forms))
        let names = Dictionary(uniqueKeysWithValues: canonical(forms).map { (matcher.form($0)!, $0) })
        #expect(names.count + 1 == matcher.formCount)
        let hits = matcher.scan(text)
        #expect(zip(hits, hits.dropFirst()).allSatisfy { ($0.start, $0.end) <= ($1.start, $1.end) })
        return hits.map { hit in
            ReferenceMatcher.Hit(
                start: Int(hit.start), end: Int(hit.end), form: names[hit.form]!, plural: Int(hit.plural),
                possessive: Int(hit.possessive), isRaised: hit.isRaised)
        }.sorted { ($0.start, $0.end, $0.form) < ($1.start, $1.end, $1.form) }
    }

    private static func short(_ hit: ReferenceMatcher.Hit, _ text: String) -> String {
        let found = String(decoding: Array(text.utf8)[hit.start..<hit.end], as: UTF8.self)
        return (found == hit.form ? found : "\(hit.form)=\(found)") + (hit.isRaised ? "^" : "") + (hit.plural > 0 ? "+\(hit.plural)" : "")
            + (hit.possessive > 0 ? "'" : "")
    }
}
