internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// The triggers that need more than bytes: words of the lexicon, terms of the glossary, habits of the document.
struct LineFlags {
    private let lexicon: Lexicon
    private let terms: TermIndex
    private(set) var scan = LineScan()
    private var hits: [TermHit] = []

    init(_ lexicon: Lexicon, _ terms: TermIndex) {
        self.lexicon = lexicon
        self.terms = terms
    }

    var lines: [Line] { scan.lines }

    /// Scans a document: its lines with their triggers are in `lines` then.
    /// - Returns: how often it has each term that conditions of the glossary name.
    mutating func survey(_ document: Span<UInt8>) -> TermCounts {
        scan.scan(document)
        hits.removeAll(keepingCapacity: true)
        terms.matcher.scan(document, into: &hits)
        var counts = terms.noCounts
        terms.count(hits, 1, &counts)
        flagStrayCapitals(document)
        flagTerms()
        return counts
    }

    /// The triggers of one line that the glossary has no say in.
    mutating func triggers(of line: Span<UInt8>) -> Triggers {
        scan.scan(line)
        guard !scan.lines.isEmpty else { return [] }
        flagStrayCapitals(line)
        return scan.lines[0].triggers
    }

    /// True when the line holds a deprecated form.
    mutating func hasDeprecatedTerm(_ line: Span<UInt8>) -> Bool {
        hits.removeAll(keepingCapacity: true)
        terms.matcher.scan(line, into: &hits)
        return hits.contains { terms.matcher.info($0.form).roles.contains(.deprecated) }
    }

    /// Adds what a line holds to the counts, `times` being 1 or -1.
    mutating func count(_ line: Span<UInt8>, _ times: Int32, _ counts: inout TermCounts) {
        hits.removeAll(keepingCapacity: true)
        terms.matcher.scan(line, into: &hits)
        terms.count(hits, times, &counts)
    }

    private mutating func flagTerms() {
        let matcher = terms.matcher, hits = hits
        scan.withLines { lines in
            var number = 0
            for hit in hits where matcher.info(hit.form).roles.contains(.deprecated) {
                while number < lines.count, lines[number].end < Int(hit.end) { number += 1 }
                if number < lines.count { lines[number].triggers.insert(.term) }
            }
        }
    }

    private mutating func flagStrayCapitals(_ text: Span<UInt8>) {
        let lexicon = lexicon, capitals = scan.capitals
        scan.withLines { lines in
            text.withUnsafeBufferPointer { bytes in
                var number = 0
                for offset in capitals {
                    let start = Int(offset)
                    var end = start + 1
                    while end < bytes.count, end - start < LineFlags.longestFunctionWord, bytes[end].isASCIILower { end += 1 }
                    guard end < bytes.count, bytes[end] == 0x20, lexicon.word(bytes[start..<end]).isFunction else { continue }
                    while lines[number].end < start { number += 1 }
                    lines[number].triggers.insert(.strayCapital)
                }
            }
        }
    }

    private static let longestFunctionWord = 12
}

extension Lexicon {
    func word(_ bytes: Slice<UnsafeBufferPointer<UInt8>>) -> WordInfo {
        word(UnsafeBufferPointer(rebasing: bytes).span)
    }
}
