internal import TextModel

/// Repairs one document: passes over its lines until nothing changes, so that a second run finds nothing to do. Each pass
/// takes its evidence from the text it sees.
struct DocumentRepair {
    let repairer: Repairer
    private let terms: TermIndex
    private let recording: Recording
    private let source: SourceView?
    private var line: LineRepairer
    /// For the document, and for the lines that were changed.
    private var flags: LineFlags, changedFlags: LineFlags
    /// By line number; lines keep their numbers through all passes.
    private(set) var records: [Int: LineRecord] = [:]
    /// The lines as they were given; known when something is recorded.
    private(set) var givenLines: [Line] = []
    /// What is held, as given and as the lines stand.
    let givenHolds: DocumentHolds?
    private(set) var holds: DocumentHolds?

    /// What is kept of the work.
    enum Recording {
        case nothing, edits
        /// Also what was not done; every rule looks at every line for that.
        case findings
    }

    /// More passes, and more rounds in a pass, than any chain of repairs needs; what still changes then is left as it is.
    private static let limit = 8

    init(_ repairer: Repairer, _ source: DocumentSource?, _ holds: DocumentHolds?, recording: Recording) {
        self.repairer = repairer
        self.recording = recording
        let terms = source == nil ? repairer.terms : repairer.termsBesideSource
        self.terms = terms
        self.holds = holds
        givenHolds = holds
        self.source = source.map { SourceView($0, terms) }
        flags = LineFlags(repairer.lexicon, terms)
        changedFlags = flags
        let settings = repairer.settings, promotes = settings.overrides.values.contains(.safe)
        line = LineRepairer(repairer, findsAll: recording == .findings || settings.apply != .safe || promotes)
    }

    /// Appends the result to `output`; returns false when it is the document itself.
    mutating func run(_ document: Span<UInt8>, into output: inout [UInt8]) -> Bool {
        let start = output.count
        var result = pass(document, into: &output)
        if result == .unchanged {
            output.append(document, 0..<document.count)
            return false
        }
        for _ in 1..<DocumentRepair.limit where result == .evidenceChanged {
            let current = Array(output[start...])
            output.removeSubrange(start...)
            source?.beginPass()
            result = pass(current.span, into: &output)
            if result == .unchanged { output += current }
        }
        return true
    }

    private enum Result {
        case unchanged
        /// Some lines changed, and nothing that other lines were judged by.
        case changed
        /// Another pass may find more, or judge otherwise.
        case evidenceChanged
    }

    /// What the rounds of one pass share.
    private struct Pass {
        let bytes: UnsafeBufferPointer<UInt8>
        let lines: [Line]
        /// What the habits of the document make a trigger.
        let extra: Triggers
        let context: RuleContext
        var counts: TermCounts
        var patches = LinePatches()
        /// Of the text of each round that was looked at.
        var scans: [LineScan] = []
    }

    /// One pass over the lines of `document`; nothing is appended to `output` when nothing changed.
    private mutating func pass(_ document: Span<UInt8>, into output: inout [UInt8]) -> Result {
        var counts = terms.noCounts
        flags.survey(document, &counts)
        let lines = DocumentLines.of(document, flags.scan), start = output.count
        if recording != .nothing, givenLines.isEmpty { givenLines = lines }
        return document.withUnsafeBufferPointer { bytes in
            let evidence = DocumentEvidence(
                bytes, lines: lines, capitals: flags.scan.capitals, lexicon: repairer.lexicon, terms: counts.evidence)
            let context = RuleContext(document: evidence, glossary: terms, lexicon: repairer.lexicon, source: source)
            let habit = flags.scan.gluedCapitals >= DocumentStyle.habit && evidence.documentStyle.capitalisesClauses
            var pass = Pass(bytes: bytes, lines: lines, extra: habit ? .clauseCapital : [], context: context, counts: counts)
            firstRound(&pass)
            // What later lines taught may be news for those before them.
            while pass.patches.isEmpty, source?.takeNews().isEmpty == false { firstRound(&pass) }
            if pass.patches.isEmpty { return .unchanged }
            let isSettled = settle(&pass)
            pass.patches.apply(to: document, into: &output)
            guard isSettled else { return .evidenceChanged }
            let result = output.span.extracting(start..<output.count)
            return evidence.wholeAnswersHold(result, pass.patches.lines(lines, pass.scans), source) ? .changed : .evidenceChanged
        }
    }

