/// How whole terms are read.
extension Readings {
    /// Reads a term from left to right, the longest listed word first, else character by character.
    ///
    /// - Parameters:
    ///   - term: a term in simplified or traditional Chinese.
    ///   - isName: the term is a person's name, and begins with the surname.
    ///   - body: gets each character's index in `term` and its reading, or nil for what has none.
    package func forEach(in term: Span<Unicode.Scalar>, isName: Bool = false, _ body: (Int, Syllable?) -> Void) {
        var index = 0
        while index < term.count {
            let code = code(term[index])
            if isName, index == 0, code.has(ReadingCode.startsSurname), let word = word(in: term, at: 0, isSurname: true) {
                for offset in 0..<word.count { body(offset, syllable(self.code(word, offset))) }
                index = word.count
            } else if code.has(ReadingCode.startsWord), let word = word(in: term, at: index, isSurname: false) {
                for offset in 0..<word.count { body(index + offset, syllable(self.code(word, offset))) }
                index += word.count
            } else {
                body(index, syllable(code))
                index += 1
            }
        }
    }

    /// The reading of each character of a term; nil when one has none.
    package func readings(of term: Span<Unicode.Scalar>, isName: Bool = false) -> [Syllable]? {
        var result: [Syllable] = []
        forEach(in: term, isName: isName) { if let syllable = $1 { result.append(syllable) } }
        return result.count == term.count ? result : nil
    }

    /// The pinyin of a whole term as one word of small letters without tones, an apostrophe before a syllable that begins with
    /// a, o or e: "wuhan", "xi'an". Nil when a character has no reading.
    package func pinyin(of term: Span<Unicode.Scalar>, isName: Bool = false) -> String? {
        guard let syllables = readings(of: term, isName: isName) else { return nil }
        var bytes: [UInt8] = []
        for syllable in syllables {
            if !bytes.isEmpty, syllable.beginsWithVowel { bytes.append(UInt8(ascii: "'")) }
            syllable.append(to: &bytes)
        }
        return String(decoding: bytes, as: UTF8.self)
    }

    /// A word of the table: where it begins, and how many characters it has.
    private struct Word {
        let place: Int
        let count: Int
    }

    /// The longest listed word that begins at a place of a term.
    private func word(in term: Span<Unicode.Scalar>, at index: Int, isSurname: Bool) -> Word? {
        let first = simplest(term[index])
        var number = firstWord(from: first.value)
        var longest: Word?
        while number < Int(header.wordCount), let word = word(number), scalar(word, 0) == first.value {
            if isListedSurname(word) == isSurname, word.count > longest?.count ?? 0, begins(term, at: index, with: word) { longest = word }
            number += 1
        }
        return longest
    }

    private func begins(_ term: Span<Unicode.Scalar>, at index: Int, with word: Word) -> Bool {
        guard index + word.count <= term.count else { return false }
        for offset in 0..<word.count where simplest(term[index + offset]).value != scalar(word, offset) { return false }
        return true
    }

    /// As the list writes it.
    private func simplest(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        isTraditional(scalar) ? simplified(scalar) : scalar
    }

    /// The number of the first word that begins with the scalar or with a later one.
    private func firstWord(from scalar: UInt32) -> Int {
        var low = 0
        var high = Int(header.wordCount)
        while low < high {
            let middle = (low + high) / 2
            if let word = word(middle), self.scalar(word, 0) < scalar { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func word(_ number: Int) -> Word? {
        let place = Int(header.wordOffset) + number * 4
        let start = Int(UInt32(littleEndian: table.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        return Word(place: start, count: Int(number16(start)))
    }

    private func isListedSurname(_ word: Word) -> Bool { number16(word.place + 2) == 1 }

    private func scalar(_ word: Word, _ offset: Int) -> UInt32 {
        UInt32(littleEndian: table.loadUnaligned(fromByteOffset: word.place + 4 + offset * 4, as: UInt32.self))
    }

    private func code(_ word: Word, _ offset: Int) -> ReadingCode {
        ReadingCode(rawValue: number16(word.place + 4 + word.count * 4 + offset * 2))
    }

    private func number16(_ place: Int) -> UInt16 {
        UInt16(littleEndian: table.loadUnaligned(fromByteOffset: place, as: UInt16.self))
    }
}
