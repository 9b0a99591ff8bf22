/// Reads the rows of a glossary file into a `GlossaryStorage`, collecting every problem.
///
/// It works on byte offsets in `text`; a cell with escapes is written out again behind the text (`extra`), so that every
/// term of the result is a range.
struct GlossaryParser: ~Escapable {
    let text: Span<UInt8>
    let name: String
    var storage = GlossaryStorage()
    var problems: [GlossaryError.Problem] = []
    private(set) var extra: [UInt8] = []
    /// What each cell of a row is; empty before the header was seen.
    private var columns: [GlossaryColumn] = []
    /// The cells of the current row, by column (empty ranges for absent ones).
    private var cells: InlineArray<8, Range<Int>> = .init(repeating: 0..<0)
    var line = 0
    private var lineStart = 0

    @_lifetime(copy text)
    init(text: Span<UInt8>, name: String) {
        self.text = text
        self.name = name
        storage.files = [name]
    }

    /// The rows; their ranges are offsets in `text` followed by `extra`.
    @_lifetime(self: copy self)
    mutating func parse() {
        reserve()
        var start = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
        while start < text.count {
            var end = start
            while end < text.count, text[end] != UInt8(ascii: "\n") { end += 1 }
            line += 1
            lineStart = start
            let content = start..<(end > start && text[end - 1] == UInt8(ascii: "\r") ? end - 1 : end)
            start = end + 1
            if isBlankOrComment(content) { continue }
            if columns.isEmpty {
                if readHeader(content) { continue }
                if columns.isEmpty { return }
            }
            readRow(content)
        }
    }

    /// Makes room for as many rows as the length of a file suggests.
    @_lifetime(self: copy self)
    private mutating func reserve() {
        storage.entries.reserveCapacity(text.count / 32)
        storage.terms.reserveCapacity(text.count / 24)
    }

    private func isBlankOrComment(_ line: Range<Int>) -> Bool {
        guard let first = line.first else { return true }
        if text[first] == UInt8(ascii: "#") { return true }
        return text[first] <= UInt8(ascii: " ") && trimmed(line).isEmpty
    }

    // MARK: Header

    /// Takes the first row as the header. False when it is a row of a two-column list without header, or no header at
    /// all (then a problem was noted and `columns` is nil).
    @_lifetime(self: copy self)
    private mutating func readHeader(_ line: Range<Int>) -> Bool {
        let cells = split(line, at: UInt8(ascii: "\t"))
        let known = cells.map { GlossaryColumn(rawValue: string(trimmed($0))) }
        guard known.contains(.zh) || known.contains(.en) else {
            if cells.count == 2 {
                columns = [.zh, .en]
            } else {
                report("there is no header row; begin the file with a line that names the columns, at least zh and en", at: line.lowerBound)
            }
            return false
        }
        let problemsBefore = problems.count
        for (index, cell) in cells.enumerated() {
            if let column = known[index] {
                guard known[..<index].contains(column) else { continue }
                report("the column “\(column.rawValue)” is named twice; remove one", at: cell.lowerBound)
            } else {
                report("unknown column “\(string(trimmed(cell)))”; the columns are \(GlossaryColumn.names)", at: cell.lowerBound)
            }
        }
        for required in [GlossaryColumn.zh, .en] where !known.contains(required) {
            report("the column “\(required.rawValue)” is missing; add it to the header", at: line.lowerBound)
        }
        guard problems.count == problemsBefore else { return false }
        columns = known.compactMap(\.self)
        return true
    }

    // MARK: Rows

    @_lifetime(self: copy self)
    private mutating func readRow(_ line: Range<Int>) {
        guard fillCells(line) else { return }
        var entry = GlossaryEntry()
        entry.line = UInt32(self.line)
        entry.firstTerm = UInt32(storage.terms.count)
        entry.spellingCount = readTerms(.zh)
        if entry.spellingCount == 0 { reportEmpty(.zh, in: line) }
        entry.preferred = readPreferred(in: line)
        entry.admittedCount = readTerms(.admitted)
        entry.deprecatedCount = readTerms(.deprecated)
        entry.kind = readKind()
        entry.pinyin = unescaped(trimmed(cell(.pinyin)))
        entry.note = unescaped(trimmed(cell(.note)))
        readConditions(cell(.when), into: &entry)
        storage.entries.append(entry)
    }

    /// Finds the cells of a row. False when there are more than columns.
    @_lifetime(self: copy self)
    private mutating func fillCells(_ line: Range<Int>) -> Bool {
        for index in cells.indices { cells[index] = line.upperBound..<line.upperBound }
        let text = text
        var start = line.lowerBound
        var count = 0
        while true {
            var end = start
            while end < line.upperBound, text[end] != UInt8(ascii: "\t") { end += 1 }
            if count < columns.count {
                cells[columns[count].index] = start..<end
            } else if !trimmed(start..<end).isEmpty {
                report("the row has more cells than the header has columns (\(columns.count)); remove what is too much", at: start)
                return false
            }
            count += 1
            guard end < line.upperBound else { return true }
            start = end + 1
        }
    }

    private func cell(_ column: GlossaryColumn) -> Range<Int> {
        cells[column.index]
    }

