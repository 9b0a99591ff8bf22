internal import GlossaryStore
internal import Lexicon

/// Finds the names of a line that English writes in pinyin: people, and places and bodies, with the English of their endings.
struct PinyinPairs {
    private let source: SourceLine
    private let target: TargetLine
    /// By word of the target: the letters, where pinyin could be made of them.
    private let letters: [[UInt8]?]
    private let keepsSpelling: Bool
    private let matcher = PinyinMatcher()
    private let lexicon = Lexicon.bundled
    private let heads = NameHeads.bundled

    /// In nats, for a character whose reading agrees: there are some 400 syllables.
    private static let syllable = 6.0
    /// There are many places in a line for a reading to agree by chance.
    private static let places = 4.0
    /// For words that are part of a longer name.
    private static let part = 8.0
    /// For an ending that agrees.
    private static let ending = 6.0

    /// - Parameter keepsSpelling: a given name in two words stays so, as its translator wants it.
    init(_ source: SourceLine, _ target: TargetLine, keepsSpelling: Bool) {
        self.source = source
        self.target = target
        self.keepsSpelling = keepsSpelling
        let lexicon = lexicon
        letters = target.words.map { word in
            guard word.capital != .none, lexicon.isPinyinWord(target.bytes.span.extracting(word.range)) else { return nil }
            return PinyinMatcher.letters(target.bytes[word.range])
        }
    }

    /// All of them, from left to right.
    func all() -> [FoundName] {
        var found: [FoundName] = [], index = 0
        while index < letters.count {
            guard letters[index] != nil, let next = person(at: index) ?? name(at: index) else {
                index += 1
                continue
            }
            if let last = found.last, let whole = joined(last, next) { found[found.count - 1] = whole } else { found.append(next) }
            index = next.words.upperBound
        }
        return found
    }

    /// Two names as one where they stand side by side in both languages, and neither is more than its pinyin.
    private func joined(_ first: FoundName, _ last: FoundName) -> FoundName? {
        guard isBare(first), isBare(last), first.source.upperBound == last.source.lowerBound, first.words.upperBound == last.words.lowerBound,
            target.words[last.words.lowerBound].isJoined, !target.words[last.words.lowerBound - 1].isPossessive
        else { return nil }
        return bare(first.source.lowerBound..<last.source.upperBound, first.words.lowerBound..<last.words.upperBound)
    }

    // MARK: People

    private func person(at index: Int) -> FoundName? {
        for count in [3, 2] where index + count <= letters.count {
            let words = index..<index + count
            guard areJoined(words), let given = given(words.dropFirst()), let family = letters[index] else { continue }
            if let found = person(family, given, words) { return found }
        }
        let words = index..<index + 2
        guard words.upperBound <= letters.count, areJoined(words), let given = letters[index], let family = letters[index + 1] else { return nil }
        return person(family, given, words)
    }

    /// The letters of a given name; two words of it are two syllables.
    private func given(_ words: Range<Int>) -> [UInt8]? {
        var result: [UInt8] = []
        for word in words {
            guard let letters = letters[word], words.count == 1 || lexicon.isSyllable(letters.span) else { return nil }
            result += letters
        }
        return result
    }

    private func person(_ family: [UInt8], _ given: [UInt8], _ words: Range<Int>) -> FoundName? {
        guard lexicon.word(family.span).isSurname, words.contains(where: { target.words[$0].couldBeName }) else { return nil }
        for start in source.scalars.indices.dropLast() {
            for middle in start + 1...start + 2 {
                guard let end = matcher.end(of: given[...], in: source, from: middle), (1...2).contains(end - middle),
                    matcher.isSurname(family, source, start..<middle)
                else { continue }
                let likeness = Self.syllable * Double(end - start) + Self.ending - Self.places
                let whole = extended(start..<end, words)
                // 刘夏村 beside "Liu Xia Village" is a village or a person: nobody knows.
                if !isBare(whole) { return end - start > 2 ? whole : nil }
                return FoundName(
                    source: start..<end, words: words, text: personSpelling(words), kind: .person, agreement: .pinyin, likeness: likeness)
            }
        }
        return nil
    }

    private func areJoined(_ words: Range<Int>) -> Bool {
        words.allSatisfy { letters[$0] != nil } && words.dropFirst().allSatisfy { target.words[$0].isJoined }
            && words.dropLast().allSatisfy { !target.words[$0].isPossessive }
    }

    // MARK: Places and bodies

