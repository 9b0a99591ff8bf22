internal import Lexicon
internal import TextModel

/// Tokens of a line that may be the misspelled rendering of a name.
struct TermCandidate {
    struct Word {
        let letters: FoldedLetters
        let isPinyin: Bool
        fileprivate let info: WordInfo

        fileprivate var isKnown: Bool { info.isKnown }
        /// English writes the word small: nobody writes it for a name by mistake.
        fileprivate var isOrdinary: Bool { isPinyin ? info.isSmall && !info.isSurname : info.isKnown && !info.isOnlyCapital }
        /// A name that English knows and that is no pinyin: William.
        fileprivate var isForeign: Bool { !isPinyin && info.isCapital }
    }

    let tokens: Range<Int>
    let letters: FoldedLetters
    let words: [Word]

    private static let mostWords = 4
    /// Foreign words are misspelled by a letter or two.
    private static let leastWord = 0.7
    /// What an English word takes off the likeness.
    private static let ordinaryWord = 0.15

    /// All of a line: free words with capitals, and small ones that English does not have, side by side.
    static func all(in line: borrowing LineText, _ taken: LineWords) -> [TermCandidate] {
        var candidates: [TermCandidate] = []
        let parts = (0..<line.count).map { isPart(line, $0, taken) ? word(line, $0) : nil }
        for start in parts.indices where parts[start] != nil {
            var words: [Word] = [], letters = FoldedLetters(), index = start
            while index < line.count, words.count < mostWords {
                if index > start {
                    if line[index].mark == .hyphen, line[index].gap == .none, line[index + 1].gap == .none { index += 1 }
                    guard line.has(index), line[index].gap == .space || line[index - 1].mark == .hyphen else { break }
                }
                guard let word = parts[index] else { break }
                words.append(word)
                letters.append(word.letters)
                index += 1
                candidates.append(TermCandidate(tokens: start..<index, letters: letters, words: words))
            }
        }
        return candidates
    }

    private static func word(_ line: borrowing LineText, _ index: Int) -> Word {
        let token = line[index], text = line.text(Int(token.start)..<line.stemEnd(token)), info = line.word(token)
        let isPinyin = line.lexicon.isPinyinWord(text) && (info.isSurname || !Demonyms.bundled.contains(text))
        return Word(letters: FoldedLetters(text), isPinyin: isPinyin, info: info)
    }

    private static func isPart(_ line: borrowing LineText, _ index: Int, _ taken: LineWords) -> Bool {
        let token = line[index]
        guard token.kind == .word, taken.isFree(index..<index + 1), !hasAccent(line, token) else { return false }
        let word = line.word(token)
        if word.isFunction || !word.isSurname && Demonyms.bundled.contains(line.text(Int(token.start)..<line.stemEnd(token))) || isCut(line, index) {
            return false
        }
        if token.shape == .small { return isSyllable(line, index) || !word.isKnown && token.count > 2 }
        // The capital of a sentence says nothing, unless another one follows.
        if word.isSmall, Sentences.begins(line, index) {
            return line.isCapitalised(line[index + 1]) && line[index + 1].gap == .space && line.lexicon.isPinyinWord(line.text(token))
        }
        return line.isCapitalised(token)
    }

    /// Who writes the marks of another language knows the name.
    private static func hasAccent(_ line: borrowing LineText, _ token: Token) -> Bool {
        (Int(token.start)..<line.stemEnd(token)).contains { line.bytes[$0] >= 0x80 }
    }

    /// "wen" of Zhuo-wen.
    private static func isSyllable(_ line: borrowing LineText, _ index: Int) -> Bool {
        line[index].gap == .none && line[index - 1].mark == .hyphen && line.lexicon.isPinyinWord(line.text(line[index]))
    }

    /// A letter follows behind a mark that is no apostrophe of ours: Hawai‘i.
    private static func isCut(_ line: borrowing LineText, _ index: Int) -> Bool {
        let next = line[index + 1]
        return next.mark.isSingleQuote && next.gap == .none && line[index + 2].kind == .word && line[index + 2].gap == .none
    }

    var hasOrdinaryWord: Bool { words.contains { $0.isOrdinary } }

