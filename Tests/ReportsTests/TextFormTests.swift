import Foundation
import Repair
import Reports
import Testing

@Suite struct TextFormTests {
    @Test func jsonStringsSurviveAParser() throws {
        for text in ["", "plain", "\"\\/", "\u{0}\u{1}\u{8}\u{B}\u{1F}\t\n\r", "漢字 😀", "\u{2028}\u{7F}"] {
            var json = JSONText()
            json.beginArray()
            json.value(text)
            json.value(-12)
            json.null()
            json.endArray()
            let parsed = try JSONSerialization.jsonObject(with: Data(json.bytes)) as? [Any]
            #expect(parsed?[0] as? String == text)
            #expect(parsed?[1] as? Int == -12)
            #expect(parsed?[2] is NSNull)
        }
    }

    @Test func jsonNests() {
        var json = JSONText()
        json.beginObject()
        json.key("a")
        json.beginArray()
        json.endArray()
        json.key("b")
        json.beginObject()
        json.key("c")
        json.value(1)
        json.endObject()
        json.key("d")
        json.null()
        json.endObject()
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"a":[],"b":{"c":1},"d":null}"#)
    }

    @Test(arguments: [
        ("plain, “漢字” é", "plain, “漢字” é"), ("a\tb\r", "a<U+0009>b<U+000D>"),
        ("\u{200B}\u{3000}\u{FEFF}", "<U+200B><U+3000><U+FEFF>"),
        ("\u{1B}[31m", "<U+001B>[31m"), ("\u{202E}x\u{E0001}", "<U+202E>x<U+E0001>"), ("e\u{301}", "e\u{301}"),
    ])
    func nothingIsInvisible(_ text: String, _ shown: String) {
        #expect(VisibleText.of(Array(text.utf8)) == shown)
    }

    @Test func invalidBytesAreShown() {
        #expect(VisibleText.of([0x61, 0xFF]) == "a\u{FFFD}")
    }

    static let rules = [
        RuleInfo(
            id: "late-rule", stage: .casing, applicability: .review, summary: "A | b",
            reason: String(repeating: "Words of a reason. ", count: 10), examples: [.init("a|`b`", "c\u{A0}d"), .init("x", "")]),
        RuleInfo(id: "early", stage: .page, summary: "First", reason: "Why &nbsp; is <b>.", examples: []),
    ]

    @Test func theListHasColumns() {
        #expect(
            RuleReference.list(Self.rules) == """
                late-rule  casing      review  A | b
                early      page        safe    First

                """)
    }

    @Test func anExplanationIsWrapped() {
        let text = RuleReference.explanation(Self.rules[0])
        #expect(text.hasPrefix("late-rule: A | b\n\nStage: casing. Its edits are at most: review.\n\nWords of a reason."))
        #expect(text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        #expect(text.hasSuffix("\nExamples:\n  before: a|`b`\n  after:  c<U+00A0>d\n  before: x\n  after:  \n"))
        #expect(!RuleReference.explanation(Self.rules[1]).contains("Examples"))
    }

    @Test func theReferenceFollowsTheStages() throws {
        let text = RuleReference.markdown(Self.rules)
        let early = try #require(text.range(of: "### early"))
        let late = try #require(text.range(of: "### late-rule"))
        #expect(early.lowerBound < late.lowerBound)
        #expect(text.contains("\n| `` a\\|`b` `` | `c<U+00A0>d` |\n"))
        #expect(text.contains("\n| `x` |  |\n"))
        #expect(text.contains("\n\nWhy &amp;nbsp; is &lt;b>.\n"))
    }
}
