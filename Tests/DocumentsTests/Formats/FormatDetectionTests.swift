import Testing

@testable import Documents

@Suite struct FormatDetectionTests {
    static let names: [(String, DocumentFormat?)] = [
        ("a.txt", .plain), ("a.md", .markdown), ("b/a.HTM", .html), ("a.b.jsonl", .jsonl), ("a.srt", .srt), ("a.vtt", .vtt),
        ("a", nil), ("a.tsv", nil), ("b.md/a", nil),
    ]

    @Test(arguments: names) func namesTell(_ name: String, _ format: DocumentFormat?) {
        #expect(DocumentFormat.named(.file(name)) == format)
    }

    @Test func standardInputHasNoName() {
        #expect(DocumentFormat.named(.standardInput) == nil)
    }

    static let fronts: [(String, DocumentFormat)] = [
        ("", .plain), ("\n\n", .plain), ("Words.", .plain), ("# Words", .plain), ("- a\n", .plain), ("1\n2\n", .plain),
        ("<!DOCTYPE HTML><p>", .html), ("\u{FEFF}\n<html lang=en>", .html), ("<p>Words", .plain), ("<htm", .plain),
        ("{\"text\":\"a\"}\n", .jsonl), ("{\"text\":\"a\"}", .jsonl), ("{\n\"a\":1}", .plain), ("{a}\n{\"b\":1}\n", .plain), ("[1]\n", .plain),
        ("WEBVTT\n\n", .vtt), ("WEBVTT", .vtt), ("WEBVTTs are files", .plain),
        ("1\r\n00:00:01,000 --> 00:00:02,000\r\nWords", .srt), ("1\n00:00:01 to 00:00:02\n", .plain), ("1234567 people\n", .plain),
    ]

    @Test(arguments: fronts) func frontsTell(_ text: String, _ format: DocumentFormat) {
        let bytes = Array(text.utf8)
        let found = bytes.withUnsafeBufferPointer { DocumentFormat.begun($0, isWhole: true) }
        #expect(found == format)
        // However much of it there is, nothing else is said.
        for count in 0..<bytes.count {
            let early = bytes.withUnsafeBufferPointer { DocumentFormat.begun(UnsafeBufferPointer(rebasing: $0[..<count]), isWhole: false) }
            #expect(early == nil || early == format, "\(count) bytes of \(text)")
        }
    }
}
