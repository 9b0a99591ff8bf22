/// Cuts a table into records as its bytes arrive. RFC 4180, and what programs make of it: CR LF, LF or CR ends a record, and a quotation
/// mark inside a cell that does not begin with one is text.
struct RecordReader {
    struct Record {
        /// The line where it begins, from 1.
        var line: Int
        var cells: [String]
    }

    private enum State {
        case cellStart, plain, quoted, quoteSeen
    }

    /// A cell that is longer is an unclosed quotation, or no text.
    private static let longestCell = 1 << 20
    private static let mostCells = 1000

    private let name: String
    private let dialect: DelimitedDialect
    private var state = State.cellStart
    private var place = TextPlace()
    /// Where the cell begins.
    private var start = TextPlace()
    private var cell: [UInt8] = []
    private var record = Record(line: 1, cells: [])
    /// The byte before was CR; a LF belongs to it.
    private var isAfterReturn = false

    init(name: String, dialect: DelimitedDialect) {
        self.name = name
        self.dialect = dialect
    }

    /// Takes the next bytes and adds the records that they complete.
    mutating func read(_ bytes: Span<UInt8>, isLast: Bool, into records: inout [Record]) throws(GlossaryError) {
        for index in bytes.indices {
            try take(bytes[index], &records)
            place.advance(over: bytes[index])
        }
        guard isLast else { return }
        if state == .quoted { throw unclosed() }
        if state != .cellStart || !record.cells.isEmpty { try endRecord(&records) }
    }

    private mutating func take(_ byte: UInt8, _ records: inout [Record]) throws(GlossaryError) {
        if byte == UInt8(ascii: "\n"), isAfterReturn {
            isAfterReturn = false
            return
        }
        // A CR alone is a line end that the place does not count.
        if isAfterReturn, state == .cellStart { place = TextPlace(line: place.line + 1, column: 1) }
        isAfterReturn = byte == UInt8(ascii: "\r")
        if state == .cellStart { begin() }
        switch state {
        case .cellStart where byte == UInt8(ascii: "\"") && dialect.hasQuotes: state = .quoted
        case .cellStart, .plain: try takePlain(byte, &records)
        case .quoted:
            if byte == UInt8(ascii: "\"") {
                state = .quoteSeen
            } else {
                try append(isAfterReturn ? UInt8(ascii: "\n") : byte)
            }
        case .quoteSeen:
            if byte == UInt8(ascii: "\"") {
                try append(byte)
                state = .quoted
            } else if isEnd(byte) {
                try takePlain(byte, &records)
            } else {
                throw GlossaryError(name, place, "there is text behind a closing quotation mark; double the marks inside a quoted cell")
            }
        }
    }

    private mutating func takePlain(_ byte: UInt8, _ records: inout [Record]) throws(GlossaryError) {
        if byte == dialect.separator {
            try endCell()
            state = .cellStart
        } else if isEnd(byte) {
            try endRecord(&records)
        } else {
            state = .plain
            try append(byte)
        }
    }

    private func isEnd(_ byte: UInt8) -> Bool {
        byte == dialect.separator || byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r")
    }

    private mutating func begin() {
        start = place
        if record.cells.isEmpty { record.line = place.line }
    }

    private mutating func append(_ byte: UInt8) throws(GlossaryError) {
        cell.append(byte)
        if cell.count > Self.longestCell { throw state == .quoted ? unclosed() : tooLong() }
    }

    private mutating func endCell() throws(GlossaryError) {
        guard let text = String(validating: cell, as: UTF8.self) else { throw invalid() }
        record.cells.append(text)
        if record.cells.count > Self.mostCells {
            throw GlossaryError(name, start, "this row has more than \(Self.mostCells) cells; is it a table of terms?")
        }
        cell.removeAll(keepingCapacity: true)
    }

    private mutating func endRecord(_ records: inout [Record]) throws(GlossaryError) {
        try endCell()
        records.append(record)
        record.cells.removeAll(keepingCapacity: true)
        state = .cellStart
    }

    private func unclosed() -> GlossaryError {
        GlossaryError(name, start, "the quotation mark that begins this cell is never closed; close it, or double it if it is text")
    }

    private func tooLong() -> GlossaryError {
        GlossaryError(name, start, "this cell is longer than 1 MiB; is it a table of terms?")
    }

    /// The first byte of the cell that is not UTF-8.
    private func invalid() -> GlossaryError {
        var place = start
        if state == .quoteSeen { place.column += 1 }
        do {
            _ = try UTF8Span(validating: cell.span)
        } catch {
            for byte in cell[..<error.byteOffsets.lowerBound] {
                place.advance(over: byte)
                // It is doubled there.
                if state == .quoteSeen, byte == UInt8(ascii: "\"") { place.column += 1 }
            }
        }
        return GlossaryError(name, place, "this is not valid UTF-8; save the file as UTF-8 (in a spreadsheet: CSV UTF-8)")
    }
}
