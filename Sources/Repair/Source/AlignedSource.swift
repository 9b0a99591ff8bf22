package import GlossaryStore

/// The source of a whole text, which is repaired document by document.
package struct AlignedSource: Sendable {
    package let text: SourceText
    package let alignment: LineAlignment

    package init(_ text: SourceText, _ alignment: LineAlignment) {
        self.text = text
        self.alignment = alignment
    }

    /// Aligns a text with its source, by the terms of a glossary among others.
    package init(_ source: SourceText, with target: SourceText, _ glossary: Glossary) {
        self.init(source, with: target, glossary, ChineseScanner(glossary))
    }

    init(_ source: SourceText, with target: SourceText, _ glossary: Glossary, _ scanner: @autoclosure () -> ChineseScanner) {
        let bytes = target.bytes
        var known: ChineseScanner?
        text = source
        alignment = LineAlignment(source: source, target: bytes.span, lines: target.lines) { line, give in
            let scanner = known ?? scanner()
            known = scanner
            for hit in scanner.hits(in: source.scalars(of: line..<line + 1)) {
                let term = glossary.bytes(glossary.entries[scanner.terms[hit.term].entries[0]].preferred)
                give(term.span)
            }
        }
    }

    /// The source of the document that the given lines of the text are. A link that goes beyond them belongs to both documents.
    package func source(ofLines lines: Range<Int>) -> DocumentSource {
        let links = alignment.links
        var low = 0, high = links.count
        while low < high {
            let middle = (low + high) / 2
            if links[middle].target.upperBound <= lines.lowerBound { low = middle + 1 } else { high = middle }
        }
        var inside: [AlignmentLink] = []
        while low < links.count, links[low].target.lowerBound < lines.upperBound {
            let target = links[low].target.clamped(to: lines)
            let moved = target.lowerBound - lines.lowerBound..<target.upperBound - lines.lowerBound
            inside.append(AlignmentLink(source: links[low].source, target: moved, isReliable: links[low].isReliable))
            low += 1
        }
        return DocumentSource(text, inside)
    }
}
