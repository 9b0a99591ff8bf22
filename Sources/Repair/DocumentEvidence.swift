internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// What a document tells about itself: which names it has, how it writes quotation marks, what it does again and again.
///
/// Each answer is worked out when it is first asked for, in one pass over the document. What was asked is kept with the line
/// it was asked for, so that the repairer can tell which lines have to be judged again after edits. The document's bytes
/// must outlive it.
package final class DocumentEvidence {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: [Line]
    private let capitals: CapitalPlaces
    private let lexicon: Lexicon
    private var terms: TermEvidence
    private var names: NameIndex?
    private var pairs: PairIndex?
    private var style: DocumentStyle?
    /// Whether the conditions of an entry that look at the document hold, where that was asked.
    private var entries: [UInt64: Bool] = [:]
    private var asked = AskedQuestions()
    private var repeatedRuns: HashSet64?, askedRuns: [UInt64: Bool] = [:]
    private var capitalLines: Bool?
    private var variants: NameVariants?
    /// The number of the line that is being judged.
    var line = 0

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, lines: [Line], capitals: CapitalPlaces, lexicon: Lexicon, terms: TermEvidence
    ) {
        self.bytes = bytes
        self.lines = lines
        self.capitals = capitals
        self.lexicon = lexicon
        self.terms = terms
    }

    private var text: LinesText { LinesText(bytes: bytes, lines: lines, capitals: capitals.afterSpace) }

    /// True when `run`, one capitalised word or two with a space between them, stands somewhere in the middle of a sentence,
    /// where only a name has a capital.
    package func attestsName(_ run: Span<UInt8>) -> Bool {
        if names == nil { names = NameIndex(text) }
        let hash = ByteHash.of(run)
        return asked.note(.name, hash, names!.names.contains(hash), line)
    }

    /// True when the capitalised word stands somewhere in the middle of a sentence and is no part of a longer name, as an
    /// ordinary word is of "the Trade Ministry", "The Reunions" and "Ministry of Health".
    package func attestsWholeName(_ word: Span<UInt8>) -> Bool {
        if names == nil { names = NameIndex(text) }
        let hash = ByteHash.of(word)
        return asked.note(.wholeName, hash, names!.wholeNames.contains(hash), line)
    }

    /// True when the two words stand side by side somewhere, each with a capital.
    package func attestsPair(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        if pairs == nil { pairs = PairIndex(text) }
        var hash = ByteHash()
        hash.combine(first)
        hash.combine(second)
        return asked.note(.pair, hash.value, pairs!.pairs.contains(hash.value), line)
    }

    /// Whether the `near` and `not-near` conditions of a glossary entry hold here.
    ///
    /// - Parameter isProven: the source has the term.
    func holds(_ entry: Int, isProven: Bool, _ index: TermIndex) -> Bool {
        let question = UInt64(entry) << 1 | (isProven ? 1 : 0), answer = entries[question] ?? answer(question, index)
        entries[question] = answer
        return asked.note(.entry, question, answer, line)
    }

    private func answer(_ question: UInt64, _ index: TermIndex) -> Bool {
        index.glossary.holdsInDocument(entry: Int(question >> 1), terms, isProven: question & 1 == 1, index.matcher)
    }

    /// True when a line begins with a capital: the document's sentences do.
    package var beginsLinesWithCapitals: Bool {
        if let capitalLines { return capitalLines }
        let found = DocumentEvidence.beginsWithCapital(bytes, lines)
        capitalLines = found
        return found
    }

    /// True when the document has `word`, which is in four capitals or more, in capitals more than once.
    package func repeatsCapitals(_ word: Span<UInt8>) -> Bool {
        if repeatedRuns == nil { repeatedRuns = NameIndex.repeatedRuns(bytes, capitals.runs) }
        let hash = ByteHash.of(word), answer = repeatedRuns!.contains(hash)
        askedRuns[hash] = answer
        return answer
    }

    /// The names that the document spells in several ways, and its source in one.
    func variants(_ source: SourceView) -> NameVariants {
        if let variants { return variants }
        let found = source.variants(in: bytes, lines, lexicon)
        variants = found
        return found
    }

    package var documentStyle: DocumentStyle {
        if let style { return style }
        let found = DocumentStyle(bytes, lines, lexicon)
        style = found
        return found
    }

    /// True when lines have asked of the words of the document.
    var wasAsked: Bool { !asked.isEmpty }

    /// Takes in lines that the document has now (`step` 1), or that it had and has no more (-1).
    func count(_ text: LinesText, by step: Int32) {
        if names == nil { names = NameIndex(self.text) }
        if pairs == nil { pairs = PairIndex(self.text) }
        names!.count(text, by: step)
        pairs!.count(text, by: step)
    }

    /// The numbers of the lines that were judged by an answer that is another now, in order. They are to be judged again.
    ///
    /// - Parameter terms: what the document holds now.
    func judgedOtherwise(_ terms: TermEvidence, _ index: TermIndex) -> [Int] {
        self.terms = terms
        for question in entries.keys { entries[question] = answer(question, index) }
        return asked.takeLines { question in
            switch question.kind {
            case .name: names!.names.contains(question.subject)
            case .wholeName: names!.wholeNames.contains(question.subject)
            case .pair: pairs!.pairs.contains(question.subject)
            case .entry: entries[question.subject]!
            }
        }
    }

    /// True when what was asked of the document as a whole, rather than of its words, has the same answer for `document`,
    /// which it has become. Looks at it only when something was asked that edits may have changed.
    ///
    /// - Parameters:
    ///   - lines: of `document`.
    ///   - source: of the document, where it has one.
    func wholeAnswersHold(_ document: Span<UInt8>, _ lines: [Line], _ source: SourceView?) -> Bool {
        document.withUnsafeBufferPointer { bytes in
            if let style, style.hasWideSpace, !DocumentStyle(bytes, lines, lexicon).hasSpaces(of: style) { return false }
            if capitalLines == false, DocumentEvidence.beginsWithCapital(bytes, lines) { return false }
            if let variants, let source, !variants.cover(source.variants(in: bytes, lines, lexicon)) { return false }
            guard askedRuns.values.contains(true) else { return true }
            var scan = LineScan()
            scan.scan(document)
            let runs = NameIndex.repeatedRuns(bytes, scan.capitals.runs)
            return askedRuns.allSatisfy { runs.contains($0.key) == $0.value }
        }
    }

    private static func beginsWithCapital(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line]) -> Bool {
        lines.contains { LetterCase.beginsWithCapital(UnsafeBufferPointer(rebasing: bytes[$0.start..<$0.end])) }
    }
}
