/// Finds where in its file a term stands.
struct PlaceFinder {
    private let glossary: CheckedGlossary
    /// By file: where its lines begin. Made for the first finding in it.
    private var lineStarts: [Int: [UInt32]] = [:]

    init(_ glossary: CheckedGlossary) {
        self.glossary = glossary
    }

    /// The names of the files, in order.
    var names: [String] { glossary.sources.map(\.name) }

    mutating func place(of term: TermPlace) -> CheckFinding.Place {
        let entry = glossary.storage.entries[term.entry]
        let source = glossary.sources[Int(entry.file)]
        let line = self.line(Int(entry.line), of: Int(entry.file))
        let text = source.bytes.span
        let range = alternative(term.alternative, of: cell(term.column, source, text, line), term.column, text)
        return CheckFinding.Place(
            file: source.name, line: Int(entry.line), column: 1 + Self.scalars(text, line.lowerBound..<range.lowerBound),
            length: Self.scalars(text, range))
    }

    private mutating func line(_ number: Int, of file: Int) -> Range<Int> {
        let bytes = glossary.sources[file].bytes
        let starts = lineStarts[file] ?? Self.lineStarts(bytes)
        lineStarts[file] = starts
        let start = number == 1 && bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : Int(starts[number - 1])
        return start..<(number < starts.count ? Int(starts[number]) - 1 : bytes.count)
    }

    private static func lineStarts(_ bytes: [UInt8]) -> [UInt32] {
        var starts: [UInt32] = [0]
        for (index, byte) in bytes.enumerated() where byte == UInt8(ascii: "\n") { starts.append(UInt32(index + 1)) }
        return starts
    }

    /// A cell of a line, without spaces at its ends; the end of the line where it has none.
    private func cell(
        _ column: GlossaryColumn, _ source: CheckedGlossary.Source, _ text: Span<UInt8>, _ line: Range<Int>
    ) -> Range<Int> {
        var start = line.lowerBound
        for _ in 0..<(source.columns.firstIndex(of: column) ?? source.columns.count) {
            while start < line.upperBound, text[start] != UInt8(ascii: "\t") { start += 1 }
            if start == line.upperBound { return start..<start }
            start += 1
        }
        var end = start
        while end < line.upperBound, text[end] != UInt8(ascii: "\t") { end += 1 }
        return text.trimmed(start..<end)
    }

    private func alternative(_ number: Int, of cell: Range<Int>, _ column: GlossaryColumn, _ text: Span<UInt8>) -> Range<Int> {
        guard column == .zh || column == .deprecated || column == .admitted else { return cell }
        let parts = text.split(cell, at: UInt8(ascii: "|"))
        return number < parts.count ? text.trimmed(parts[number]) : cell
    }

    private static func scalars(_ text: Span<UInt8>, _ range: Range<Int>) -> Int {
        var count = 0
        for index in range where text[index] & 0xC0 != 0x80 { count += 1 }
        return count
    }
}
