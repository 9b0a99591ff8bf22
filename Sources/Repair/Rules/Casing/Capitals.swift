internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// Whether a capitalised word is a name or an ordinary word that a translator capitalised.
enum Capitals {
    enum Kind {
        /// A name, or not to be told from one.
        case name
        /// Probably an ordinary word.
        case probable
        case ordinary
    }

    /// Judges the capitalised word at token `index`, which stands where a clause begins.
    static func ordinary(_ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext) -> Kind {
        let token = line[index], word = line.word(token)
        guard word.isSmall, !word.isMixed, !word.isTitle, !isPronounI(line, token) else { return .name }
        let next = line[index + 1]
        let nextIsWord = next.kind == .word && next.gap == .space
        let nextIsCapital = nextIsWord && line.isCapitalised(next)
        if token.count == 1, !nextIsWord || nextIsCapital { return .name }
        if isChineseName(line, index, nextIsCapital) { return .name }
        if isKnownName(line, index, word, context) { return .name }
        if word.isFunction {
            return word.isCapital && (word.isCalendar || word.isGivenName) ? .name : .ordinary
        }
        if word.isUpper || isMainlyName(word) { return .name }
        if nextIsCapital { return beforeName(line, index, word) }
        // "Building 3", "Flight 370"
        if next.gap == .space, next.kind == .number, word.isNoun, !word.isMainlyVerb { return .name }
        return .ordinary
    }

    /// Before another capital only a verb or an adverb is no part of a name, and only where that one is a name for sure.
    private static func beforeName(_ line: borrowing LineText, _ index: Int, _ word: WordInfo) -> Kind {
        let next = line.word(index + 1)
        guard word.isMainlyVerb || (word.isAdverb && !word.isNoun && !word.isAdjective) else { return .name }
        return next.isSmall ? .probable : .ordinary
    }

    private static func isPronounI(_ line: borrowing LineText, _ token: Token) -> Bool {
        guard line.byte(Int(token.start)) == UInt8(ascii: "I") else { return false }
        let second = line.byte(Int(token.start) + 1)
        return token.count == 1 || second == UInt8(ascii: "'") || second >= 0x80
    }

    /// "He Xiaogang": a surname before a capitalised word in pinyin.
    private static func isChineseName(_ line: borrowing LineText, _ index: Int, _ nextIsCapital: Bool) -> Bool {
        guard nextIsCapital else { return false }
        let token = line[index], next = line[index + 1]
        return line.lexicon.couldBeChineseName(line.text(token), line.text(Int(next.start)..<line.stemEnd(next)))
    }

    /// A name rather than a word: capitals are its usual way, or as common as small letters.
    private static func isMainlyName(_ word: WordInfo) -> Bool {
        guard word.isCapital else { return false }
        return word.isMainlyCapital || word.isCalendar || word.isGivenName || word.capitalTier <= word.smallTier
    }

    /// The glossary has the word, or the run of capitalised words it begins, as a name; or the document has it in the
    /// middle of a sentence.
    private static func isKnownName(
        _ line: borrowing LineText, _ index: Int, _ word: WordInfo, _ context: borrowing RuleContext
    ) -> Bool {
        let start = Int(line[index].start)
        var end = line.stemEnd(line[index])
        var last = index
        for length in 1...5 {
            let isFunctionAlone = length == 1 && word.isFunction
            if !isFunctionAlone, context.glossary.isName(line.text(start..<end)) { return true }
            if !word.isFunction, length <= 2, context.document.attestsName(line.text(start..<end)) {
                // A run that goes on here in another way is another name.
                if length == 2 || !(line[last + 1].gap == .space && line.isCapitalised(line[last + 1])) { return true }
            }
            last += 1
            guard line[last].kind == .word, line[last].gap == .space else { return false }
            end = line.stemEnd(line[last])
        }
        return false
    }

    /// True for a line in which most longer words have a capital: a headline, where capitals say nothing.
    static func isTitleCase(_ line: borrowing LineText) -> Bool {
        line.bytes.withUnsafeBufferPointer { NameIndex.isTitleCase($0) }
    }
}
