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
        return nameIndex.inSentences.contains(hash.value)
    }

    /// True when the two words stand side by side somewhere, each with a capital.
    package func attestsPair(_ first: Span<UInt8>, _ second: Span<UInt8>) -> Bool {
        var hash = ByteHash()
        hash.combine(first)
        hash.combine(second)
        return nameIndex.pairs.contains(hash.value)
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
