internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// What a document tells about itself: which names it has, how it writes quotation marks, what it does again and again.
///
/// Each answer is worked out when it is first asked for, in one pass over the document, and holds for this text alone:
/// after edits there is new evidence. What was asked is kept, so that the repairer can tell whether the edits made have
/// changed an answer. The document's bytes must outlive it.
package final class DocumentEvidence {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: [Line]
    private let capitals: CapitalPlaces
    private let lexicon: Lexicon
    private let terms: TermEvidence
    private var names: NameIndex?
    private var pairs: PairIndex?
    private var style: DocumentStyle?
    /// What was asked, by hash or by entry, and what the answer was.
    private var askedNames = AskedNames(), askedPairs = AskedNames(), askedWholeNames = AskedNames(), askedEntries: [Int: Bool] = [:]
    private var repeatedRuns: HashSet64?, askedRuns: [UInt64: Bool] = [:]
    private var capitalLines: Bool?

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, lines: [Line], capitals: CapitalPlaces, lexicon: Lexicon, terms: TermEvidence
    ) {
        self.bytes = bytes
        self.lines = lines
        self.capitals = capitals
        self.lexicon = lexicon
        self.terms = terms
    }

    /// True when `run`, one capitalised word or two with a space between them, stands somewhere in the middle of a sentence,
    /// where only a name has a capital.
    package func attestsName(_ run: Span<UInt8>) -> Bool {
        if names == nil { names = NameIndex(bytes, lines, capitals.afterSpace) }
        var hash = ByteHash()
        hash.combine(run)
        let answer = names!.names.contains(hash.value)
        askedNames.note(hash.value, answer)
        return answer
    }

    /// True when the capitalised word stands somewhere in the middle of a sentence and is no part of a longer name, as an
    /// ordinary word is of "the Trade Ministry", "The Reunions" and "Ministry of Health".
    package func attestsWholeName(_ word: Span<UInt8>) -> Bool {
        if names == nil { names = NameIndex(bytes, lines, capitals.afterSpace) }
        var hash = ByteHash()
        hash.combine(word)
        let answer = names!.wholeNames.contains(hash.value)
        askedWholeNames.note(hash.value, answer)
        return answer
    }

    /// True when the two words stand side by side somewhere, each with a capital.
    package func attestsPair(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        if pairs == nil { pairs = PairIndex(bytes, nil, capitals.afterSpace) }
        var hash = ByteHash()
        hash.combine(first)
        hash.combine(second)
        let answer = pairs!.pairs.contains(hash.value)
        askedPairs.note(hash.value, answer)
        return answer
    }

    /// Whether the `near` and `not-near` conditions of a glossary entry hold here.
    func holds(_ entry: Int, _ index: TermIndex) -> Bool {
        if let answer = askedEntries[entry] { return answer }
        let answer = index.glossary.holdsInDocument(entry: entry, terms, index.matcher)
        askedEntries[entry] = answer
        return answer
    }

    /// True when a line begins with a capital: the document's sentences do.
    package var beginsLinesWithCapitals: Bool {
        if let capitalLines { return capitalLines }
        let found = lines.contains { line in
            LetterCase.beginsWithCapital(UnsafeBufferPointer(rebasing: bytes[line.start..<line.end]))
        }
        capitalLines = found
        return found
    }

    /// True when the document has `word`, which is in four capitals or more, in capitals more than once.
    package func repeatsCapitals(_ word: Span<UInt8>) -> Bool {
        if repeatedRuns == nil { repeatedRuns = NameIndex.repeatedRuns(bytes, capitals.runs) }
        var hash = ByteHash()
        hash.combine(word)
        let answer = repeatedRuns!.contains(hash.value)
        askedRuns[hash.value] = answer
        return answer
    }

    package var documentStyle: DocumentStyle {
        if let style { return style }
        let found = DocumentStyle(bytes, lines, lexicon)
        style = found
        return found
    }

    /// True when every answer given would still be given after lines of `bytes` have become others and the document holds
    /// `terms`. A name that went from those lines may stand elsewhere too: then this says no although it holds.
    ///
    /// - Parameters:
    ///   - old: where the changed lines were in the document.
    ///   - new: their text now, with a line feed after each, and what a scan of it saw.
    func answersHold(
        _ old: [Line], _ new: (text: Span<UInt8>, scan: LineScan), _ terms: TermEvidence, _ index: TermIndex
    ) -> Bool {
        let entriesHold = askedEntries.allSatisfy { entry, answer in
            index.glossary.holdsInDocument(entry: entry, terms, index.matcher) == answer
        }
        guard entriesHold else { return false }
        return new.text.withUnsafeBufferPointer { text in
            if !askedNames.isEmpty || !askedWholeNames.isEmpty {
                var asked = askedNames.all
                _ = askedWholeNames.all.allSatisfy { hash in
                    asked.insert(hash)
                    return true
                }
                let before = NameIndex(bytes, old, capitals.afterSpace, among: asked)
                let after = NameIndex(text, new.scan.lines, new.scan.capitals.afterSpace, among: asked)
                guard askedNames.hold(before.names, after.names), askedWholeNames.hold(before.wholeNames, after.wholeNames) else {
                    return false
                }
            }
            if askedPairs.isEmpty { return true }
            let before = PairIndex(bytes, old, capitals.afterSpace), after = PairIndex(text, nil, new.scan.capitals.afterSpace)
            return askedPairs.hold(before.pairs, after.pairs)
        }
    }

    /// True when what was asked of the document as a whole, rather than of its words, has the same answer for `document`,
    /// which it has become. Looks at it only when something was asked that edits may have changed.
    func wholeAnswersHold(_ document: Span<UInt8>) -> Bool {
        let hasSpaces = style?.hasWideSpace ?? false
        guard hasSpaces || capitalLines == false || askedRuns.values.contains(true) else { return true }
        var scan = LineScan()
        scan.scan(document)
        let lines = DocumentLines.of(document, scan)
        return document.withUnsafeBufferPointer { bytes in
            let now = DocumentEvidence(bytes, lines: lines, capitals: scan.capitals, lexicon: lexicon, terms: terms)
            if hasSpaces, !now.documentStyle.hasSpaces(of: style!) { return false }
            if capitalLines == false, now.beginsLinesWithCapitals { return false }
            let runs = NameIndex.repeatedRuns(bytes, scan.capitals.runs)
            return askedRuns.allSatisfy { runs.contains($0.key) == $0.value }
        }
    }
}

/// Names that were asked for, by hash, and the answers.
private struct AskedNames {
    private(set) var all = HashSet64()
    private var attested = HashSet64()

    var isEmpty: Bool { all.count == 0 }

    mutating func note(_ hash: UInt64, _ answer: Bool) {
        all.insert(hash)
        if answer { attested.insert(hash) }
    }

    /// True when no answer changes where lines with the names of `before` have become lines with those of `after`.
    func hold(_ before: HashSet64, _ after: HashSet64) -> Bool {
        before.allSatisfy { after.contains($0) || !attested.contains($0) }
            && after.allSatisfy { attested.contains($0) || !all.contains($0) }
    }
}
