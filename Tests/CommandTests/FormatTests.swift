import TestKit
import Testing

/// Formats in files and streams of any size.
@Suite struct FormatTests {
    @Test func recordsOfAStreamStayInOrder() throws {
        let folder = TemporaryFolder()
        var records: [UInt8] = []
        for number in 0..<60_000 { records += Array("{\"id\":\(number),\"text\":\"Day \(number) was wet ,and we went.\"}\n".utf8) }
        #expect(records.count > 2 << 20)
        try folder.write(records, to: "a.jsonl")
        let runner = CommandRunner(in: folder)
        let outputs = try [1, 2, 8].map { try runner.run(["clean", "--jobs", "\($0)", "a.jsonl"]).output }
        #expect(String(decoding: outputs[0], as: UTF8.self) == String(decoding: records, as: UTF8.self).replacing(" ,", with: ", "))
        #expect(outputs[1] == outputs[0])
        #expect(outputs[2] == outputs[0])
    }

    @Test func aMalformedRecordFarBehindIsNamed() throws {
        let line = "{\"text\":\"It rained.\"}\n"
        let records = String(repeating: line, count: 30_000) + "{\"text\":\"It rained.}\n" + line
        let outcome = try CommandRunner(in: TemporaryFolder()).run(["clean", "--format", "jsonl"], input: Array(records.utf8))
        #expect(outcome.outputText == records)
        #expect(outcome.errorText == "glossmend: <stdin>:30001:9: the line is not JSON: a string has no end; such lines stay as they are\n")
    }

    @Test func aPageIsReadAsAWhole() throws {
        // The paragraph before the last was opened where a text would have been cut long ago.
        let page = "<pre>" + String(repeating: "One ,two.\n", count: 600_000) + "</pre>\n<p>One ,two.\n"
        let outcome = try CommandRunner(in: TemporaryFolder()).run(["clean", "--format", "html"], input: Array(page.utf8))
        #expect(outcome.outputText == page.replacing("<p>One ,two.", with: "<p>One, two."))
    }

    @Test func aPageThatIsTooLongIsRefused() throws {
        let page = [UInt8](repeating: 0x78, count: 33 << 20)
        let outcome = try CommandRunner(in: TemporaryFolder()).run(["clean", "--format", "html"], input: page)
        #expect(outcome.status == 2)
        #expect(outcome.output.isEmpty)
        #expect(outcome.errorText == "glossmend: <stdin>: is longer than 32 MiB, too long for the format html; split it, or use --format plain\n")
    }

    @Test func theFormatOfAPipeDoesNotDependOnHowItArrives() throws {
        let page = "<!DOCTYPE html><p title='One ,two.'>One ,two.<script>One ,two.</script>"
        try CommandRunner(in: TemporaryFolder()).run(["clean"], input: Array(page.utf8)).expect(page, "One, two.", times: 2)
        let outcome = try CommandRunner(in: TemporaryFolder()).shell(
            "{ printf '<!DOC'; sleep 0.2; cat; } | \"$GLOSSMEND\" clean", input: Array(page.dropFirst(5).utf8))
        outcome.expect(page, "One, two.", times: 2)
    }
}

extension CommandRunner.Outcome {
    /// Expects the text with so many of its places repaired.
    fileprivate func expect(_ text: String, _ repaired: String, times: Int) {
        #expect(status == 0)
        #expect(outputText.count == text.count)
        #expect(outputText.ranges(of: repaired).count == times)
    }
}
