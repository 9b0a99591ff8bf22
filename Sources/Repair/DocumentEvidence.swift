internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// What a document tells about itself: which names it has, how it writes quotation marks, what it does again and again.
///
/// Each answer is worked out when it is first asked for, in one pass over the document, and holds for this text alone:
/// after edits there is new evidence. The document's bytes must outlive it.
package final class DocumentEvidence {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let lines: [Line]
    private let lexicon: Lexicon
    private var names: NameIndex?
    private var style: DocumentStyle?
    /// What was asked, by hash, and what the answer was.
    private var askedNames: [UInt64: Bool] = [:], askedPairs: [UInt64: Bool] = [:]
    /// Which condition terms of the glossary the document holds.
    var terms: TermEvidence

    init(_ bytes: UnsafeBufferPointer<UInt8>, lines: [Line], lexicon: Lexicon, terms: TermEvidence) {
        self.bytes = bytes
        self.lines = lines
        self.lexicon = lexicon
        self.terms = terms
    }

    /// True when `run`, one capitalised word or several with single spaces, stands somewhere in the middle of a sentence,
    /// where only a name has a capital.
    package func attestsName(_ run: Span<UInt8>) -> Bool {
        var hash = ByteHash()
        hash.combine(run)
        let answer = nameIndex.inSentences.contains(hash.value)
        askedNames[hash.value] = answer
        return answer
    }

    /// True when the two words stand side by side somewhere, each with a capital.
    package func attestsPair(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        var hash = ByteHash()
        hash.combine(first)
        hash.combine(second)
        let answer = nameIndex.pairs.contains(hash.value)
        askedPairs[hash.value] = answer
        return answer
    }

    /// True when every answer given would still be given after the lines of `old` have become those of `new`. A name of
    /// `old` that `new` lacks may stand elsewhere too: then this says no although it holds.
    func answersHold(_ old: Span<UInt8>, _ new: Span<UInt8>) -> Bool {
        if askedNames.isEmpty && askedPairs.isEmpty { return true }
        let before = NameIndex(old, lexicon), after = NameIndex(new, lexicon)
        func holds(_ asked: [UInt64: Bool], _ names: KeyPath<NameIndex, HashSet64>) -> Bool {
            asked.allSatisfy { hash, answer in
                answer ? after[keyPath: names].contains(hash) || !before[keyPath: names].contains(hash) : !after[keyPath: names].contains(hash)
            }
        }
        return holds(askedNames, \.inSentences) && holds(askedPairs, \.pairs)
    }

    package var documentStyle: DocumentStyle {
        if let style { return style }
        let found = DocumentStyle(bytes, lines, lexicon)
        style = found
        return found
    }

    private var nameIndex: NameIndex {
        if let names { return names }
        let found = NameIndex(bytes, lines, lexicon)
        names = found
        return found
    }
}
