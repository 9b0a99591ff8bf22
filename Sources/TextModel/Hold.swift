/// A place of a line that its edits have to respect, because what stands there in the file is not the text alone.
package struct Hold: Hashable, Sendable {
    package enum Kind: Hashable, Sendable {
        /// Stands for something that is no prose (code, a picture): one token, of which nothing is known.
        case opaque
        /// Is read like any text but written in a way of its own (a line end inside a sentence, a reference to a character).
        case fixed
        /// Markup stands here that the line does not show; the range is empty. No edit goes across it.
        case gap(Side)
    }

    /// On which side of markup an insertion belongs.
    package enum Side: Hashable, Sendable {
        case before, behind
        /// Nobody can say: nothing is inserted, and no space with something else.
        case neither
    }

    /// UTF-8 byte offsets in the line.
    package var range: Range<Int>
    package let kind: Kind

    package init(_ range: Range<Int>, _ kind: Kind) {
        self.range = range
        self.kind = kind
    }

    package var isGap: Bool {
        if case .gap = kind { true } else { false }
    }

    /// What an edit of `range` may put there, `replacement` or what is left of it without a space at a gap that takes none;
    /// nil when it would change, or go across, what is held.
    package func allowed(_ range: Range<Int>, _ replacement: [UInt8]) -> [UInt8]? {
        if forbids(range) { return nil }
        guard kind == .gap(.neither), replacement.count > 1 else { return replacement }
        if range.lowerBound == self.range.lowerBound, replacement.first == 0x20 { return Array(replacement.dropFirst()) }
        if range.upperBound == self.range.lowerBound, replacement.last == 0x20 { return Array(replacement.dropLast()) }
        return replacement
    }

    private func forbids(_ range: Range<Int>) -> Bool {
        if range.isEmpty, range.lowerBound == self.range.lowerBound, kind == .gap(.neither) { return true }
        return self.range.lowerBound < range.upperBound && self.range.upperBound > range.lowerBound
    }

    /// Whether an edit of `range`, which is allowed, comes before what is held.
    package func follows(_ range: Range<Int>) -> Bool {
        if range.isEmpty, range.lowerBound == self.range.lowerBound, kind == .gap(.behind) { return false }
        return range.upperBound <= self.range.lowerBound
    }
}