    private func name(at index: Int) -> FoundName? {
        for count in [4, 3, 1] where index + count <= letters.count {
            let words = index..<index + count
            guard areJoined(words), target.words[index].capital == .name || count > 1, let letters = count == 1 ? letters[index] : given(words)
            else { continue }
            if let found = name(letters, words) { return found }
        }
        return nil
    }

    private func name(_ letters: [UInt8], _ words: Range<Int>) -> FoundName? {
        var best: FoundName?
        for start in source.scalars.indices {
            guard let end = matcher.end(of: letters[...], in: source, from: start) else { continue }
            let found = extended(start..<end, words)
            if found.source.count > 1, found.likeness > best?.likeness ?? 0 { best = found }
        }
        return best
    }

    private func bare(_ range: Range<Int>, _ words: Range<Int>) -> FoundName {
        let likeness = Self.syllable * Double(range.count) - Self.places
        return FoundName(
            source: range, words: words, text: spelling(words), kind: nil, agreement: .pinyin,
            likeness: likeness - partPenalty(words))
    }

    private func partPenalty(_ words: Range<Int>) -> Double { CapitalRuns.isFree(words, in: target) ? 0 : Self.part }

    /// No ending agrees, and it is no person: there is a character for each syllable of the words.
    private func isBare(_ name: FoundName) -> Bool {
        name.kind != .person && name.words.reduce(0) { $0 + syllableCount($1) } == name.source.count
    }

    private func syllableCount(_ word: Int) -> Int {
        guard letters[word] != nil else { return 0 }
        return lexicon.syllables(target.bytes.span.extracting(target.words[word].range))?.count ?? 0
    }

    /// The name with the ending that both sides have.
    private func extended(_ range: Range<Int>, _ words: Range<Int>) -> FoundName {
        var found = bare(range, words)
        let text = found.text, likeness = Self.syllable * Double(range.count) - Self.places
        heads.forEach(in: source.scalars, at: range.upperBound) { head in
            let kind = TermKind(rawValue: head.kind)
            for rendering in head.renderings {
                guard let all = self.words(of: rendering, beside: words) else { continue }
                let ending = String(decoding: rendering.text, as: UTF8.self)
                found = FoundName(
                    source: range.lowerBound..<range.upperBound + head.chinese.count, words: all,
                    text: rendering.isBefore ? ending + " " + text : text + " " + ending, kind: kind,
                    agreement: .pinyin, likeness: likeness + Self.ending - partPenalty(all))
                return false
            }
            if kind == .place, found.kind == nil { found.kind = .place }
            return true
        }
        return found
    }

    /// The words of a name with those of its ending, where they stand beside it.
    private func words(of rendering: NameHeads.Rendering, beside words: Range<Int>) -> Range<Int>? {
        var range = words
        if rendering.isBefore {
            while range.lowerBound > 0, target.words[range.lowerBound].isJoined, range.count < words.count + 3 {
                range = range.lowerBound - 1..<range.upperBound
                if isText(rendering.text, range.lowerBound..<words.lowerBound) { return range }
            }
            return nil
        }
        guard !target.words[words.upperBound - 1].isPossessive else { return nil }
        while range.upperBound < target.words.count, target.words[range.upperBound].isJoined, range.count < words.count + 4 {
            range = range.lowerBound..<range.upperBound + 1
            if isText(rendering.text, words.upperBound..<range.upperBound) { return range }
        }
        return nil
    }

    /// A person's name as a glossary writes it: the surname and the given name, a word each.
    private func personSpelling(_ words: Range<Int>) -> String {
        guard !keepsSpelling, words.count == 3, let last = letters[words.upperBound - 1], let vowel = last.first else { return spelling(words) }
        let needsApostrophe = "aoe".utf8.contains(vowel)
        return spelling(words.dropLast()) + (needsApostrophe ? "'" : "") + String(decoding: last, as: UTF8.self)
    }

    /// The words as a glossary writes pinyin: with one capital each, and a plain apostrophe.
    private func spelling(_ words: Range<Int>) -> String {
        words.map { index in
            let word = target.text(index..<index + 1).replacing("\u{2019}", with: "'")
            return word.contains("-") ? word : word.prefix(1).uppercased() + word.dropFirst().lowercased()
        }.joined(separator: " ")
    }

    /// Whether the words are the text, in whatever capitals.
    private func isText(_ text: [UInt8], _ words: Range<Int>) -> Bool {
        target.bytes[target.range(of: words)].elementsEqual(text) { WordHash.fold($0) == WordHash.fold($1) }
    }
}
