import TestKit
import Testing

@testable import Documents

@Suite struct EncodingDetectorTests {
    struct Row: CustomTestStringConvertible {
        let name: String
        let encoding: TextEncoding
        let bytes: [UInt8]

        init(_ name: String, _ encoding: TextEncoding, _ bytes: [UInt8]) {
            (self.name, self.encoding, self.bytes) = (name, encoding, bytes)
        }

        /// The text in that encoding.
        init(_ name: String, _ encoding: TextEncoding, _ text: String) {
            self.init(name, encoding, try! encoding.bytes(text))
        }

        var testDescription: String { name }
    }

    private static let english = "The ferry left the wharf on time. According to the operator, it saves a lot of fuel, and children travel free. "
    private static let simplified = "昨天图书馆开门的第一天就来了八百多位读者。馆长说，书还不够多，但是座位已经坐满了。"
    private static let traditional = "昨天圖書館開門的第一天就來了八百多位讀者。館長說，書還不夠多，但是座位已經坐滿了。"

    static let rows = [
        Row("nothing", .utf8, []),
        Row("ASCII", .utf8, english),
        Row("ASCII with a zero", .utf8, Array("one\u{0}two, and a third one\n".utf8)),
        Row("ASCII with zeros behind each letter but one", .utf8, Array("ab\u{0}c\u{0}d\u{0}".utf8)),
        Row("UTF-8", .utf8, english + simplified),
        Row("UTF-8 with one quotation mark", .utf8, english + "“" + english),
        Row("UTF-8 with a mark", .utf8, "\u{FEFF}" + english),
        Row("UTF-8 with a broken character", .utf8, Array((english + simplified).utf8) + [0xE6, 0x0A] + Array(simplified.utf8)),
        Row("UTF-8 with a byte of Latin-1", .utf8, Array(simplified.utf8) + [0xE9, 0x20] + Array(english.utf8)),
        Row("UTF-16LE with a mark", .utf16LE, "\u{FEFF}" + simplified),
        Row("UTF-16BE with a mark", .utf16BE, "\u{FEFF}" + simplified),
        Row("UTF-16LE, English", .utf16LE, english),
        Row("UTF-16BE, English", .utf16BE, english),
        Row("UTF-16LE, one letter", .utf16LE, "a"),
        Row("UTF-16LE, Chinese with line ends", .utf16LE, simplified + "\r\n" + simplified + "\r\n"),
        Row("UTF-16BE, Chinese with line ends", .utf16BE, simplified + "\r\n" + simplified + "\r\n"),
        Row("UTF-32LE with a mark", .utf8, [0xFF, 0xFE, 0, 0, 0x41, 0, 0, 0]),
        Row("GB18030 with a mark", .gb18030, "\u{FEFF}" + english),
        Row("GB18030, Chinese", .gb18030, simplified),
        Row("GB18030, Chinese and English", .gb18030, english + simplified + english),
        Row("GB18030, four characters in English", .gb18030, english + "the library (图书馆) of 武汉 " + english),
        Row("GB18030, quotation marks in English", .gb18030, english + "He said “yes”. " + english),
        Row("GB18030, many of them", .gb18030, String(repeating: english + "He said “yes”. ", count: 40)),
        Row("GB18030, Chinese marks in English", .gb18030, english + "It rained，but we went。At 80％ power" + english),
        Row("GB18030, an accent among marks", .gb18030, english + "“The café”, he said; “the lake”." + english),
        Row("GB18030, traditional characters", .gb18030, traditional),
        Row("Big5, Chinese", .big5, traditional),
        Row("Big5, Chinese and English", .big5, english + traditional + english),
        Row("Big5, a few characters in English", .big5, english + "the library (圖書館) said so，and closed。" + english),
        Row("Big5, quotation marks in English", .big5, english + "He said “yes”. " + english),
        Row("Big5, many of them", .big5, String(repeating: english + "He said “yes”. ", count: 40)),
    ]

    @Test(arguments: rows)
    func theFrontTells(_ row: Row) {
        #expect(encoding(row.bytes, isWhole: true) == row.encoding)
    }