    @_lifetime(self: copy self)
    private mutating func reportEmpty(_ column: GlossaryColumn, in line: Range<Int>) {
        let cell = cell(column)
        guard trimmed(cell).isEmpty else { return }
        report("\(column.rawValue) is empty; every row needs a term there", at: cell.lowerBound)
    }

    @_lifetime(self: copy self)
    private mutating func readPreferred(in line: Range<Int>) -> TextRange {
        let cell = trimmed(cell(.en))
        if cell.isEmpty { reportEmpty(.en, in: line) }
        if let bar = unescapedIndex(of: UInt8(ascii: "|"), in: cell) {
            report("en holds one term; put the others into admitted, or write \\| for the mark itself", at: bar)
        }
        return unescaped(cell)
    }

    @_lifetime(self: copy self)
    private mutating func readKind() -> TermKind? {
        let cell = trimmed(cell(.kind))
        guard !cell.isEmpty else { return nil }
        if let kind = TermKind(text.extracting(cell)) { return kind }
        let names = TermKind.allCases.map(\.rawValue).joined(separator: ", ")
        report("unknown kind “\(string(cell))”; the kinds are \(names)", at: cell.lowerBound)
        return nil
    }

    /// Appends the alternatives of a cell to the terms, and returns how many there are.
    @_lifetime(self: copy self)
    private mutating func readTerms(_ column: GlossaryColumn) -> UInt16 {
        let cell = cell(column)
        guard !trimmed(cell).isEmpty else { return 0 }
        var count = 0
        var start = cell.lowerBound
        while true {
            let bar = unescapedIndex(of: UInt8(ascii: "|"), in: start..<cell.upperBound)
            let alternative = trimmed(start..<(bar ?? cell.upperBound))
            if alternative.isEmpty {
                report("\(column.rawValue) has an empty alternative; remove the | beside it", at: start)
            } else {
                storage.terms.append(unescaped(alternative))
                count += 1
            }
            guard let bar else { break }
            start = bar + 1
        }
        guard let result = UInt16(exactly: count) else {
            report("\(column.rawValue) has more than \(UInt16.max) alternatives; split the row", at: cell.lowerBound)
            return 0
        }
        return result
    }

    // MARK: Bytes

    @_lifetime(self: copy self)
    mutating func report(_ message: String, at offset: Int) {
        var column = 1
        for index in lineStart..<offset where text[index] & 0xC0 != 0x80 { column += 1 }
        problems.append(.init(file: name, line: line, column: column, message: message))
    }

    func string(_ range: Range<Int>) -> String {
        text.extracting(range).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
    }

    /// Without spaces (and tabs) at both ends.
    func trimmed(_ range: Range<Int>) -> Range<Int> {
        var start = range.lowerBound
        var end = range.upperBound
        while start < end, text[start] <= UInt8(ascii: " ") { start += 1 }
        while start < end, text[end - 1] <= UInt8(ascii: " ") { end -= 1 }
        return start..<end
    }

    /// The first `byte` in `range` that has no backslash before it.
    func unescapedIndex(of byte: UInt8, in range: Range<Int>) -> Int? {
        var index = range.lowerBound
        while index < range.upperBound {
            if text[index] == byte { return index }
            index += text[index] == UInt8(ascii: "\\") ? 2 : 1
        }
        return nil
    }

    /// The ranges between unescaped `separator`s; at least one.
    func split(_ range: Range<Int>, at separator: UInt8) -> [Range<Int>] {
        var parts: [Range<Int>] = []
        var start = range.lowerBound
        while let end = unescapedIndex(of: separator, in: start..<range.upperBound) {
            parts.append(start..<end)
            start = end + 1
        }
        parts.append(start..<range.upperBound)
        return parts
    }

    /// The text that a part of a cell stands for.
    @_lifetime(self: copy self)
    mutating func unescaped(_ range: Range<Int>) -> TextRange {
        var index = range.lowerBound
        while index < range.upperBound, text[index] != UInt8(ascii: "\\") { index += 1 }
        guard index < range.upperBound else {
            return TextRange(start: UInt32(range.lowerBound), end: UInt32(range.upperBound))
        }
        let start = text.count + extra.count
        index = range.lowerBound
        while index < range.upperBound {
            if text[index] == UInt8(ascii: "\\") {
                extra.append(escape(at: index, end: range.upperBound))
                index += 2
            } else {
                extra.append(text[index])
                index += 1
            }
        }
        return TextRange(start: UInt32(start), end: UInt32(text.count + extra.count))
    }

    @_lifetime(self: copy self)
    private mutating func escape(at index: Int, end: Int) -> UInt8 {
        let code: UInt8? = index + 1 < end ? text[index + 1] : nil
        switch code {
        case UInt8(ascii: "t"): return UInt8(ascii: "\t")
        case UInt8(ascii: "n"): return UInt8(ascii: "\n")
        case UInt8(ascii: "|"), UInt8(ascii: "\\"): return code!
        default:
            report("unknown escape; after \\ comes t, n, | or \\", at: index)
            return UInt8(ascii: "\\")
        }
    }
}
