internal import Lexicon
internal import TextModel

/// What stands beside a term in the source, in English words: of 堰门 in 堰门镇 "Town" and "Township", of 单小明 in 记者单小明 "reporter".
struct TermCue {
    private let nouns: [[UInt8]]
    /// What English has first for the class word that stands behind the term and is no part of it: "River".
    let followingNoun: [UInt8]?
    private let nounLength: Int
    private let titles: [[UInt8]]

    private static let longestClassWord = 4

    init(_ range: Range<Int>, _ text: [Unicode.Scalar], _ names: ChineseNames) {
        let end = range.upperBound
        let lengths = (1...TermCue.longestClassWord).reversed().filter { end + $0 <= text.count }
        let length = lengths.first { names.placeNouns(ofClassWord: end..<end + $0, in: text.span) != nil } ?? 0
        let following = length > 0 ? names.placeNouns(ofClassWord: end..<end + length, in: text.span) : nil
        followingNoun = following?.first.map { Array($0.utf8) }
        nounLength = length
        nouns = TermCue.folded(following ?? names.placeNouns(of: range, in: text.span))
        titles =
            TermCue.folded(names.titleWords(before: TermCue.edge(range.lowerBound, text), in: text.span))
            + TermCue.folded(names.titleWords(after: end, in: text.span))
    }

    /// Before the space between a title and a name: 记者 单小明.
    private static func edge(_ start: Int, _ text: [Unicode.Scalar]) -> Int {
        start > 0 && (text[start - 1] == " " || text[start - 1] == "\u{3000}") ? start - 1 : start
    }

    private static func folded(_ words: [Substring]?) -> [[UInt8]] {
        (words ?? []).map { $0.utf8.map(\.asciiLowered) }
    }

    /// Whether a line has such a word beside the tokens: a class word next to them, a title no more than a mark away.
    func stands(beside tokens: Range<Int>, in line: borrowing LineText) -> Bool {
        let after = tokens.upperBound, before = tokens.lowerBound - 1
        if has(nouns, line, after) || has(nouns, line, before) { return true }
        return has(titles, line, before) || has(titles, line, after)
            || line[after].kind == .mark && has(titles, line, after + 1) || line[before].kind == .mark && has(titles, line, before - 1)
    }

    /// Whether the token is the English of the class word behind the term.
    func isFollowingNoun(_ index: Int, in line: borrowing LineText) -> Bool { followingNoun != nil && has(nouns, line, index) }

    /// The characters of the class word behind the term, which ends at `end`.
    func following(_ end: Int) -> Range<Int> { end..<end + nounLength }

    private func has(_ words: [[UInt8]], _ line: borrowing LineText, _ index: Int) -> Bool {
        guard !words.isEmpty, line.has(index), line[index].kind == .word else { return false }
        let token = line[index], end = line.stemEnd(token)
        return words.contains { word in
            guard word.count == end - Int(token.start) else { return false }
            return word.indices.allSatisfy { line.bytes[Int(token.start) + $0].asciiLowered == word[$0] }
        }
    }
}