    /// Character sets that are not read: a text that was taken for Chinese would be told off for it, or get wrong characters put in.
    static let others: [(set: String, text: String)] = [
        ("CP1252", english + "The café was closed, and so was the naïve façade. " + english),
        ("CP1252", english + "He said “yes”—and left… It’s fine at 25 °C ± 1." + english),
        ("CP1252", "Le bateau a quitté le quai à l’heure, d’après l’opérateur; l’été, où l’on prévoit de très nombreux visiteurs, ça ira “mieux”."),
        ("CP1252", "À LA GARE D’ÉVIAN: ÊTES-VOUS PRÊTS? ÇA VA ÉTÉ. ÂGE, ÄRZTE, ÄMTER"),
        ("CP1252", "Die Fähre verließ den Kai pünktlich; für Kinder ist die Überfahrt kostenlos, sagte der Bürgermeister."),
        ("CP1252", "¡Corre! ¿Qué pasó? El niño llegó mañana; la niña también."),
        ("CP1252", "The water had 25 °C."), ("CP1252", "It cost £5 or ¥9."), ("CP1252", "© 2020 Märchen"),
        ("CP1251", "Паром отошёл от причала вовремя, сообщил оператор. Дети ездят бесплатно, билеты продаются на пристани."),
        ("KOI8-R", "Паром отошёл от причала вовремя, сообщил оператор. Дети ездят бесплатно, билеты продаются на пристани."),
        ("ISO-8859-7", "Το πλοίο έφυγε από την προβλήτα στην ώρα του, είπε ο διευθυντής."),
        ("EUC-JP", "昨日、町の図書館が開館しました。館長は、本がまだ足りないと話しています。子どもたちは窓のそばで本を読んでいました。"),
        ("SHIFT_JIS", "昨日、町の図書館が開館しました。館長は、本がまだ足りないと話しています。子どもたちは窓のそばで本を読んでいました。"),
        ("EUC-KR", "어제 도서관이 문을 열었습니다. 관장은 책이 아직 부족하다고 말했습니다. 아이들은 창가에서 책을 읽고 있었습니다."),
    ]

    @Test(.enabled(if: Iconv.has("CP1252") && Iconv.has("EUC-KR")), arguments: others)
    func otherSetsAreNotTakenForChinese(_ set: String, _ text: String) throws {
        let bytes = try #require(Iconv.bytes(text, set))
        #expect(encoding(bytes, isWhole: true) == .utf8)
    }

    @Test func randomBytesAreNoText() {
        var random = SplitMix(seed: 5)
        for size in [10, 100, 1000, 20_000] {
            for range in [UInt8.min ... .max, 0x80...0xFF, 0x01...0xFF] {
                let bytes = (0..<size).map { _ in UInt8.random(in: range, using: &random) }
                #expect(encoding(bytes, isWhole: true) == .utf8, "\(size) bytes of \(range)")
            }
        }
    }

    /// The last character of the front may be cut.
    @Test(arguments: ["é", "中", "😀"], TextEncoding.allCases)
    func theFrontMayEndInACharacter(_ character: String, _ encoding: TextEncoding) throws {
        guard let last = try? encoding.bytes(character) else { return }
        let unit = try encoding.bytes(Self.english + "He said “yes”. ")
        for cut in 0...last.count {
            var front: [UInt8] = []
            while front.count + cut + unit.count <= EncodingDetector.front { front += unit }
            front += try encoding.bytes(String(repeating: "x", count: (EncodingDetector.front - cut - front.count) / (encoding.isUTF16 ? 2 : 1)))
            #expect(self.encoding(front + last[..<cut], isWhole: false) == encoding.asFound, "\(cut) of \(last.count) bytes")
        }
    }

    @Test func theEndOfAFileIsNotCut() {
        #expect(encoding(Array("a “quote”, and more of it".utf8) + [0xE4, 0xB8], isWhole: false) == .utf8)
        // Read as GB18030 it ends with half a character, too.
        #expect(encoding([0x61, 0xD6, 0xD0, 0xCE], isWhole: true) == .utf8)
        #expect(encoding([0x61, 0xD6, 0xD0, 0xCE], isWhole: false) == .gb18030)
    }

    private func encoding(_ bytes: [UInt8], isWhole: Bool) -> TextEncoding {
        bytes.withUnsafeBufferPointer { EncodingDetector.encoding(ofFront: $0, isWhole: isWhole) }
    }
}
