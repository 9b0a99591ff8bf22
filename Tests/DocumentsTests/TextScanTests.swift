import Documents
import TestKit
import Testing

@Suite struct TextScanTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let bytes: [UInt8]
        let invalid: Int?

        var testDescription: String { name }
    }

    /// The rows of Unicode's table of well-formed sequences, their ends, and what lies just outside.
    static let rows = [
        Row(name: "ASCII", bytes: [0x00, 0x7F], invalid: nil),
        Row(name: "continuation alone", bytes: [0x41, 0x80], invalid: 1),
        Row(name: "overlong of two", bytes: [0xC1, 0xBF], invalid: 0),
        Row(name: "two", bytes: [0xC2, 0x80, 0xDF, 0xBF], invalid: nil),
        Row(name: "overlong of three", bytes: [0xE0, 0x9F, 0xBF], invalid: 0),
        Row(name: "three", bytes: [0xE0, 0xA0, 0x80, 0xEF, 0xBF, 0xBF], invalid: nil),
        Row(name: "last before the surrogates", bytes: [0xED, 0x9F, 0xBF], invalid: nil),
        Row(name: "surrogate", bytes: [0xED, 0xA0, 0x80], invalid: 0),
        Row(name: "overlong of four", bytes: [0xF0, 0x8F, 0xBF, 0xBF], invalid: 0),
        Row(name: "four", bytes: [0xF0, 0x90, 0x80, 0x80, 0xF4, 0x8F, 0xBF, 0xBF], invalid: nil),
        Row(name: "beyond the last", bytes: [0xF4, 0x90, 0x80, 0x80], invalid: 0),
        Row(name: "no lead", bytes: [0xF5, 0x80, 0x80, 0x80], invalid: 0),
        Row(name: "cut off", bytes: [0x41, 0xE6, 0xBC], invalid: 1),
        Row(name: "interrupted", bytes: [0xE6, 0xBC, 0x41], invalid: 0),
    ]

    @Test(arguments: rows)
    func findsTheFirstInvalidByte(_ row: Row) {
        #expect(row.bytes.withUnsafeBufferPointer { TextScan($0) }.firstInvalid == row.invalid)
    }

    @Test func agreesWithTheStandardLibrary() {
        var random = SplitMix(seed: 11)
        let pieces: [[UInt8]] = [
            Array("a plain sentence of some length, and a comma".utf8), [0x0A], [0x0A, 0x0A], Array("é".utf8),
            Array("“漢字”".utf8), Array("😀".utf8), [0xFF], [0xE6, 0xBC], [0x80], [0x20],
        ]
        for round in 0..<2000 {
            // Two in three texts hold well-formed pieces only.
            let choice = round % 3 == 0 ? pieces[...] : pieces[..<6]
            let text = (0..<Int.random(in: 0..<30, using: &random)).flatMap { _ in choice.randomElement(using: &random)! }
            let scan = text.withUnsafeBufferPointer { TextScan($0) }
            #expect(scan.lineFeeds == text.count { $0 == 0x0A })
            #expect((scan.firstInvalid == nil) == (String(validating: text, as: UTF8.self) != nil))
            if let invalid = scan.firstInvalid {
                #expect(String(validating: text[..<invalid], as: UTF8.self) != nil)
                #expect(String(validating: text[...invalid], as: UTF8.self) == nil)
            }
        }
    }
}
