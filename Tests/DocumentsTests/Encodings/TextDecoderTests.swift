import TestKit
import Testing

@testable import Documents

@Suite struct TextDecoderTests {
    struct Row: CustomTestStringConvertible {
        let encoding: TextEncoding
        let name: String
        let bytes: [UInt8]
        /// Bytes that are no character are written as ‹80›.
        let shown: String

        var testDescription: String { "\(encoding) \(name)" }
    }

    static let rows = [
        Row(encoding: .gb18030, name: "no lead", bytes: [0x61, 0x80, 0x62, 0xFF, 0x63], shown: "a‹80›b‹FF›c"),
        Row(encoding: .gb18030, name: "a line end is no second byte", bytes: [0xD6, 0x0A, 0x61], shown: "‹D6›\na"),
        Row(encoding: .gb18030, name: "no code", bytes: [0xD6, 0x7F, 0xD6, 0xFF, 0x61], shown: "‹D6›\u{7F}‹D6›‹FF›a"),
        Row(encoding: .gb18030, name: "cut off", bytes: [0x61, 0xD6], shown: "a‹D6›"),
        Row(encoding: .gb18030, name: "cut after two of four", bytes: [0x81, 0x30], shown: "‹81›0"),
        Row(encoding: .gb18030, name: "cut after three of four", bytes: [0x81, 0x30, 0x81], shown: "‹81›0‹81›"),
        Row(encoding: .gb18030, name: "third byte", bytes: [0x81, 0x30, 0x0A, 0x30], shown: "‹81›0\n0"),
        Row(encoding: .gb18030, name: "fourth byte", bytes: [0x81, 0x30, 0x81, 0x41], shown: "‹81›0丄"),
        Row(encoding: .gb18030, name: "beyond the basic plane", bytes: [0x84, 0x31, 0xA5, 0x30], shown: "‹84›1‹A5›0"),
        Row(encoding: .gb18030, name: "beyond Unicode", bytes: [0xE3, 0x32, 0x9A, 0x36], shown: "‹E3›2‹9A›6"),
        Row(encoding: .gbk, name: "no codes of four bytes", bytes: [0x81, 0x30, 0x81, 0x30], shown: "‹81›0‹81›0"),
        Row(encoding: .big5, name: "no code", bytes: [0xC7, 0x7F, 0xA1, 0x80, 0x61], shown: "‹C7›\u{7F}‹A1›‹80›a"),
        Row(encoding: .big5, name: "a second code of a character", bytes: [0xA2, 0xCC, 0xA4, 0x51], shown: "‹A2›‹CC›十"),
        Row(encoding: .utf16LE, name: "half a pair", bytes: [0x3D, 0xD8, 0x41, 0], shown: "‹3D›‹D8›A"),
        Row(encoding: .utf16LE, name: "the other half", bytes: [0, 0xDE, 0x41, 0], shown: "‹00›‹DE›A"),
        Row(encoding: .utf16LE, name: "two first halves", bytes: [0x3D, 0xD8, 0x3D, 0xD8, 0, 0xDE], shown: "‹3D›‹D8›😀"),
        Row(encoding: .utf16BE, name: "cut in a pair", bytes: [0, 0x41, 0xD8, 0x3D], shown: "A‹D8›‹3D›"),
        Row(encoding: .utf16BE, name: "an odd byte", bytes: [0, 0x41, 0], shown: "A‹00›"),
        Row(encoding: .utf16LE, name: "an odd byte after half a pair", bytes: [0x3D, 0xD8, 0x41], shown: "‹3D›‹D8›‹41›"),
    ]

    @Test(arguments: rows)
    func bytesThatAreNoCharacterShow(_ row: Row) throws {
        let text = row.encoding.decoded(row.bytes)
        #expect(shown(text) == row.shown)
        #expect(try row.encoding.encoded(text, from: row.encoding) == row.bytes)
        let raw = text.withUnsafeBufferPointer { TextScan($0) }.firstInvalid
        #expect((raw == nil) == !row.shown.contains("‹"), "what looks for ill-formed UTF-8 finds them")
    }

    /// Whatever the bytes, and whatever the pieces they come in, the same text is made of them, and of the text the bytes.
    @Test(arguments: TextEncoding.converted)
    func anyBytesComeBack(_ encoding: TextEncoding) throws {
        var random = SplitMix(seed: 7)
        for round in 0..<300 {
            var bytes: [UInt8] = []
            for _ in 0..<Int.random(in: 0..<60, using: &random) {
                switch Int.random(in: 0..<5, using: &random) {
                case 0: bytes.append(UInt8.random(in: 0...255, using: &random))
                case 1: bytes += [UInt8.random(in: 0x81...0xFE, using: &random), UInt8.random(in: 0x30...0x41, using: &random)]
                case 2: bytes += [UInt8.random(in: 0xA1...0xFE, using: &random), UInt8.random(in: 0xA1...0xFE, using: &random)]
                case 3: bytes += [UInt8.random(in: 0xD8...0xDF, using: &random), UInt8.random(in: 0...255, using: &random)]
                default: bytes += Array("It rained,\n".utf8.prefix(Int.random(in: 1...11, using: &random)))
                }
            }
            let text = encoding.decoded(bytes)
            #expect(try encoding.encoded(text, from: encoding) == bytes)
            let size = round % 9 + 1
            #expect(encoding.decoded(bytes, pieces: size, room: TextDecoder.longest + round % 5) == text, "in pieces of \(size) bytes")
        }
    }

    /// A text comes back that an encoding can hold, in all of them.
    @Test(arguments: TextEncoding.converted)
    func textsComeBack(_ encoding: TextEncoding) throws {
        var generator = RandomText(seed: 23)
        var converted = 0
        for _ in 0..<400 {
            let text = generator.document()
            guard let bytes = try? encoding.bytes(text) else { continue }
            #expect(encoding.decoded(bytes, pieces: 5) == Array(text.utf8))
            converted += 1
        }
        #expect(converted > (encoding == .big5 || encoding == .gbk ? 10 : 399))
    }

    /// A byte that is no character of one encoding is none in another.
    @Test func rawBytesGoToNoOtherEncoding() throws {
        let text = TextEncoding.gb18030.decoded([0x61, 0xFF])
        #expect(throws: EncodingProblem(offset: 1, scalar: nil, encoding: .utf8)) { try TextEncoding.utf8.encoded(text, from: .gb18030) }
        #expect(throws: EncodingProblem(offset: 1, scalar: nil, encoding: .big5)) { try TextEncoding.big5.encoded([0x61, 0xFF], from: .utf8) }
    }

    private func shown(_ text: [UInt8]) -> String {
        var result = "", index = 0
        text.withUnsafeBufferPointer { text in
            while index < text.count {
                if let byte = RawByte.byte(in: text, at: index) {
                    let digits = String(byte, radix: 16, uppercase: true)
                    result += "‹" + (digits.count == 1 ? "0" : "") + digits + "›"
                    index += RawByte.length
                } else {
                    let length = max(1, UTF8Sequence.length(text, at: index))
                    result += String(decoding: text[index..<index + length], as: UTF8.self)
                    index += length
                }
            }
        }
        return result
    }
}
