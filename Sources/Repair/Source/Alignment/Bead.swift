/// A kind of link, by how many lines its sides have ("bead" is the word of Brown, Lai and Mercer and of Gale and Church).
struct Bead {
    let source: Int
    let target: Int
    /// The logarithm of how often it occurs among links. Lines are merged and split now and then, rarely on both sides at one place.
    let prior: Float

    /// A back-pointer is an index in it. Links with as many lines of the target stand together.
    static let all: [Bead] = [
        Bead(source: 1, target: 0, prior: alone),
        Bead(source: 0, target: 1, prior: alone),
        Bead(source: 1, target: 1, prior: -0.2),
        Bead(source: 2, target: 1, prior: -2.6),
        Bead(source: 3, target: 1, prior: -5),
        Bead(source: 1, target: 2, prior: -2.6),
        Bead(source: 2, target: 2, prior: -9),
        Bead(source: 1, target: 3, prior: -5),
    ]

    /// The prior of a link with lines on both sides; nought for others.
    static func prior(of link: AlignmentLink) -> Float {
        let index = links.first { all[$0].source == link.source.count && all[$0].target == link.target.count }
        return index.map { all[$0].prior } ?? 0
    }

    static let sourceAlone = 0
    static let targetAlone = 1
    /// Those with lines on both sides.
    static let links = 2..<8

    /// No side has more lines.
    static let longestSide = 3

    /// The prior of a line without a counterpart.
    static let alone: Float = -6

    /// What a link of a blank line says: with a blank line, or alone.
    static let blankPair: Float = 1
    static let blankAlone: Float = -1
}
