/// 汉 in an English column, Wuhan in the Chinese one.
struct WrongScript: GlossaryCheck {
    let info = CheckInfo(
        id: "wrong-script", severity: .error,
        summary: "A column with a term in another script: Chinese in an English column, no Chinese in zh, look-alike Cyrillic letters",
        reason: """
            Such a row was pasted into the wrong columns, or has letters that only look right and never match. A Chinese term without \
            a Chinese character is a note, since some names are written in Latin letters in Chinese, too (ofo, APEC).
            """)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for (index, entry) in context.storage.entries.enumerated() {
            let english = context.storage.text[entry.preferred.indices]
            let hasChinese = context.terms(of: index, in: .zh).contains { Script.hasChinese(context.text($0)) }
            if !hasChinese, Script.hasChinese(context.text(entry.preferred)) {
                report.add(
                    TermPlace(entry: index, column: .zh), other: TermPlace(entry: index, column: .en),
                    "zh has no Chinese and en has; put each term into its own column")
                continue
            }
            if !hasChinese {
                report.add(
                    TermPlace(entry: index, column: .zh), severity: .note,
                    "zh has no Chinese character; write the Chinese term, unless Chinese texts write it so")
            }
            checkEnglish(index, .en, context, &report, isASCII: english.allSatisfy { $0 < 0x80 })
            for column in [GlossaryColumn.deprecated, .admitted, .pinyin] { checkEnglish(index, column, context, &report) }
        }
    }

    private func checkEnglish(
        _ entry: Int, _ column: GlossaryColumn, _ context: CheckContext, _ report: inout CheckReport, isASCII: Bool = false
    ) {
        guard !isASCII else { return }
        for (alternative, term) in context.terms(of: entry, in: column).enumerated() {
            guard let script = Script.foreign(in: context.text(term)) else { continue }
            report.add(
                TermPlace(entry: entry, column: column, alternative: alternative),
                "\(column.rawValue) has \(script) in \(context.quoted(term)); write it in Latin letters, or put it into zh")
        }
    }
}

/// What script a term is written in.
enum Script {
    static func isChinese(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x2E80...0x2FDF, 0x3005...0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true
        default: false
        }
    }

    static func hasChinese(_ text: String) -> Bool { text.unicodeScalars.contains(where: isChinese) }

    /// The first script in an English or pinyin text that does not belong there, in words.
    static func foreign(in text: String) -> String? {
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case ..<0x370: continue
            case 0x400...0x52F: return "the Cyrillic letter \(scalar)"
            case 0x3040...0x30FF: return "the Japanese letter \(scalar)"
            case 0x1100...0x11FF, 0xAC00...0xD7AF: return "the Korean letter \(scalar)"
            default: if isChinese(scalar) { return "the Chinese character \(scalar)" }
            }
        }
        return nil
    }
}
