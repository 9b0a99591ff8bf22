import Documents
import TestKit
import Testing

@Suite struct DocumentCutterTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let text: String
        let documents: [String]
        var separator: String?

        var testDescription: String { name }
    }

    /// A limit of 8 bytes, a slack of 4 and pieces of 4.
    static let rows = [
        Row(name: "empty", text: "", documents: []),
        Row(name: "below the limit", text: "a\nbc", documents: ["a\nbc"]),
        Row(name: "at the first line end behind the limit", text: "abc\nefg\ni\n", documents: ["abc\nefg\n", "i\n"]),
        Row(name: "a line over the limit goes on to its end", text: "abc\nefghi\nk\n", documents: ["abc\nefghi\n", "k\n"]),
        Row(
            name: "before a line that goes on too long", text: "abc\nefghijklmn\np",
            documents: ["abc\n", "efghijklmn\n", "p"]),
        Row(
            name: "a line without end is cut at spaces", text: "ab cd ef gh ij kl mn\nrest",
            documents: ["ab cd ", "ef gh ", "ij kl ", "mn\n", "rest"]),
        Row(
            name: "and between characters where there is no space", text: "éééééééééé漢漢漢\n",
            documents: ["éééé", "éééé", "éé漢", "漢漢\n"]),
        Row(name: "the end of the input ends all", text: "abc\nefghijkl", documents: ["abc\nefghijkl"]),
        Row(
            name: "a separator ends its document", text: "a\n--\nb\n--\r\n\n--", documents: ["a\n--\n", "b\n--\r\n", "\n--"],
            separator: "^--$"),
        Row(
            name: "the limit holds between separators", text: "abc\nefg\nijk\n--\nl",
            documents: ["abc\nefg\n", "ijk\n--\n", "l"],
            separator: "^--$"),
        Row(name: "a separator may match a part", text: "a<doc>\nb", documents: ["a<doc>\n", "b"], separator: "<doc"),
    ]

    @Test(arguments: rows)
    func cuts(_ row: Row) throws {
        #expect(try Self.documents(Array(row.text.utf8), separator: row.separator) { $0 } == row.documents)
    }

    @Test(arguments: rows)
    func theWayBytesArriveChangesNothing(_ row: Row) throws {
        for step in 1...7 {
            #expect(try Self.documents(Array(row.text.utf8), separator: row.separator) { min($0, step) } == row.documents)
        }
    }

    @Test(arguments: [nil, "^x"])
    func randomTextsToo(_ separator: String?) throws {
        var random = SplitMix(seed: 7)
        let alphabet = ["a", "b", " ", "\n", "\n", "x", "\r\n", "é", "漢", "😀", "\n\n", "abcdefgh"]
        for _ in 0..<300 {
            let count = Int.random(in: 0..<60, using: &random)
            let text = Array((0..<count).map { _ in alphabet.randomElement(using: &random)! }.joined().utf8)
            let whole = try Self.documents(text, separator: separator) { $0 }
            #expect(whole.joined() == String(decoding: text, as: UTF8.self))
            #expect(whole.allSatisfy { $0.utf8.count <= 12 })
            let parts = try Self.documents(text, separator: separator) { Int.random(in: 1...$0, using: &random) }
            #expect(parts == whole)
        }
    }

    @Test func defaultsAreThoseOfTheContract() {
        let bounds = DocumentCutter.Bounds()
        #expect(bounds.limit == 4 << 20)
        #expect(bounds.piece == 1 << 20)
        #expect(bounds.longest == 5 << 20)
    }

    /// Cuts a text of which `next` more bytes, of so many that are left, arrive at a time.
    static func documents(_ text: [UInt8], separator: String?, next: (Int) -> Int) throws -> [String] {
        var bounds = DocumentCutter.Bounds()
        (bounds.limit, bounds.slack, bounds.piece) = (8, 4, 4)
        var cutter = DocumentCutter(bounds: bounds, separator: try separator.map { try LinePattern($0) })
        var result: [String] = []
        var start = 0
        var end = 0
        while true {
            let isLast = end == text.count
            let length = text.withUnsafeBufferPointer { cutter.cut(.init(rebasing: $0[start..<end]), isLast: isLast) }
            if let length {
                result.append(String(decoding: text[start..<start + length], as: UTF8.self))
                start += length
            } else if isLast {
                break
            } else {
                end += next(text.count - end)
            }
        }
        return result
    }
}
