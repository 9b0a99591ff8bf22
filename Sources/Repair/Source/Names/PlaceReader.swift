internal import Lexicon

/// Finds names of places before class words (镇, 村, 水库), as parts of an address or after words that lead to a place.
struct PlaceReader: Sendable {
    /// How large what a class word stands for is, the largest first; a street or a mountain lies in any of them.
    private enum Level: Int {
        case region, county, town, village, other
    }

    /// What stands before a name.
    private enum Bound {
        /// A larger place: 黄梅县|小池镇.
        case place
        /// What a glossary term covers.
        case term
        case cue
        case mark
    }

    private struct Found {
        let range: Range<Int>
        let bound: Bound
    }

    private static let longestName = 4
    /// Words of one character that no name of a place holds.
    private static let grammar = Set("的了是在不有这那等及对从以为被把将让给就也还各全该每某本两几个我你他她们".unicodeScalars)

    private let words = ChineseWords.bundled
    private let levels: [Level]

    init() {
        levels = SourceLists.placeSuffixes.entries.map { entry in
            switch entry.cells.first {
            case "region": .region
            case "county": .county
            case "town": .town
            case "village": .village
            default: .other
            }
        }
    }

    /// The names of places in a line, in order.
    func places(_ line: borrowing NameLine, _ spelling: NameSpelling) -> [SourceName] {
        var result: [SourceName] = []
        var last: (end: Int, level: Level)?
        var end = 1
        while end <= line.count {
            defer { end += 1 }
            guard line.has(end - 1, CharacterTable.endsSuffix), let suffix = suffix(line, endingAt: end) else { continue }
            let level = levels[suffix.number]
            let start = end - suffix.length
            if line.isTaken(start..<end) {
                // The class word of a glossary term (黄梅县): an address goes on from it.
                last = (end, level)
                continue
            }
            guard let found = found(line, before: start, last: last, level) else { continue }
            if let name = name(line, found, start..<end, level, spelling) {
                result.append(name)
                last = (end, level)
            } else if level == .region, 2...3 ~= found.range.count {
                // Not worth a name by itself (我省), but an address may go on from it.
                last = (end, level)
            }
        }
        return result
    }

    /// The class word that ends at an index, when no longer one goes on from it (镇 of 镇江, 村 of 村委会).
    private func suffix(_ line: borrowing NameLine, endingAt end: Int) -> HanWordList.Match? {
        guard let match = SourceLists.placeSuffixes.longest(in: line.text, endingAt: end, from: 0) else { return nil }
        guard line.isHan(end) else { return match }
        if words.contains(line.text[end - 1], line.text[end]) { return nil }
        // A river or a hill in the name of a town: 三河镇.
        if levels[match.number] == .other, SourceLists.placeSuffixes.longest(in: line.text, from: end, to: line.count) != nil { return nil }
        for length in 2...3 where end + length - 1 <= line.count {
            for start in end - match.length..<end where SourceLists.placeSuffixes.number(line.text, start..<end + length - 1) != nil { return nil }
        }
        return match
    }

    // MARK: Where the name begins

    /// The shortest name that is bounded: what lies before a cue is no part of it.
    private func found(_ line: borrowing NameLine, before end: Int, last: (end: Int, level: Level)?, _ level: Level) -> Found? {
        for start in stride(from: end - 1, through: max(0, end - PlaceReader.longestName), by: -1) {
            guard line.isHan(start), !line.has(start, CharacterTable.taken) else { return nil }
            guard let bound = bound(line, start, last, level), bound != .cue || end - start > 1 else { continue }
            return Found(range: start..<end, bound: bound)
        }
        return nil
    }

    private func bound(_ line: borrowing NameLine, _ start: Int, _ last: (end: Int, level: Level)?, _ level: Level) -> Bound? {
        if let last, last.end == start, last.level.rawValue < level.rawValue { return .place }
        if line.has(start - 1, CharacterTable.taken) { return .term }
        if !line.isHan(start - 1) { return line.isLatin(start - 1) ? nil : .mark }
        guard line.has(start - 1, CharacterTable.endsPlaceCue), !words.contains(line.text[start - 1], line.text[start]) else { return nil }
        return SourceLists.placeCues.longest(in: line.text, endingAt: start, from: 0) == nil ? nil : .cue
    }

    // MARK: Whether it is one

    private func name(
        _ line: borrowing NameLine, _ found: Found, _ classWord: Range<Int>, _ level: Level, _ spelling: NameSpelling
    ) -> SourceName? {
        let text = line.text
        let range = found.range
        if isWordEnd(line, found, level) || isDescription(line, range) || isForeign(line, range) { return nil }
        guard range.count > 1 || found.bound == .place && level == .county else { return nil }
        for index in range where PlaceReader.grammar.contains(text[index]) { return nil }
        // A name of one character goes with its class word: 单县 is Shanxian.
        let spelt = range.count == 1 ? range.lowerBound..<classWord.upperBound : range
        guard let word = spelling.place(text.extracting(spelt)) else { return nil }
        let isCertain = isCertain(line, found, level) && !word.isAmbiguous
        guard isCertain || isLikely(line, found, level) else { return nil }
        return SourceName(
            range: range, kind: .place, certainty: isCertain ? .certain : .likely, words: word.word, surname: "", given: "",
            isAmbiguousReading: word.isAmbiguous, classWord: classWord)
    }

    private func isCertain(_ line: borrowing NameLine, _ found: Found, _ level: Level) -> Bool {
        guard 2...3 ~= found.range.count, !hasWord(line, found.range) else { return false }
        switch found.bound {
        case .place: return !line.hasOtherPlaces
        case .term, .cue: return level != .other && level != .region && !line.hasOtherPlaces
        case .mark: return false
        }
    }

    private func isLikely(_ line: borrowing NameLine, _ found: Found, _ level: Level) -> Bool {
        if found.bound == .place { return found.range.count <= 3 }
        return 2...3 ~= found.range.count && !hasWord(line, found.range) && (found.bound != .mark || level != .other && level != .region)
    }

    /// Whether it is written as foreign places are, sound by sound, so that pinyin is not how English has it.
    private func isForeign(_ line: borrowing NameLine, _ range: Range<Int>) -> Bool {
        var foreignCount = 0
        var plainCount = 0
        for index in range where line.has(index, CharacterTable.foreign) {
            foreignCount += 1
            if line.has(index, CharacterTable.commonGiven) { plainCount += 1 }
        }
        return foreignCount - plainCount > 1 || foreignCount == range.count && foreignCount > max(1, plainCount)
    }

    /// Whether two of the characters are a word: then the name may be a description.
    private func hasWord(_ line: borrowing NameLine, _ range: Range<Int>) -> Bool {
        for index in range.dropLast() where words.contains(line.text[index], line.text[index + 1]) { return true }
        return false
    }

    /// Whether the class word is the end of another word: 公路, 城市. In an address it seldom is: 肥东县.
    private func isWordEnd(_ line: borrowing NameLine, _ found: Found, _ level: Level) -> Bool {
        let end = found.range.upperBound
        let isAddress = found.bound == .place && found.range.count > 1 && level != .other && level != .region
        return !isAddress && words.contains(line.text[end - 1], line.text[end])
    }

    /// Whether the name ends with a listed word that describes: 贫困县, 老旧小区.
    private func isDescription(_ line: borrowing NameLine, _ range: Range<Int>) -> Bool {
        for start in range where SourceLists.notPlaceNames.number(line.text, start..<range.upperBound) != nil { return true }
        return false
    }
}
