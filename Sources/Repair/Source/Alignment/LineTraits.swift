/// What the alignment knows of a line, or of several together, besides its cues.
struct LineTraits {
    /// How many characters English needs for it: counted in the target, estimated in the source.
    var length: Float = 0
    /// How many marks there are, by `Mark`.
    var marks = SIMD8<Float>()

    enum Mark: Int {
        case sentenceEnd, question, exclamation, quote, bracket, colon, comma, number
    }

    mutating func count(_ mark: Mark) { marks[mark.rawValue] += 1 }

    static func + (first: LineTraits, second: LineTraits) -> LineTraits {
        LineTraits(length: first.length + second.length, marks: first.marks + second.marks)
    }

    static func - (first: LineTraits, second: LineTraits) -> LineTraits {
        LineTraits(length: first.length - second.length, marks: first.marks - second.marks)
    }
}
