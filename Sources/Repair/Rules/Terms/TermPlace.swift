internal import GlossaryStore
internal import TextModel

/// A hit in a line: which one, and the token it begins at.
struct TermPlace {
    let hits: [TermHit]
    let index: Int
    let token: Int

    var hit: TermHit { hits[index] }
    var range: Range<Int> { Int(hit.start)..<Int(hit.end) }

    /// The token, not a protected one, that has the byte at `offset`.
    static func token(_ line: borrowing LineText, at offset: Int) -> Int? {
        var low = 0, high = line.count
        while low < high {
            let middle = (low + high) / 2
            if Int(line[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low < line.count && Int(line[low].start) <= offset && line[low].kind != .protected ? low : nil
    }

    /// A capital that the form does not have is right at the start of a sentence, clause or quotation.
    func mayBeRaised(_ line: borrowing LineText) -> Bool {
        token == 0 || line[token - 1].kind == .mark
    }

    /// Part of a word with hyphens: "non-Neolithic".
    func isHyphenated(_ line: borrowing LineText) -> Bool {
        let hyphen = UInt8(ascii: "-"), start = range.lowerBound, end = range.upperBound
        return line.byte(start - 1) == hyphen && line.byte(start - 2).isASCIILetter
            || line.byte(end) == hyphen && line.byte(end + 1).isASCIILetter
    }

    /// True when a protected token begins in `range`, which begins with the place or a little before it.
    func crossesProtected(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        var index = token
        while line.has(index), Int(line[index].start) < range.upperBound {
            if line[index].kind == .protected { return true }
            index += 1
        }
        return false
    }
}
