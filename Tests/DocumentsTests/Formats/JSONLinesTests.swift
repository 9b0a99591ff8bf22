import Documents
import Testing

@Suite struct JSONLinesTests {
    struct Case: CustomTestStringConvertible {
        let name: String
        let before: String
        let after: String

        init(_ name: String, _ before: String, _ after: String) {
            self.name = name
            self.before = before
            self.after = after
        }

        var testDescription: String { name }
    }

    static let cases = [
        Case("a field", #"{"text":"It rained,But we went."}"#, #"{"text":"It rained, but we went."}"#),
        Case("other fields", #"{"title":"It rained,But","text":1}"#, #"{"title":"It rained,But","text":1}"#),
        Case(
            "order, spaces and numbers", #" { "n" : 1.50e+3 , "text" : "Two ,three." , "a":[ ] } "#,
            #" { "n" : 1.50e+3 , "text" : "Two, three." , "a":[ ] } "#),
        Case("a path", #"{"meta":{"notes":"It rained,But"},"notes":"a,But"}"#, #"{"meta":{"notes":"It rained, but"},"notes":"a,But"}"#),
        Case(
            "a path through an array", #"{"meta":[{"notes":"One ,two"},{"notes":"Three ,four"}]}"#,
            #"{"meta":[{"notes":"One, two"},{"notes":"Three, four"}]}"#),
        Case("a key with a point", #"{"meta.notes":"It rained,But"}"#, #"{"meta.notes":"It rained, but"}"#),
        Case("an escaped key", #"{"te\u0078t":"It rained,But"}"#, #"{"te\u0078t":"It rained, but"}"#),
        Case("an array of texts", #"{"text":["One ,two.",["Three ,four."],5]}"#, #"{"text":["One, two.",["Three, four."],5]}"#),
        Case("lines in a text", #"{"text":"One ,two.\r\nThree ,four.\n"}"#, #"{"text":"One, two.\r\nThree, four.\n"}"#),
        Case(
            "escapes stay", #"{"text":"\u00e9 \"a\" \/ \ud83d\ude00 It rained ,But we \u4e2d \t went."}"#,
            #"{"text":"\u00e9 \"a\" \/ \ud83d\ude00 It rained, but we \u4e2d \t went."}"#),
        Case("an escape is edited", #"{"text":"It rained\uff0cBut we went."}"#, #"{"text":"It rained, but we went."}"#),
        Case(
            "what is put in is escaped", #"{"text":"The \"Gorge Swift\" left\u3002 \u300aHome\u300b"}"#,
            #"{"text":"The \"Gorge Wind\" left. \"Home\""}"#),
        Case(
            "ASCII stays ASCII", #"{"text":"On the Gorge\u2014Swift,He said \u201cyes\u201d\u2014\u2014no."}"#,
            #"{"text":"On the Gorge\u2014Swift, he said \u201cyes\u201d \u2014 no."}"#),
        Case("UTF-8 stays UTF-8", #"{"text":"He said “yes”——no."}"#, #"{"text":"He said “yes” — no."}"#),
        Case("half a surrogate pair", #"{"text":"It rained \ud83d,But we went ."}"#, #"{"text":"It rained \ud83d, but we went."}"#),
        Case("a text alone", #""It rained,But""#, #""It rained,But""#),
    ]

    @Test(arguments: cases) func repairsFields(_ test: Case) {
        #expect(Formats.repaired(test.before, .jsonl) == test.after)
    }

    static let malformed: [(String, Int, String)] = [
        (#"{"text":"a,But""#, 15, "a comma is missing"),
        (#"{"text":"a,But}"#, 8, "a string has no end"),
        (#"{text:"a,But"}"#, 1, "a key is missing"),
        (#"{"text" "a,But"}"#, 8, "a colon is missing"),
        (#"{"text":}"#, 8, "a value is missing"),
        (#"{"text":nul}"#, 8, "a value is missing"),
        (#"{"text":"a\x,But"}"#, 10, "there is no such escape in a string"),
        (#"{"text":"a\u12g4,But"}"#, 10, "there is no such escape in a string"),
        ("{\"text\":\"a\tb,But\"}", 10, "a control character in a string is not escaped"),
        (#"{"text":"a,But"} x"#, 17, "something follows the value"),
        (String(repeating: "[", count: 600), 512, "it is nested too deeply"),
    ]

    @Test(arguments: malformed) func malformedLinesStay(_ line: String, _ offset: Int, _ message: String) {
        let problem = Formats.prose(line, .jsonl).problem
        #expect(problem?.offset == offset)
        #expect(problem?.message == "the line is not JSON: \(message)")
        #expect(Formats.repaired(line, .jsonl) == line)
    }

    @Test func recordsAreDocumentsOfTheirOwn() {
        // A name that another record has is no evidence.
        let name = #"{"text":"They met Bridge in Wuhan, and Bridge left."}"#, text = #"{"text":"It rained,Bridge and all."}"#
        let together = Formats.repaired(name + "\n" + text + "\n", .jsonl)
        #expect(together == Formats.repaired(name, .jsonl) + "\n" + Formats.repaired(text, .jsonl) + "\n")
    }

    @Test func linesGoOnAfterAMalformedOne() {
        let text = "{\"text\":\"One ,two\"}\n\n{\n{\"text\":\"One ,two\"}\r\n\u{20}\n{\"text\":\"One ,two\"}"
        #expect(Formats.repaired(text, .jsonl) == "{\"text\":\"One, two\"}\n\n{\n{\"text\":\"One, two\"}\r\n\u{20}\n{\"text\":\"One, two\"}")
    }
}
