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
    private let capitals: [UInt32]
    private let lexicon: Lexicon
    private let terms: TermEvidence
    private var names: NameIndex?
    private var pairs: PairIndex?
    private var style: DocumentStyle?
    /// What was asked, by hash or by entry, and what the answer was.
    private var askedNames: [UInt64: Bool] = [:], askedPairs: [UInt64: Bool] = [:], askedEntries: [Int: Bool] = [:]

    init(
        _ bytes: UnsafeBufferPointer<UInt8>, lines: [Line], capitals: [UInt32], lexicon: Lexicon, terms: TermEvidence
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
        if names == nil { names = NameIndex(bytes, lines, capitals) }
        var hash = ByteHash()
        hash.combine(run)
        let answer = names!.names.contains(hash.value)
        askedNames[hash.value] = answer
        return answer
    }

    /// True when the two words stand side by side somewhere, each with a capital.
    package func attestsPair(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        if pairs == nil { pairs = PairIndex(bytes) }
        var hash = ByteHash()
        hash.combine(first)
        hash.combine(second)
        let answer = pairs!.pairs.contains(hash.value)
        askedPairs[hash.value] = answer
        return answer
    }

    /// Whether the `near` and `not-near` conditions of a glossary entry hold here.
    func holds(_ entry: Int, _ index: TermIndex) -> Bool {
        if let answer = askedEntries[entry] { return answer }
        let answer = index.glossary.holdsInDocument(entry: entry, terms, index.matcher)
        askedEntries[entry] = answer
        return answer
    }

    package var documentStyle: DocumentStyle {
        if let style { return style }
        let found = DocumentStyle(bytes, lines, lexicon)
        style = found
        return found
    }

    /// Whether `answersHold` needs to see the text of changed lines.
    var wasAskedForNames: Bool { !askedNames.isEmpty || !askedPairs.isEmpty }

    /// True when every answer given would still be given after the lines of `old` have become those of `new`, and the
    /// document holds `terms`. A name of `old` that `new` lacks may stand elsewhere too: then this says no although it holds.
    func answersHold(_ old: Span<UInt8>, _ new: Span<UInt8>, _ terms: TermEvidence, _ index: TermIndex) -> Bool {
        let entriesHold = askedEntries.allSatisfy { entry, answer in
            index.glossary.holdsInDocument(entry: entry, terms, index.matcher) == answer
        }
        guard entriesHold else { return false }
        func holds(_ asked: [UInt64: Bool], _ before: HashSet64, _ after: HashSet64) -> Bool {
            asked.allSatisfy { hash, answer in
                answer ? after.contains(hash) || !before.contains(hash) : !after.contains(hash)
            }
        }
        guard askedNames.isEmpty || holds(askedNames, NameIndex(old).names, NameIndex(new).names) else { return false }
        if askedPairs.isEmpty { return true }
        return old.withUnsafeBufferPointer { old in
            new.withUnsafeBufferPointer { new in holds(askedPairs, PairIndex(old).pairs, PairIndex(new).pairs) }
        }
    }
}
