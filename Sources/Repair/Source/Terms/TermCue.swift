internal import Lexicon
internal import TextModel

/// What stands beside a term in the source, in English words: of 堰门 in 堰门镇 "Town" and "Township", of 单小明 in 记者单小明 "reporter".
struct TermCue {
    private let nouns: [[UInt8]]
    private let titles: [[UInt8]]

    private static let longestClassWord = 4

    init(_ range: Range<Int>, _ text: [Unicode.Scalar], _ names: ChineseNames) {
        let end = range.upperBound
        let lengths = (1...TermCue.longestClassWord).reversed().filter { end + $0 <= text.count }
        let following = lengths.lazy.compactMap { names.placeNouns(ofClassWord: end..<end + $0, in: text.span) }.first
        nouns = TermCue.folded(following ?? names.placeNouns(of: range, in: text.span))
        titles =
            TermCue.folded(names.titleWords(before: range.lowerBound, in: text.span)) + TermCue.folded(names.titleWords(after: end, in: text.span))
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

    private func has(_ words: [[UInt8]], _ line: borrowing LineText, _ index: Int) -> Bool {
        guard !words.isEmpty, line.has(index), line[index].kind == .word else { return false }
        let token = line[index], end = line.stemEnd(token)
        return words.contains { word in
            guard word.count == end - Int(token.start) else { return false }
            return word.indices.allSatisfy { line.bytes[Int(token.start) + $0].asciiLowered == word[$0] }
        }
    }
}
