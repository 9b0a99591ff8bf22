/// Full-width letters and marks in English columns, and what cannot be seen in any.
struct OddCharacter: GlossaryCheck {
    let info = CheckInfo(
        id: "odd-character", severity: .warning,
        summary: "A full-width letter or mark in an English column, an invisible character or an unusual space in any",
        reason: """
            They come from copying and from input methods, and what looks right then does not match. A deprecated rendering with one is \
            never found either: full-width characters of a text are repaired before its terms. Chinese marks in zh are right.
            """,
        isMendable: true)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for index in context.storage.entries.indices {
            for column in TermText.columns {
                for (alternative, term) in context.terms(of: index, in: column).enumerated() {
                    guard let odd = OddCharacter.first(in: context.text(term), column) else { continue }
                    report.add(
                        TermPlace(entry: index, column: column, alternative: alternative),
                        "\(context.quoted(term)) has \(OddCharacter.name(odd)); \(OddCharacter.advice(odd))",
                        isMendable: OddCharacter.plain(odd) != nil)
                }
            }
        }
    }

    func mend(_ row: inout EntryRow) {
        TermText.change(&row) { text, column in
            guard OddCharacter.first(in: text, column) != nil else { return text }
            var result = String.UnicodeScalarView()
            var gap = false
            for scalar in text.unicodeScalars {
                // English has a space behind the marks behind which full-width ones have none; StraySpace takes a second one away.
                if let last = result.last, ",;:!?".unicodeScalars.contains(last), gap, ("A"..."z").contains(scalar) { result.append(" ") }
                let plain = OddCharacter.isOdd(scalar, column) ? OddCharacter.plain(scalar) : nil
                gap = plain?.count == 1
                result.append(contentsOf: plain ?? [scalar])
            }
            return String(result)
        }
    }

    private static func first(in text: String, _ column: GlossaryColumn) -> Unicode.Scalar? {
        text.utf8.allSatisfy { $0 < 0x80 } ? nil : text.unicodeScalars.first { isOdd($0, column) }
    }

    private static func isOdd(_ scalar: Unicode.Scalar, _ column: GlossaryColumn) -> Bool {
        switch scalar.value {
        case 0x80...0xA0, 0xAD, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2064, 0x3000, 0xFEFF: true
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: true
        case 0x3001...0x3003, 0x3008...0x3011, 0x3014...0x301F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: column != .zh
        default: false
        }
    }

    /// What is written instead; nil where that is for people to say.
    private static func plain(_ scalar: Unicode.Scalar) -> [Unicode.Scalar]? {
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: [" "]
        case 0xAD, 0x200B...0x200F, 0x202A...0x202E, 0x2060...0x2064, 0xFEFF: []
        case 0xFF01...0xFF5E: [Unicode.Scalar(scalar.value - 0xFEE0)!]
        default: nil
        }
    }

    private static func name(_ scalar: Unicode.Scalar) -> String {
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let code = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        switch scalar.value {
        case 0xA0, 0x2000...0x200A, 0x202F, 0x205F, 0x3000: return "an unusual space (\(code))"
        case 0x3001...0x301F, 0xFF01...0xFF60, 0xFFE0...0xFFE6: return "the full-width character \(scalar)"
        default: return "an invisible character (\(code))"
        }
    }

    private static func advice(_ scalar: Unicode.Scalar) -> String {
        switch plain(scalar) {
        case []: "remove it"
        case [" "]: "write a plain space"
        case let plain?: "write “\(plain[0])”"
        case nil: "write what English has in its place"
        }
    }
}

/// The columns that hold terms, and changes of all terms of a row.
enum TermText {
    static let columns: [GlossaryColumn] = [.zh, .en, .deprecated, .admitted, .pinyin]

    /// Replaces each term of a row by what `change` makes of it; one that would become empty stays.
    static func change(_ row: inout EntryRow, _ change: (String, GlossaryColumn) -> String) {
        func changed(_ text: String, _ column: GlossaryColumn) -> String {
            let result = change(text, column)
            return result.utf8.allSatisfy { $0 == UInt8(ascii: " ") } ? text : result
        }
        row.spellings = row.spellings.map { changed($0, .zh) }
        row.preferred = changed(row.preferred, .en)
        row.deprecated = row.deprecated.map { changed($0, .deprecated) }
        row.admitted = row.admitted.map { changed($0, .admitted) }
        row.pinyin = changed(row.pinyin, .pinyin)
    }
}
