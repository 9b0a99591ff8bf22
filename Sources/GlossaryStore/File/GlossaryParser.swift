/// Reads the rows of one glossary file into a `GlossaryStorage`, collecting every problem.
///
/// A term of the result is a range of bytes; what a cell with escapes stands for is appended to the storage's text.
struct GlossaryParser: ~Escapable {
    /// The file.
    let text: Span<UInt8>
    /// Where the file begins in the storage's text.
    let base: Int
    let name: String
    var storage: GlossaryStorage
    var problems: [GlossaryError.Problem] = []
    private var hasHeader = false
    /// The columns in the order of the file, and the line that names them; 0 for a list of two columns without header.
    private(set) var columns: [GlossaryColumn] = []
    private(set) var headerLine = 0
    private var columnCount = 0
    /// Which cell of a row has a column; -1 when none.
    private var places: InlineArray<8, Int> = .init(repeating: -1)
    private var marks = CellMarks()
    /// The cells of the row in hand, without spaces at their ends.
    private var cells: InlineArray<8, Range<Int>> = .init(repeating: 0..<0)
    /// Where in `bars` those of each cell are.
    private var cellBars: InlineArray<8, Range<Int>> = .init(repeating: 0..<0)
    private var cellCount = 0
    /// The | of the row that no backslash precedes.
    private var bars: [Int] = []
    var rowHasEscapes = false
    /// The first cell that has something and no column.
    private var surplus: Int?
    var line = 0
    private var lineStart = 0

    /// - Parameter storage: what the rows are added to; it is given back in `storage`.
    @_lifetime(copy text)
    init(text: Span<UInt8>, name: String, storage: consuming GlossaryStorage) {
        self.text = text
        self.name = name
        base = storage.text.count
        self.storage = storage
        self.storage.files.append(name)
        self.storage.text.append(text)
    }

    @_lifetime(self: copy self)
    mutating func parse() {
        var position = text.count >= 3 && text[0] == 0xEF && text[1] == 0xBB && text[2] == 0xBF ? 3 : 0
        while position < text.count {
            line += 1
            lineStart = position
            if text[position] == UInt8(ascii: "#") {
                position = skipLine()
            } else {
                position = findCells(from: position)
                guard !isBlank else { continue }
                if hasHeader || !readHeader(lineStart..<position) { readRow() }
                if !hasHeader { return }
            }
        }
    }

    // MARK: Lines and cells

    /// Passes over a comment; returns where the next line begins.
    @_lifetime(self: copy self)
    private mutating func skipLine() -> Int {
        while true {
            let index = marks.next(in: text)
            if index == text.count || text[index] == UInt8(ascii: "\n") { return index + 1 }
        }
    }

    /// Cuts a line into cells, and returns where the next line begins.
    @_lifetime(self: copy self)
    private mutating func findCells(from start: Int) -> Int {
        let text = text
        cellCount = 0
        surplus = nil
        rowHasEscapes = false
        bars.removeAll(keepingCapacity: true)
        var start = start
        var firstBar = 0
        var escaped = -1
        while true {
            let index = marks.next(in: text)
            let byte = index < text.count ? text[index] : UInt8(ascii: "\n")
            if byte == UInt8(ascii: "|") {
                if index != escaped { bars.append(index) }
            } else if byte == UInt8(ascii: "\\") {
                if index != escaped { escaped = index &+ 1 }
                rowHasEscapes = true
            } else {
                addCell(start..<index, bars: firstBar..<bars.count)
                firstBar = bars.count
                start = index &+ 1
                if byte == UInt8(ascii: "\n") { return start }
            }
        }
    }

    @inline(__always)
    @_lifetime(self: copy self)
    private mutating func addCell(_ range: Range<Int>, bars: Range<Int>) {
        let cell = text.trimmed(range)
        if cellCount < cells.count {
            cells[cellCount] = cell
            cellBars[cellCount] = bars
        }
        if cellCount >= max(columnCount, 1), !cell.isEmpty, surplus == nil { surplus = cell.lowerBound }
        cellCount += 1
    }

    private var isBlank: Bool {
        surplus == nil && (0..<min(cellCount, cells.count)).allSatisfy { cells[$0].isEmpty }
    }

    /// The cell of a column; empty at the end of the line where the row has none.
    @inline(__always)
    private func cell(_ column: GlossaryColumn) -> Range<Int> {
        let place = places[column.index]
        if place >= 0, place < cellCount { return cells[place] }
        let end = cells[min(cellCount, cells.count) - 1].upperBound
        return end..<end
    }

    @inline(__always)
    private func barRange(_ column: GlossaryColumn) -> Range<Int> {
        let place = places[column.index]
        return place >= 0 && place < cellCount ? cellBars[place] : 0..<0
    }

    // MARK: Header

