internal import TextModel

/// An edit that a rule proposes, in byte offsets of the line as the rule's stage sees it.
package struct Proposal: Sendable {
    package var range: Range<Int>
    /// Nil: the place is reported, nothing is certain.
    package var replacement: [UInt8]?
    package var applicability: Applicability
    /// Place of the rule in `RuleRegistry.all`.
    package var rule: Int
    /// Number of the glossary entry behind it, or -1.
    package var entry: Int
    /// What of the source it is about.
    package var source: SourceMention?
}

/// Collects what the rules of one stage propose for one line.
package struct Proposals: Sendable {
    package private(set) var items: [Proposal] = []
    /// Place in the registry of the rule that runs now, and what the settings make of its edits.
    var rule = 0
    var setting: RuleSetting?
    /// The line has a trigger of the rule. Where it has none the rule makes no safe edit: then the text comes out the same
    /// whether the rule was asked there (for findings) or not.
    var isTriggered = true

    package init() {}

    /// Proposes to put `replacement` where `range` is.
    package mutating func replace(
        _ range: Range<Int>, with replacement: [UInt8], _ applicability: Applicability = .safe, entry: Int = -1,
        source: SourceMention? = nil
    ) {
        if applicability == .safe, !isTriggered { return }
        items.append(
            Proposal(
                range: range, replacement: replacement, applicability: effective(applicability), rule: rule, entry: entry,
                source: source))
    }

    package mutating func insert(_ replacement: [UInt8], at offset: Int, _ applicability: Applicability = .safe) {
        replace(offset..<offset, with: replacement, applicability)
    }

    package mutating func delete(_ range: Range<Int>, _ applicability: Applicability = .safe, source: SourceMention? = nil) {
        replace(range, with: Bytes.none, applicability, source: source)
    }

    /// Shows a place without a replacement.
    package mutating func report(_ range: Range<Int>, entry: Int = -1, source: SourceMention? = nil) {
        items.append(Proposal(range: range, replacement: nil, applicability: .report, rule: rule, entry: entry, source: source))
    }

    mutating func removeAll() { items.removeAll(keepingCapacity: true) }

    /// Leaves out what touches any of `protected`, which is sorted and disjoint.
    mutating func removeAll(touching protected: [Range<Int>]) {
        if protected.isEmpty || items.isEmpty { return }
        items.removeAll { proposal in
            var low = 0, high = protected.count
            while low < high {
                let middle = (low + high) / 2
                if protected[middle].upperBound <= proposal.range.lowerBound { low = middle + 1 } else { high = middle }
            }
            return low < protected.count && protected[low].lowerBound < proposal.range.upperBound
        }
    }

    /// Leaves out, or cuts down, what changes what the line has to keep; a report changes nothing and stays.
    mutating func keep(_ holds: LineHolds, of line: Span<UInt8>) {
        var kept: [Proposal] = []
        for var proposal in items {
            if let replacement = proposal.replacement {
                guard let allowed = holds.allowed(proposal.range, replacement, count: line.count) else { continue }
                proposal.replacement = allowed
            }
            kept.append(proposal)
        }
        items = kept
    }

    /// Leaves out what puts in what stands there already.
    mutating func removeAll(standingIn line: Span<UInt8>) {
        func stands(_ proposal: Proposal) -> Bool { proposal.replacement.map { Proposals.stands($0, at: proposal.range, of: line) } ?? false }
        if items.contains(where: stands) { items.removeAll(where: stands) }
    }

    private static func stands(_ text: [UInt8], at range: Range<Int>, of line: Span<UInt8>) -> Bool {
        text.count == range.count && text.indices.allSatisfy { line[range.lowerBound + $0] == text[$0] }
    }

    private func effective(_ applicability: Applicability) -> Applicability {
        switch setting {
        case nil, .off: applicability
        case .safe: .safe
        case .review: .review
        case .report: .report
        }
    }

    /// Sorts out overlaps: leftmost, then longest, then registry order. Returns the edits to make, in text order; puts
    /// the places in `items` of those that lost into `rejected`.
    mutating func resolve(apply threshold: Applicability, rejected: inout [Proposal]) -> [Proposal] {
        var sorted = items
        sorted.removeAll { $0.replacement == nil || $0.applicability < threshold }
        if sorted.isEmpty { return [] }
        if !(1..<sorted.count).allSatisfy({ !Proposals.precedes(sorted[$0], sorted[$0 - 1]) }) { sorted.sort(by: Proposals.precedes) }
        var accepted: [Proposal] = []
        accepted.reserveCapacity(sorted.count)
        var end = -1
        for proposal in sorted {
            // An insertion where an edit ended is fine; one where another insertion stands is not.
            let clashes = proposal.range.lowerBound < end || (proposal.range.isEmpty && accepted.last?.range == proposal.range)
            if clashes {
                rejected.append(proposal)
            } else {
                accepted.append(proposal)
                end = proposal.range.upperBound
            }
        }
        return accepted
    }

    private static func precedes(_ a: Proposal, _ b: Proposal) -> Bool {
        if a.range.lowerBound != b.range.lowerBound { return a.range.lowerBound < b.range.lowerBound }
        if a.range.isEmpty != b.range.isEmpty { return a.range.isEmpty }
        if a.range.count != b.range.count { return a.range.count > b.range.count }
        return a.rule < b.rule
    }
}
