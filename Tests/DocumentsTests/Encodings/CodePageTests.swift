import Testing

@testable import Documents

@Suite struct CodePageTests {
    static let pages: [TextEncoding] = [.gb18030, .gbk, .big5]

    /// Every scalar value of the basic plane that a set has comes back from its bytes, and of the others every 61st.
    @Test(arguments: TextEncoding.converted)
    func everyCharacterComesBack(_ encoding: TextEncoding) throws {
        var count = 0
        for start in stride(from: UInt32(0), to: 0x11_0000, by: 0x1000) {
            var text = ""
            for value in stride(from: start, to: start + 0x1000, by: start < 0x1_0000 ? 1 : 61) {
                guard let scalar = Unicode.Scalar(value) else { continue }
                if value >= 0x80, let page = CodePage.of(encoding), page.code(of: value) == nil { continue }
                text.unicodeScalars.append(scalar)
                count += 1
            }
            #expect(encoding.decoded(try encoding.bytes(text)) == Array(text.utf8), "U+\(String(start, radix: 16))")
        }
        let full = 0x1_0000 - 0x800 + 0x100 * ((0x1000 + 60) / 61)
        switch encoding {
        // Two scalars of the private use area share their codes with others in ICU's table of 2005.
        case .gb18030: #expect(count > full - 8)
        case .gbk: #expect(23_000..<25_000 ~= count)
        case .big5: #expect(19_000..<21_000 ~= count)
        default: #expect(count == full)
        }
    }

    /// Every sequence of two bytes, and of four about the codes of the basic plane and at both ends of the others, comes back from what
    /// it is read as.
    @Test(arguments: pages)
    func everyCodeComesBack(_ encoding: TextEncoding) throws {
        var bytes: [UInt8] = []
        for lead in UInt8.min ... .max {
            for trail in UInt8.min ... .max { bytes += [lead, trail, 0x0A] }
        }
        if encoding == .gb18030 {
            for lead in UInt8(0x81)...0xFE {
                let isWhole = lead <= 0x84 || lead == 0x90 || lead == 0xE3
                let thirds: [UInt8] = isWhole ? Array(0x81...0xFE) : [0x81, 0xC0, 0xFE]
                for second in UInt8(0x30)...0x39 {
                    for third in thirds { for fourth in UInt8(0x30)...0x39 { bytes += [lead, second, third, fourth] } }
                }
            }
        }
        let text = encoding.decoded(bytes)
        #expect(try encoding.encoded(text, from: encoding) == bytes)
        #expect(text.count { $0 == 0x0A } == bytes.count { $0 == 0x0A })
    }

    struct Row: CustomTestStringConvertible {
        let encoding: TextEncoding
        let text: String
        let bytes: [UInt8]

        var testDescription: String { "\(encoding) \(text)" }
    }

    /// Taken from the standards and the code pages' own tables.
    static let rows = [
        Row(encoding: .gb18030, text: "中文", bytes: [0xD6, 0xD0, 0xCE, 0xC4]),
        Row(encoding: .gb18030, text: "“—…”", bytes: [0xA1, 0xB0, 0xA1, 0xAA, 0xA1, 0xAD, 0xA1, 0xB1]),
        Row(encoding: .gb18030, text: "é€", bytes: [0xA8, 0xA6, 0xA2, 0xE3]),
        Row(encoding: .gb18030, text: "\u{80}", bytes: [0x81, 0x30, 0x81, 0x30]),
        Row(encoding: .gb18030, text: "ê\u{308}", bytes: [0xA8, 0xBA, 0x81, 0x30, 0xBD, 0x34]),
        Row(encoding: .gb18030, text: "\u{FEFF}", bytes: [0x84, 0x31, 0x95, 0x33]),
        Row(encoding: .gb18030, text: "\u{FFFF}", bytes: [0x84, 0x31, 0xA4, 0x39]),
        Row(encoding: .gb18030, text: "\u{10000}", bytes: [0x90, 0x30, 0x81, 0x30]),
        Row(encoding: .gb18030, text: "😀", bytes: [0x94, 0x39, 0xFC, 0x36]),
        Row(encoding: .gb18030, text: "\u{10FFFF}", bytes: [0xE3, 0x32, 0x9A, 0x35]),
        Row(encoding: .gbk, text: "€圖", bytes: [0x80, 0x88, 0x44]),
        Row(encoding: .big5, text: "中文", bytes: [0xA4, 0xA4, 0xA4, 0xE5]),
        Row(encoding: .big5, text: "，。“”", bytes: [0xA1, 0x41, 0xA1, 0x43, 0xA1, 0xA7, 0xA1, 0xA8]),
        Row(encoding: .utf16LE, text: "A中😀", bytes: [0x41, 0, 0x2D, 0x4E, 0x3D, 0xD8, 0, 0xDE]),
        Row(encoding: .utf16BE, text: "A中😀", bytes: [0, 0x41, 0x4E, 0x2D, 0xD8, 0x3D, 0xDE, 0]),
    ]

    @Test(arguments: rows)
    func codesAreThoseOfTheStandard(_ row: Row) throws {
        #expect(try row.encoding.bytes(row.text) == row.bytes)
        #expect(row.encoding.decoded(row.bytes) == Array(row.text.utf8))
    }

    /// The Han characters of the basic block have the codes that the C library has for them.
    @Test(.enabled(if: Iconv.has("GB18030") && Iconv.has("CP950")), arguments: [(TextEncoding.gb18030, "GB18030"), (.gbk, "GBK"), (.big5, "CP950")])
    func theCLibraryAgrees(_ encoding: TextEncoding, _ set: String) throws {
        var compared = 0
        for value in UInt32(0x4E00)...0x9FA5 {
            let text = String(Unicode.Scalar(value)!)
            let bytes = try? encoding.bytes(text)
            #expect(bytes == Iconv.bytes(text, set), "U+\(String(value, radix: 16))")
            if bytes != nil { compared += 1 }
        }
        #expect(compared > 13_000)
    }

    @Test func whatASetLacksIsAProblem() {
        let rows: [(TextEncoding, String, UInt32, Int)] = [
            (.big5, "a café", 0xE9, 5), (.gbk, "漢字 한", 0xD55C, 7), (.big5, "中国", 0x56FD, 3), (.gbk, "😀", 0x1F600, 0), (.big5, "\u{FEFF}a", 0xFEFF, 0),
        ]
        for (encoding, text, scalar, offset) in rows {
            #expect(throws: EncodingProblem(offset: offset, scalar: scalar, encoding: encoding)) { try encoding.bytes(text) }
        }
    }
}
