import GlossaryStore
import TestKit
import Testing

/// Which forms a scan finds: all that are deprecated or named by a condition, and the right ones that keep deprecated ones off.
struct SoughtFormsTests {
    struct Case: Sendable, CustomTestStringConvertible {
        let name: String
        let deprecated: [String]
        let admitted: String
        let isSought: Bool

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "nothing deprecated", deprecated: [], admitted: "Wuhan City", isSought: false),
        Case(name: "nothing in common", deprecated: ["new crown pneumonia"], admitted: "coronavirus disease", isSought: false),
        Case(name: "the same form", deprecated: ["new crown"], admitted: "new crown", isSought: true),
        Case(name: "the same but for case and plural", deprecated: ["Bus"], admitted: "buses", isSought: true),
        Case(name: "at the beginning", deprecated: ["new crown"], admitted: "New Crown Hotel", isSought: true),
        Case(name: "in the middle", deprecated: ["crown"], admitted: "the Crown Hotel", isSought: true),
        Case(name: "at the end", deprecated: ["hotels"], admitted: "the Crown Hotel", isSought: true),
        Case(name: "from the middle on beyond the end", deprecated: ["Hotel of Kings"], admitted: "the Crown Hotel", isSought: true),
        Case(name: "two words from the middle on", deprecated: ["Crown Hotel of Kings"], admitted: "the Crown Hotel", isSought: true),
        Case(name: "from the beginning on beyond the end: the longer wins", deprecated: ["red packet"], admitted: "red", isSought: false),
        Case(name: "the last words only", deprecated: ["Grand Hotel"], admitted: "Hotel Crown", isSought: false),
        Case(name: "another word follows", deprecated: ["Crown Prince"], admitted: "the Crown Hotel", isSought: false),
        Case(name: "words of both with a hyphen", deprecated: ["anti epidemic"], admitted: "the anti-epidemic work", isSought: true),
        Case(name: "a mark before the word", deprecated: ["(the"], admitted: "see (the end)", isSought: true),
        Case(name: "no words", deprecated: ["%"], admitted: "5% more", isSought: true),
        Case(name: "a letter beyond ASCII", deprecated: ["Éire"], admitted: "old Éire", isSought: true),
        Case(name: "a mark before the right form", deprecated: ["see you"], admitted: "(see", isSought: true),
    ]

    @Test(arguments: cases)
    func admitted(_ example: Case) throws {
        let matcher = TermMatcher(glossary: try Self.glossary(deprecated: example.deprecated, admitted: [example.admitted]))
        let form = try #require(matcher.form(example.admitted))
        #expect(matcher.isSought(form) == example.isSought)
        let found = matcher.scan("Text: \(example.admitted), text.").contains { $0.form == form }
        #expect(found == example.isSought)
        for deprecated in example.deprecated { #expect(matcher.isSought(try #require(matcher.form(deprecated)))) }
    }

    @Test func conditions() throws {
        let glossary = try Glossary(files: ["zh\ten\twhen\n甲\tAlpha\tnear=Beta|Gamma; same-sentence=Delta; next=Epsilon\n乙\tBeta\t\n"])
        let matcher = TermMatcher(glossary: glossary)
        let sought = ["Alpha", "Beta", "Gamma", "Delta"].map { matcher.form($0).map(matcher.isSought) }
        #expect(sought == [false, true, true, true])
        #expect(matcher.scan("Alpha Beta Gamma Delta Epsilon").count == 3)
    }

    /// What only a row that needs the source deprecates is sought beside a source alone; what another row has, too, is sought always.
    @Test func source() throws {
        let rows = "甲\tAlpha\tWrong Alpha|Both\tsource\n乙\tBeta\tBoth\t\n丙\tGamma\tWrong Gamma\tnear=Delta; source\n"
        let matcher = TermMatcher(glossary: try Glossary(files: ["zh\ten\tdeprecated\twhen\n" + rows]))
        let text = "Wrong Alpha, Both, Wrong Gamma, Delta, 5%"
        let spans = { (hits: [TermHit]) in hits.map { Int($0.start) } }
        #expect(spans(matcher.scan(text)) == [13, 32])
        #expect(spans(matcher.besideSource.scan(text)) == [0, 13, 19, 32])
    }

    // MARK: Random glossaries

    private static let pieces = ["a", "ab", "Ab", "s", "box", "Box", "boxes", "new", "news", "9", "é", "the", "The"]
    private static let joints = [" ", " ", " ", " ", "-", "'", "’", "%"]

    private static func random(_ count: Int, _ generator: inout SplitMix) -> String {
        (0..<count).map { index in
            (index > 0 ? joints.randomElement(using: &generator)! : "") + pieces.randomElement(using: &generator)!
        }.joined()
    }

    /// A scan finds the sought forms and no others; and every right form with a deprecated one that begins inside it is among them.
    @Test(arguments: 0..<60)
    func protection(_ seed: Int) throws {
        var generator = SplitMix(seed: UInt64(seed))
        let deprecated = Set((0..<3).map { _ in Self.random(Int.random(in: 1...3, using: &generator), &generator) })
        let admitted = Set((0..<30).map { _ in Self.random(Int.random(in: 1...4, using: &generator), &generator) })
        let matcher = TermMatcher(glossary: try Self.glossary(deprecated: deprecated.sorted(), admitted: admitted.sorted()))
        let text = Self.random(300, &generator)
        let plain = { (form: String) in form.replacing("’", with: "'") }
        let all = ReferenceMatcher(Set((deprecated.union(admitted)).map(plain)).sorted()).scan(text)
        let sought = all.filter { matcher.isSought(matcher.form($0.form)!) }
        let found = matcher.scan(text)
        #expect(found.map { [Int($0.start), Int($0.end)] } == sought.map { [$0.start, $0.end] })
        let wrong = Set(deprecated.map(plain))
        for right in all where !sought.contains(right) {
            let inside = all.filter { wrong.contains($0.form) && $0.start >= right.start && $0.start < right.end }
            #expect(inside.allSatisfy { $0.start == right.start && $0.end > right.end }, "\(right) in \(text)")
        }
    }

    private static func glossary(deprecated: [String], admitted: [String]) throws -> Glossary {
        try Glossary(files: [
            "zh\ten\tdeprecated\tadmitted\n甲\tZzyzx\t\(deprecated.joined(separator: "|"))\t\(admitted.joined(separator: "|"))\n"
        ])
    }
}
