/// What speaks for a link of some lines: lengths, marks and cues together, as the logarithm of how much likelier they are than by chance.
struct LinkModel {
    let texts: AlignmentTexts
    private let lengths: LengthModel

    init(_ texts: AlignmentTexts) {
        self.texts = texts
        lengths = LengthModel(
            source: texts.source.traits(0..<texts.source.lineCount).length, target: texts.target.traits(0..<texts.target.lineCount).length,
            targetLines: texts.target.lineCount)
    }

    /// Lines of the source, and what is the same for all that they could be linked to.
    struct Side {
        let traits: LineTraits
        let isBlank: Bool
        fileprivate let expected: LengthModel.Expectation
    }

    /// - Parameter lines: of the source.
    func side(_ lines: Range<Int>) -> Side {
        let traits = texts.source.traits(lines)
        return Side(traits: traits, isBlank: texts.source.blankCount(lines) > 0, expected: lengths.expectation(traits.length))
    }

    /// What lengths and marks say for a link.
    /// - Parameter target: lines that are not blank.
    @inline(__always)
    func evidence(_ source: Side, _ target: Range<Int>) -> Float {
        let traits = texts.target.traits(target)
        return lengths.score(traits.length, source.expected) + MarkModel.score(source.traits, traits)
    }

    /// What they say at the most, whatever the target.
    @inline(__always)
    func greatestEvidence(_ source: Side) -> Float { source.expected.greatestScore }

    /// What speaks for a link; for one with an empty side, as much against it as for the search.
    func evidence(_ link: AlignmentLink) -> Float {
        let blanks = texts.source.blankCount(link.source) + texts.target.blankCount(link.target)
        if link.source.isEmpty || link.target.isEmpty { return blanks > 0 ? 0 : Bead.alone }
        if blanks > 0 { return Bead.blankPair }
        return evidence(side(link.source), link.target) + shared(link)
    }

    /// What speaks for all of some links, with how frequent such links are.
    func score(_ links: [AlignmentLink]) -> Float {
        links.reduce(0) { $0 + evidence($1) + Bead.prior(of: $1) }
    }

    /// The weights of the cues that both sides of a link have.
    private func shared(_ link: AlignmentLink) -> Float {
        let source = texts.source.cues(of: link.source), target = texts.target.cues(of: link.target)
        var sum: Float = 0, index = 0, other = 0
        while index < source.count, other < target.count {
            if source[index] == target[other] {
                sum += texts.weights[Int(source[index])]
                index += 1
                other += 1
            } else if source[index] < target[other] {
                index += 1
            } else {
                other += 1
            }
        }
        return sum
    }
}
