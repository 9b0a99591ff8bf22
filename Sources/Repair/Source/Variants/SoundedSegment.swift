internal import Lexicon

/// The characters of a segment with which foreign names are written, as far as no term explains them, and how they sound.
struct SoundedSegment {
    let segment: SourceSegment
    private var line = SourceLine()
    private let stretches: [Range<Int>]

    private static let longest = 10

    init(_ segment: SourceSegment) {
        self.segment = segment
        line.read(segment.scalars)
        var stretches: [Range<Int>] = [], start = 0
        let scalars = segment.scalars, terms = segment.terms
        while start < scalars.count {
            var end = start
            while end < scalars.count, CharacterSet.transcription.contains(scalars[end]), !terms.contains(where: { $0.range.contains(end) }) {
                end += 1
            }
            if end - start > 1 { stretches.append(start..<end) }
            start = end + 1
        }
        self.stretches = stretches
    }

    /// Calls `body` with each place of two characters or more that may be a name, and how much it sounds like a word.
    func forEachPlace(_ word: [UInt8], _ score: inout SoundScore, _ body: (Range<Int>, Double) -> Void) {
        for stretch in stretches {
            for start in stretch.dropLast() {
                score.forEachEnd(word, in: line, from: start, to: min(stretch.upperBound, start + Self.longest)) { end, score in
                    if end > start + 1 { body(start..<end, score) }
                }
            }
        }
    }

    /// How much the part of the line sounds like a word that does so most.
    func best(_ word: [UInt8], _ score: inout SoundScore) -> Double {
        var best = -Double.infinity
        forEachPlace(word, &score) { best = max(best, $1) }
        return best
    }

    /// How much one of the places sounds like a word.
    func sound(_ word: [UInt8], at place: Range<Int>, _ score: inout SoundScore) -> Double {
        var sound = 0.0
        score.forEachEnd(word, in: line, from: place.lowerBound, to: place.upperBound) { end, score in
            if end == place.upperBound { sound = score }
        }
        return sound
    }

    /// Where some characters stand that no term explains.
    func places(of name: ArraySlice<Unicode.Scalar>) -> [Range<Int>] { segment.scalars.places(of: name).filter(isFree) }

    private func isFree(_ place: Range<Int>) -> Bool { !segment.terms.contains { $0.range.overlaps(place) } }
}

extension [Unicode.Scalar] {
    /// Where `part` begins and ends in these.
    func places(of part: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
        var places: [Range<Int>] = [], start = 0
        while let place = place(of: part, from: start) {
            places.append(place)
            start = place.lowerBound + 1
        }
        return places
    }

    /// Whether `part` stands somewhere in these.
    func hold(_ part: ArraySlice<Unicode.Scalar>) -> Bool { place(of: part, from: 0) != nil }

    /// The first place of `part` from `start` on.
    private func place(of part: ArraySlice<Unicode.Scalar>, from start: Int) -> Range<Int>? {
        part.withUnsafeBufferPointer { part in
            withUnsafeBufferPointer { text in
                guard let first = part.first, part.count <= text.count else { return nil }
                var start = start
                while start <= text.count - part.count {
                    if text[start] == first, part.indices.allSatisfy({ text[start + $0] == part[$0] }) { return start..<start + part.count }
                    start += 1
                }
                return nil
            }
        }
    }
}