    /// Takes a line as the header. False when it is the first row of a two-column list without header.
    @_lifetime(self: copy self)
    private mutating func readHeader(_ line: Range<Int>) -> Bool {
        let names = text.split(line.clamped(to: 0..<text.count), at: UInt8(ascii: "\t")).map { text.trimmed($0) }
        let known = names.map { GlossaryColumn(rawValue: text.string($0)) }
        guard known.contains(.zh) || known.contains(.en) else {
            if names.count == 2 {
                setColumns([.zh, .en])
                return false
            }
            report("there is no header row; begin the file with a line that names the columns, at least zh and en", at: line.lowerBound)
            return true
        }
        let before = problems.count
        for (index, range) in names.enumerated() {
            if let column = known[index] {
                guard known[..<index].contains(column) else { continue }
                report("the column “\(column.rawValue)” is named twice; remove one", at: range.lowerBound)
            } else {
                report("unknown column “\(text.string(range))”; the columns are \(GlossaryColumn.names)", at: range.lowerBound)
            }
        }
        for required in [GlossaryColumn.zh, .en] where !known.contains(required) {
            report("the column “\(required.rawValue)” is missing; add it to the header", at: line.lowerBound)
        }
        if problems.count == before {
            headerLine = self.line
            setColumns(known.compactMap(\.self))
        }
        return true
    }

    @_lifetime(self: copy self)
    private mutating func setColumns(_ columns: [GlossaryColumn]) {
        for (place, column) in columns.enumerated() { places[column.index] = place }
        self.columns = columns
        columnCount = columns.count
        surplus = nil
        hasHeader = true
    }

    // MARK: Rows

    @_lifetime(self: copy self)
    private mutating func readRow() {
        if let surplus {
            return report("the row has more cells than the header has columns (\(columnCount)); remove what is too much", at: surplus)
        }
        var entry = GlossaryEntry()
        entry.line = UInt32(line)
        entry.file = UInt16(storage.files.count - 1)
        entry.firstTerm = UInt32(storage.terms.count)
        entry.spellingCount = readTerms(.zh)
        if cell(.zh).isEmpty { report("zh is empty; every row needs a term there", at: cell(.zh).lowerBound) }
        entry.preferred = readPreferred()
        entry.admittedCount = readTerms(.admitted)
        entry.deprecatedCount = readTerms(.deprecated)
        entry.kind = readKind()
        entry.pinyin = unescaped(cell(.pinyin))
        entry.note = unescaped(cell(.note))
        entry.firstCondition = UInt32(storage.conditions.count)
        if !cell(.when).isEmpty { readConditions(cell(.when), into: &entry) }
        storage.entries.append(entry)
    }

    @_lifetime(self: copy self)
    private mutating func readPreferred() -> TextRange {
        let cell = cell(.en)
        if cell.isEmpty { report("en is empty; every row needs a term there", at: cell.lowerBound) }
        if let bar = barRange(.en).first {
            report("en holds one term; put the others into admitted, or write \\| for the mark itself", at: bars[bar])
        }
        return term(cell)
    }

    @_lifetime(self: copy self)
    private mutating func readKind() -> TermKind? {
        let cell = cell(.kind)
        guard !cell.isEmpty else { return nil }
        if let kind = TermKind(text.extracting(cell)) { return kind }
        let names = TermKind.allCases.map(\.rawValue).joined(separator: ", ")
        report("unknown kind “\(text.string(cell))”; the kinds are \(names)", at: cell.lowerBound)
        return nil
    }

    /// Appends the alternatives of a cell to the terms, and returns how many there are.
    @_lifetime(self: copy self)
    private mutating func readTerms(_ column: GlossaryColumn) -> UInt16 {
        let cell = cell(column)
        guard !cell.isEmpty else { return 0 }
        let before = storage.terms.count
        var start = cell.lowerBound
        let barRange = barRange(column)
        for bar in barRange.lowerBound...barRange.upperBound {
            let end = bar < barRange.upperBound ? bars[bar] : cell.upperBound
            let alternative = text.trimmed(start..<max(start, end))
            if alternative.isEmpty {
                report("\(column.rawValue) has an empty alternative; remove the | beside it", at: start)
            } else {
                storage.terms.append(term(alternative))
            }
            start = end + 1
        }
        if let count = UInt16(exactly: storage.terms.count - before) { return count }
        report("\(column.rawValue) has more than \(UInt16.max) alternatives; split the row", at: cell.lowerBound)
        return UInt16.max
    }

    /// The text that one alternative stands for, unless it is too long for a term.
    @inline(__always)
    @_lifetime(self: copy self)
    mutating func term(_ range: Range<Int>) -> TextRange {
        if range.count > FormRecord.maximumLength {
            report("the term is longer than \(FormRecord.maximumLength) bytes; a term is a word or a phrase", at: range.lowerBound)
        }
        return unescaped(range)
    }

    @_lifetime(self: copy self)
    mutating func report(_ message: String, at offset: Int) {
        var column = 1
        for index in lineStart..<min(offset, text.count) where text[index] & 0xC0 != 0x80 { column += 1 }
        problems.append(.init(file: name, line: line, column: column, message: message))
    }
}
