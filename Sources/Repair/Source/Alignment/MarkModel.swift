/// How well the marks of two sides agree, and how many numbers they have. The cues of punctuation are after Wu, "Aligning a Parallel English-Chinese Corpus Statistically with
/// Lexical Criteria" (ACL 1994), and Ma, "Champollion: A Robust Parallel Text Sentence Aligner" (LREC 2006).
enum MarkModel {
    /// What a mark costs that only one side has, by `LineTraits.Mark`. Commas differ freely between the languages.
    private static let costs = SIMD8<Float>(0.6, 1.5, 0.8, 0.4, 0.6, 0.6, 0.1, 0.7)

    private static let greatest: Float = 6

    @inline(__always)
    static func score(_ source: LineTraits, _ target: LineTraits) -> Float {
        let difference = source.marks - target.marks
        return -min(greatest, (difference.replacing(with: -difference, where: difference .< 0) * costs).sum())
    }
}
