internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// The triggers that need more than bytes: words of the lexicon, terms of the glossary, habits of the document.
struct LineFlags {
    private let lexicon: Lexicon
    private let terms: TermIndex
    private(set) var scan = LineScan()
    private var hits: [TermHit] = []
    private var lineScan = LineScan()

    init(_ lexicon: Lexicon, _ terms: TermIndex) {
        self.lexicon = lexicon
        self.terms = terms
    }

    var lines: [Line] { scan.lines }

    /// Scans a document: its lines with their triggers are in `lines` then, and how often it has each term that conditions
    /// of the glossary name is added to `counts`.
    mutating func survey(_ document: Span<UInt8>, _ counts: inout TermCounts) {
        scan.scan(document)
        hits.removeAll(keepingCapacity: true)
        terms.matcher.scan(document, into: &hits)
        terms.count(hits[...], 1, &counts)
        flagCapitals(document)
        flagTerms()
    }

    /// Hands over the scan of the last survey.
    mutating func takeScan() -> LineScan {
        var taken = LineScan()
        swap(&taken, &scan)
        return taken
    }

    /// The triggers of one line, but for what lexicon, glossary and document say.
    mutating func triggers(of line: Span<UInt8>) -> Triggers {
        lineScan.scan(line)
        return lineScan.lines.first?.triggers ?? []
    }

    /// Takes the terms of the bytes in `range` of the document out of the counts.
    func discount(_ range: Range<Int>, _ counts: inout TermCounts) {
        var low = 0, high = hits.count
        while low < high {
            let middle = (low + high) / 2
            if Int(hits[middle].start) < range.lowerBound { low = middle + 1 } else { high = middle }
        }
        var end = low
        while end < hits.count, Int(hits[end].start) < range.upperBound { end += 1 }
        terms.count(hits[low..<end], -1, &counts)
    }

    private mutating func flagTerms() {
        let matcher = terms.matcher, hits = hits
        scan.withLines { lines in
            var number = 0
            for hit in hits where !matcher.roles(hit.form).isDisjoint(with: hit.isRaised ? .deprecated : .wrong) {
                while number < lines.count, lines[number].end < Int(hit.end) { number += 1 }
                if number < lines.count { lines[number].triggers.insert(.term) }
            }
        }
    }

    private mutating func flagCapitals(_ text: Span<UInt8>) {
        let capitals = scan.capitals, flags = self
        scan.withLines { lines in
            text.withUnsafeBufferPointer { bytes in
                var number = 0
                for offset in capitals.afterSpace where offset > 1 && bytes[Int(offset) - 2].isASCIILower {
                    let triggers = flags.triggers(ofCapital: Int(offset), bytes)
                    if triggers.rawValue == 0 { continue }
                    while lines[number].end < Int(offset) { number += 1 }
                    lines[number].triggers.formUnion(triggers)
                }
                number = 0
                for offset in capitals.runs where flags.isSmallWord(bytes, Int(offset)) {
                    while lines[number].end < Int(offset) { number += 1 }
                    lines[number].triggers.insert(.capitalRun)
                }
            }
        }
    }

    /// What the capital at `offset`, after a small letter and a space, is a trigger of.
    @inline(__always)
    private func triggers(ofCapital offset: Int, _ bytes: UnsafeBufferPointer<UInt8>) -> Triggers {
        var triggers: Triggers = isFunctionWord(bytes, offset) ? .strayCapital : []
        let start = WordEdges.start(of: bytes, before: offset - 1)
        if offset - start - 1 <= LineFlags.longestSurname, bytes[start].isASCIILower {
            let word = lexicon.word(bytes[start..<offset - 1])
            if word.isSurname, !word.isFunction { triggers.insert(.smallSurname) }
        }
        return triggers
    }

    /// Zhuang; and Ouyang, Shangguan, Sima … together.
    private static let longestSurname = 9

    /// The fourth capital of a word is at `fourth`, and the word is written small.
    private func isSmallWord(_ bytes: UnsafeBufferPointer<UInt8>, _ fourth: Int) -> Bool {
        var end = fourth + 1
        while end < bytes.count, bytes[end].isASCIIUpper { end += 1 }
        return (fourth < 4 || !bytes[fourth - 4].isASCIIUpper) && lexicon.word(bytes[fourth - 3..<end]).isSmall
    }

    /// A capital at `start` begins a function word with a space after it.
    @inline(__always)
    private func isFunctionWord(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> Bool {
        var end = start + 1
        while end < bytes.count, end - start < LineFlags.longestFunctionWord, bytes[end].isASCIILower { end += 1 }
        return end < bytes.count && bytes[end] == 0x20 && lexicon.word(bytes[start..<end]).isFunction
    }

    private static let longestFunctionWord = 12
}

extension Lexicon {
    func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> WordInfo {
        word(UnsafeBufferPointer(rebasing: bytes).span)
    }
}
