internal import Lexicon

/// Pinyin that cannot be that of the term.
struct PinyinMismatch: GlossaryCheck {
    let info = CheckInfo(
        id: "pinyin-mismatch", severity: .warning,
        summary: "A pinyin cell that is no pinyin, or does not fit the Chinese term",
        reason: """
            The column is there for readings that the program would get wrong (蚌埠 Bengbu), so a difference is what it is for. But there \
            has to be a syllable for each character of one of the spellings, and at least half of them are read as usual or as in a surname.
            """)

    func check(_ context: CheckContext, _ report: inout CheckReport) {
        for (index, entry) in context.storage.entries.enumerated() where !entry.pinyin.isEmpty {
            let pinyin = context.text(entry.pinyin)
            guard Script.foreign(in: pinyin) == nil else { continue }
            let faults = context.terms(of: index, in: .zh).map { PinyinMismatch.fault(pinyin, Array(context.text($0).unicodeScalars), context) }
            guard let fault = faults[0], !faults.contains(nil) else { continue }
            report.add(TermPlace(entry: index, column: .pinyin), fault)
        }
    }

    /// What is wrong; what to do. Nil when the pinyin fits.
    private static func fault(_ text: String, _ term: [Unicode.Scalar], _ context: CheckContext) -> String? {
        let usual = Reading(term, isName: false, context.readings)
        let name = Reading(term, isName: true, context.readings)
        let written = PinyinText(text.unicodeScalars)
        if written.isPinyin, written.letters == usual.letters || written.letters == name.letters { return nil }
        guard let syllables = written.syllables(context.lexicon) else {
            return "“\(text)” is no pinyin; write syllables, with or without tones, as in “\(usual.text)”"
        }
        // Letters and digits of the term are not in its pinyin.
        guard usual.isChinese else { return nil }
        if syllables.count != term.count {
            return "“\(text)” has \(syllables.count) syllables for \(term.count) characters; write one for each, as in “\(usual.text)”"
        }
        let fitting = syllables.indices.count { place in
            usual.syllables[place].letters == syllables[place].letters || name.syllables[place].letters == syllables[place].letters
        }
        guard fitting * 2 < term.count, term.count > 1 else { return nil }
        return "“\(text)” is not how this term is read; check the row, it would be “\(usual.text)”"
    }

    /// How the program would read a term.
    private struct Reading {
        private(set) var syllables: [Syllable] = []
        /// Every character has a reading.
        private(set) var isChinese = true
        private(set) var letters: [UInt8] = []

        init(_ term: [Unicode.Scalar], isName: Bool, _ readings: Readings) {
            readings.forEach(in: term.span, isName: isName) { _, syllable in
                guard let syllable else {
                    isChinese = false
                    return
                }
                syllables.append(syllable)
                syllable.append(to: &letters)
            }
        }

        var text: String { syllables.map(\.marked).joined(separator: " ") }
    }
}
