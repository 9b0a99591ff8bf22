import Lexicon

/// The lexicon's questions with strings, since a span can't stand inside `#expect`.
extension Lexicon {
    func word(_ word: String) -> WordInfo { self.word(Array(word.utf8).span) }

    func mixedForm(_ word: String) -> String? {
        mixedForm(Array(word.utf8).span).map { String(decoding: $0, as: UTF8.self) }
    }

    func isSyllable(_ word: String) -> Bool { isSyllable(Array(word.utf8).span) }

    func isPinyinWord(_ word: String) -> Bool { isPinyinWord(Array(word.utf8).span) }

    /// The syllables themselves.
    func syllables(_ word: String) -> [String]? {
        let bytes = Array(word.utf8)
        return syllables(bytes.span)?.map { String(decoding: bytes[$0], as: UTF8.self) }
    }

    func couldBeChineseName(_ family: String, _ given: String) -> Bool {
        let family = Array(family.utf8)
        let given = Array(given.utf8)
        return couldBeChineseName(family.span, given.span)
    }
}