    /// How like the name it is, from 0 to 1; 0 also for less than `TermGuess.least`.
    func likeness(_ card: TermCard, _ distance: inout SpellingDistance) -> Double {
        let smallest = min(letters.count, card.letters.count), largest = max(letters.count, card.letters.count)
        let isPinyin = !card.pinyin.isEmpty && letters == card.pinyin
        guard smallest * 2 >= largest || isPinyin else { return 0 }
        if isPinyin { return 1 }
        if card.isPinyin { return asPinyin(card, &distance) }
        return asWords(card, &distance)
    }

    /// Each word must be that of the name or a misspelling of it.
    private func asWords(_ card: TermCard, _ distance: inout SpellingDistance) -> Double {
        guard words.count == card.words.count else { return 0 }
        var sum = 0.0
        for (word, right) in zip(words, card.words) where word.letters != right {
            if word.isKnown { return 0 }
            let likeness = distance.likeness(word.letters, right)
            if likeness < TermCandidate.leastWord { return 0 }
            sum += Double(right.count) * (1 - likeness)
        }
        return 1 - sum / Double(card.letters.count)
    }

    private func asPinyin(_ card: TermCard, _ distance: inout SpellingDistance) -> Double {
        if letters == card.letters { return 1 }
        guard SpellingDistance.mayBe(TermGuess.least, letters, card.letters) || sharesWord(card) else { return 0 }
        if isHalfName(card) || words.contains(where: { $0.isForeign && !card.words.contains($0.letters) }) { return 0 }
        var best = distance.likeness(letters, card.letters)
        if card.isPerson, words.count > 2, let last = words.last, last.letters == card.words[0] {
            let swapped = words.dropLast().reduce(into: last.letters) { $0.append($1.letters) }
            best = max(best, distance.likeness(swapped, card.letters))
        }
        if words.count == 2, card.words.count == 2 {
            var swapped = words[1].letters
            swapped.append(words[0].letters)
            best = max(best, distance.likeness(swapped, card.letters) - 0.02)
            if card.isPerson { best = max(best, asPerson(card, &distance)) }
        }
        return words.contains { ($0.isOrdinary || $0.isKnown && !$0.isPinyin) && !card.words.contains($0.letters) }
            ? best - TermCandidate.ordinaryWord : best
    }

    /// A surname or a given name alone.
    private func isHalfName(_ card: TermCard) -> Bool { words.count == 1 && letters.count * 10 < card.letters.count * 7 }

    var isPinyin: Bool { words.allSatisfy { $0.isPinyin } }

    /// The words are the surname of the person and another name, or the other way round.
    func sharesName(_ card: TermCard) -> (surname: Bool, given: Bool) {
        guard card.isPerson, card.isPinyin, words.count == 2, card.words.count == 2, words.allSatisfy({ $0.isPinyin || !$0.isKnown })
        else { return (false, false) }
        return (words[0].letters == card.words[0], words[1].letters == card.words[1])
    }

    /// It begins or ends as the Chinese is read: of two characters the translator knew one ("Zhangzhou" for 郴州, Chenzhou).
    func sharesSyllable(_ card: TermCard) -> Bool {
        guard card.isPinyin, card.syllables.count > 1, let first = card.syllables.first, let last = card.syllables.last else { return false }
        return !first.isEmpty && letters.bytes.starts(with: first.bytes) || !last.isEmpty && letters.bytes.suffix(last.count) == last.bytes[...]
    }

    /// One of two words is that of the name: the letters of the other do not count for much.
    private func sharesWord(_ card: TermCard) -> Bool {
        words.count == 2 && card.words.count == 2 && (words[0].letters == card.words[0] || words[1].letters == card.words[1])
    }

    /// With the right surname, or the right given name, the other may differ more.
    private func asPerson(_ card: TermCard, _ distance: inout SpellingDistance) -> Double {
        if words[0].letters == card.words[0] { return 0.45 + 0.55 * distance.likeness(words[1].letters, card.words[1]) }
        if words[1].letters == card.words[1] { return 0.45 + 0.55 * distance.likeness(words[0].letters, card.words[0]) }
        return 0
    }
}
