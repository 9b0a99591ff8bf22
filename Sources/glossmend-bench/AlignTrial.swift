internal import Repair

/// Aligns damaged texts and counts what comes back.
struct AlignTrial {
    private struct Count {
        var links = 0
        var right = 0
        var share: Double { Double(right) / Double(max(1, links)) }
    }

    private let terms: SourceTerms?
    private var generator = SplitMix(seed: 0)
    /// By seed.
    private var affected: [Count] = []
    private var all = Count()
    private var reliable = Count()
    private var nanoseconds: UInt64 = 0

    init(terms: SourceTerms?) { self.terms = terms }

    mutating func begin(seed: UInt64) {
        generator = SplitMix(seed: seed)
        affected.append(Count())
    }

    /// Damages, aligns and counts one document.
    mutating func run(_ source: ArraySlice<[UInt8]>, _ target: ArraySlice<[UInt8]>, share: Double, showsMisses: Bool) {
        let damaged = DamagedPair(source, target, share: share, &generator)
        let text = SourceText(Array(damaged.source.joined(separator: [0x0A])) + [0x0A])
        var bytes: [UInt8] = [], lines: [Range<Int>] = []
        for line in damaged.target {
            lines.append(bytes.count..<bytes.count + line.count)
            bytes += line + [0x0A]
        }
        let start = Posix.processorNanoseconds()
        let alignment = LineAlignment(matching: text, target: bytes.span, lines: lines) { line, body in
            terms?.forEach(in: damaged.source[line]) { body($0) }
        }
        nanoseconds += Posix.processorNanoseconds() - start
        count(alignment, damaged, showsMisses: showsMisses)
    }

    private mutating func count(_ alignment: LineAlignment, _ damaged: DamagedPair, showsMisses: Bool) {
        let found = Set(alignment.links.map { AlignmentLink(source: $0.source, target: $0.target) })
        for link in damaged.links {
            let isRight = found.contains(link)
            all.links += 1
            all.right += isRight ? 1 : 0
            if showsMisses, !isRight { show(link, alignment, damaged) }
            guard link.source.count + link.target.count > 2 else { continue }
            affected[affected.count - 1].links += 1
            affected[affected.count - 1].right += isRight ? 1 : 0
        }
        let truth = Set(damaged.links)
        for link in alignment.links {
            let isRight = truth.contains(AlignmentLink(source: link.source, target: link.target))
            if link.isReliable { reliable.links += 1 }
            if link.isReliable, isRight { reliable.right += 1 }
        }
    }

    private func show(_ link: AlignmentLink, _ alignment: LineAlignment, _ damaged: DamagedPair) {
        print("wanted \(link.source) \(link.target)")
        for found in alignment.links where found.source.overlaps(link.source) || found.target.overlaps(link.target) {
            print("  found \(found.source) \(found.target)")
            for line in found.source { print("    \(line) " + String(decoding: damaged.source[line], as: UTF8.self)) }
            for line in found.target { print("    \(line) " + String(decoding: damaged.target[line], as: UTF8.self)) }
        }
    }

    /// The cells of a row of figures.
    var cells: [String] {
        let links = affected.reduce(0) { $0 + $1.links }, right = affected.reduce(0) { $0 + $1.right }
        return [
            "\(links)", Figures.decimal(Double(right) / Double(max(1, links)), 4), Figures.decimal(affected.map(\.share).min() ?? 0, 4),
            Figures.decimal(all.share, 4), Figures.decimal(Double(reliable.right) / Double(max(1, all.right)), 4),
            Figures.decimal(1 - reliable.share, 4), Figures.decimal(Double(nanoseconds) / 1e9, 2),
        ]
    }
}