    /// Repairs every line of the document that has a trigger.
    private mutating func firstRound(_ pass: inout Pass) {
        let blocks = ProtectedBlocks(pass.bytes.span, pass.lines)
        var nextBlock = 0
        for number in pass.lines.indices {
            let place = pass.lines[number].start..<pass.lines[number].end, text = pass.bytes.span.extracting(place)
            let triggers = triggers(pass.lines[number], number, text, pass.extra)
            if triggers.isDisjoint(with: line.triggers), !line.findsAll { continue }
            if let holds, holds[number]?.isOff == true { continue }
            while nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].upperBound <= number { nextBlock += 1 }
            if nextBlock < blocks.ranges.count, blocks.ranges[nextBlock].contains(number) { continue }
            if triggers.contains(.oddCharacter), !LineCheck.isRepairable(text) { continue }
            guard repair(number, text, triggers, pass.context) else { continue }
            flags.discount(place, &pass.counts)
            pass.patches.add(number, place, line.text.span)
        }
    }

    /// Looks at the changed lines until they change no more, then at the lines that were judged by what these have changed,
    /// and so on. Returns false when it found no end.
    private mutating func settle(_ pass: inout Pass) -> Bool {
        var first = 0
        for _ in 0..<DocumentRepair.limit {
            var changes = nextRound(&pass, areCounted: first > 0)
            while changes, pass.patches.round < first + DocumentRepair.limit { changes = nextRound(&pass) }
            if changes { return false }
            let numbers = Set(judgedOtherwise(pass, since: first)).union(source?.takeNews() ?? [])
            if numbers.isEmpty { return true }
            pass.patches.reopen(numbers.sorted(), pass.lines, of: pass.bytes.span)
            first = pass.patches.round
        }
        return false
    }

    /// Looks once more at the lines of the last round; true when that changed any.
    ///
    /// - Parameter areCounted: the terms of these lines are in the counts, for the lines are as they were.
    private mutating func nextRound(_ pass: inout Pass, areCounted: Bool = false) -> Bool {
        let (text, owners) = pass.patches.lines(of: pass.patches.round)
        var none = terms.noCounts
        if areCounted { changedFlags.survey(text.span, &none) } else { changedFlags.survey(text.span, &pass.counts) }
        pass.patches.beginRound()
        let lines = changedFlags.lines
        for index in lines.indices {
            let patch = owners[index], number = pass.patches[patch].number
            let place = lines[index].start..<lines[index].end, text = text.span.extracting(place)
            let triggers = triggers(lines[index], number, text, pass.extra)
            if triggers.isDisjoint(with: line.triggers), !line.findsAll { continue }
            guard repair(number, text, triggers, pass.context) else { continue }
            changedFlags.discount(place, &pass.counts)
            pass.patches.change(patch, line.text.span)
        }
        pass.scans.append(changedFlags.takeScan())
        return !pass.patches.lines(of: pass.patches.round).owners.isEmpty
    }

    /// The lines that were judged by something that the lines of round `first` have changed since.
    private func judgedOtherwise(_ pass: Pass, since first: Int) -> [Int] {
        let evidence = pass.context.document
        guard evidence.wasAsked else { return [] }
        if first == 0 {
            evidence.count(LinesText(bytes: pass.bytes, lines: pass.patches.firstLines, capitals: flags.scan.capitals.afterSpace), by: -1)
        } else {
            count(pass, pass.scans[first].lines, of: first, by: -1)
        }
        for round in first..<pass.scans.count { count(pass, pass.patches.currentLines(of: round, pass.scans[round].lines), of: round, by: 1) }
        return evidence.judgedOtherwise(pass.counts.evidence, terms)
    }

    /// Adds lines of a round's text to the evidence, or takes them out.
    private func count(_ pass: Pass, _ lines: [Line], of round: Int, by step: Int32) {
        pass.patches.lines(of: round).text.withUnsafeBufferPointer { bytes in
            let text = LinesText(bytes: bytes, lines: lines, capitals: pass.scans[round].capitals.afterSpace)
            pass.context.document.count(text, by: step)
        }
    }

    /// Capitals after a comma and a space are looked at where the document capitalises clauses.
    private func triggers(_ line: Line, _ number: Int, _ text: Span<UInt8>, _ extra: Triggers) -> Triggers {
        var triggers = line.triggers
        if triggers.contains(.capitalAfterComma) { triggers.formUnion(extra) }
        if let source, source.hasSegment(ofLine: number) { triggers.formUnion(source.triggers(number, text)) }
        return triggers
    }

    private mutating func repair(_ number: Int, _ text: Span<UInt8>, _ triggers: Triggers, _ context: borrowing RuleContext) -> Bool {
        context.document.line = number
        var record: LineRecord? = recording != .nothing ? records[number] ?? LineRecord(hasOpen: recording == .findings) : nil
        var held = holds?[number]
        let known = source?.memory.count ?? 0
        let isChanged = line.repair(text, triggers, context, &changedFlags, record: &record, held: &held)
        if let record, recording == .findings || !record.script.isEmpty { records[number] = record }
        if isChanged, held != nil { holds?[number] = held }
        if !isChanged, triggers.contains(.sourceNames) { source?.settle(number, text, known) }
        return isChanged
    }
}
