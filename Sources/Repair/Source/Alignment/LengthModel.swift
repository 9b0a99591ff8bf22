/// How well two lengths agree, after Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (Computational Linguistics
/// 19, 1993): the length of the target is that of the source times a ratio, plus noise whose variance grows with the length.
///
/// The variance has a part that grows with the square of the length besides theirs: in news translated by people and by eight programs the
/// ratio of lines of 40, 100, 200 and 350 characters spreads by 0.20, 0.18, 0.16 and 0.14. The tails are those of Student's t
/// with five degrees of freedom, for free translations. What comes out is the logarithm of how much likelier the length is than by chance.
struct LengthModel {
    /// The English of this text beside usual English.
    private let ratio: Float
    /// The logarithm of the mean length of a line: by chance all lengths up to it are equally likely.
    private let chance: Float

    /// Takes the ratio from the texts as a whole, but that of usual English where they are short.
    /// - Parameters:
    ///   - source: the length of the whole source.
    ///   - target: that of the whole target, which has `targetLines` lines.
    init(source: Float, target: Float, targetLines: Int) {
        let usual: Float = 4000
        ratio = min(1.4, max(0.7, (target + usual) / (source + usual)))
        chance = logarithm(max(20, target / Float(max(1, targetLines))))
    }

    /// What is the same for all targets of a source.
    struct Expectation {
        fileprivate let length: Float
        fileprivate let deviation: Float
        /// The score of a target that is as long as expected.
        let greatestScore: Float
    }

    /// - Parameter source: the length of some lines of the source.
    func expectation(_ source: Float) -> Expectation {
        let length = source * ratio
        let deviation = (15 + 1.4 * length + 0.016 * length * length).squareRoot()
        return Expectation(length: length, deviation: deviation, greatestScore: max(LengthModel.leastScore, chance - logarithm(deviation) - 0.97))
    }

    /// - Parameter target: the length of some lines of the target.
    @inline(__always)
    func score(_ target: Float, _ expected: Expectation) -> Float {
        let distance = (target - expected.length) / expected.deviation
        return max(LengthModel.leastScore, expected.greatestScore - 3 * logarithm(1 + distance * distance / 5))
    }

    /// Some translations leave out half of a line, so a length never says more than this against a link.
    private static let leastScore: Float = -4
}
