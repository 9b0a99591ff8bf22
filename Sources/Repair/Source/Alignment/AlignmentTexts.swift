/// Both sides of an alignment: their lines, and the cues that they share with a weight for each.
struct AlignmentTexts {
    private(set) var source = AlignmentSide()
    private(set) var target = AlignmentSide()
    /// By cue: what it says for a link that both sides of it have the cue, as the logarithm of how much likelier that is than by chance.
    private(set) var weights: [Float] = []
    /// By cue: the only line that has it, or -1.
    private(set) var onlySource: [Int32] = []
    private(set) var onlyTarget: [Int32] = []

    /// - Parameters:
    ///   - text: what the source is in.
    ///   - sourceLines: the numbers of its lines.
    ///   - bytes: what the target is in.
    ///   - lines: the byte ranges of its lines, without line ends.
    ///   - terms: gives for a line of the source, by its number, the English terms that its translation may have.
    init(
        _ text: SourceText, _ sourceLines: Range<Int>, target bytes: Span<UInt8>, lines: ArraySlice<Range<Int>>,
        terms: (Int, (Span<UInt8>) -> Void) -> Void
    ) {
        var numbers: [UInt64: UInt32] = [:]
        var reader = TargetCueReader()
        target.reserve(lines: lines.count)
        for line in lines {
            target.endLine(
                reader.read(bytes.extracting(line)) { hash in
                    let next = UInt32(numbers.count)
                    let number = numbers[hash, default: next]
                    if number == next { numbers[hash] = next }
                    target.add(cue: number)
                })
        }
        readSource(text, sourceLines, numbers, terms)
        keepSharedCues(vocabulary: numbers.count)
    }

    private mutating func readSource(
        _ text: SourceText, _ lines: Range<Int>, _ numbers: [UInt64: UInt32], _ terms: (Int, (Span<UInt8>) -> Void) -> Void
    ) {
        var reader = SourceCueReader(), termReader = TargetCueReader()
        source.reserve(lines: lines.count)
        for line in lines {
            let bytes = text.bytes(of: line)
            let traits = reader.read(bytes.span) { if let number = numbers[$0] { source.add(cue: number) } }
            terms(line) { term in
                _ = termReader.read(term) { if let number = numbers[$0] { source.add(cue: number) } }
            }
            source.endLine(traits)
        }
    }

    /// Numbers the cues anew that both sides have and that say something, and weighs them.
    private mutating func keepSharedCues(vocabulary: Int) {
        let sourceLines = AlignmentTexts.lineCounts(source, vocabulary), targetLines = AlignmentTexts.lineCounts(target, vocabulary)
        let lineCount = Float(max(source.lineCount, target.lineCount))
        var numbers = [UInt32](repeating: .max, count: vocabulary)
        for cue in 0..<vocabulary where sourceLines[cue].count > 0 {
            let weight = AlignmentTexts.weight(lines: max(sourceLines[cue].count, targetLines[cue].count), of: lineCount)
            guard weight > 0.2, weights.count < CueRun.cueLimit else { continue }
            numbers[cue] = UInt32(weights.count)
            weights.append(weight)
            onlySource.append(sourceLines[cue].count == 1 ? sourceLines[cue].last : -1)
            onlyTarget.append(targetLines[cue].count == 1 ? targetLines[cue].last : -1)
        }
        source.renumber { numbers[Int($0)] == .max ? nil : numbers[Int($0)] }
        target.renumber { numbers[Int($0)] == .max ? nil : numbers[Int($0)] }
    }

    /// The fewer lines have a cue, the more it says (inverse document frequency, Spärck Jones 1972). Short texts are taken for parts of a
    /// longer one, since in them every word is rare.
    private static func weight(lines: Int32, of lineCount: Float) -> Float {
        let background: Float = 20
        return min(3, 0.7 * logarithm((lineCount + background) / (Float(lines) + 0.5)) - 0.5)
    }

    /// By cue: how many lines of a side have it, and the last of them.
    private static func lineCounts(_ side: AlignmentSide, _ vocabulary: Int) -> [(count: Int32, last: Int32)] {
        var counts = [(count: Int32, last: Int32)](repeating: (0, -1), count: vocabulary)
        for line in 0..<side.lineCount {
            for cue in side.cues(of: line) where counts[Int(cue)].last != Int32(line) {
                counts[Int(cue)].count += 1
                counts[Int(cue)].last = Int32(line)
            }
        }
        return counts
    }
}
