extension GlossaryDocument {
    /// Reads a glossary file by the rules of `GlossaryFile.parse`.
    ///
    /// - Parameters:
    ///   - bytes: the whole file.
    ///   - name: what errors call the file.
    /// - Throws: every problem of the file, with its place.
    package init(_ bytes: Span<UInt8>, name: String) throws(GlossaryError) {
        let file = try GlossaryFile.parse(bytes, name: name)
        let lines = DocumentReader(file, bytes).lines()
        self.init(
            name: name, lines: lines, columns: file.columns, isBareList: file.headerLine == 0 && !file.storage.entries.isEmpty
        )
    }
}

/// Puts the rows that the parser found, and the lines that it passed over, in the order of the file.
private struct DocumentReader: ~Escapable {
    private let bytes: Span<UInt8>
    private let storage: GlossaryStorage
    private let headerLine: Int
    /// The cell that has the conditions; nil when there is no such column.
    private let whenPlace: Int?

    @_lifetime(copy bytes)
    init(_ file: GlossaryFile, _ bytes: Span<UInt8>) {
        self.bytes = bytes
        storage = file.storage
        headerLine = file.headerLine
        whenPlace = file.columns.firstIndex(of: .when)
    }

    func lines() -> [GlossaryDocument.Line] {
        var lines: [GlossaryDocument.Line] = []
        lines.reserveCapacity(storage.entries.count + 8)
        var entries = storage.entries[...]
        // After a byte order mark.
        var start = bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF ? 3 : 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if let entry = entries.first, Int(entry.line) == lines.count + 1 {
                lines.append(.entry(row(entry, start..<end)))
                entries.removeFirst()
            } else {
                lines.append(lines.count + 1 == headerLine ? .header : .text(text(start..<end)))
            }
            start = end + 1
        }
        return lines
    }

    /// A comment without the CR of its line end. What is no comment is blank.
    private func text(_ line: Range<Int>) -> String {
        guard !line.isEmpty, bytes[line.lowerBound] == UInt8(ascii: "#") else { return "" }
        let end = bytes[line.upperBound - 1] == UInt8(ascii: "\r") ? line.upperBound - 1 : line.upperBound
        return bytes.string(line.lowerBound..<end)
    }

    private func row(_ entry: GlossaryEntry, _ line: Range<Int>) -> EntryRow {
        EntryRow(
            spellings: storage.strings(entry.spellings), preferred: storage.string(entry.preferred), kind: entry.kind,
            deprecated: storage.strings(entry.deprecated), admitted: storage.strings(entry.admitted),
            pinyin: storage.string(entry.pinyin), when: when(line), note: storage.string(entry.note)
        )
    }

    /// The conditions as they are written: the parser keeps only what they mean.
    private func when(_ line: Range<Int>) -> String {
        guard let whenPlace else { return "" }
        var start = line.lowerBound
        for _ in 0..<whenPlace {
            while start < line.upperBound, bytes[start] != UInt8(ascii: "\t") { start += 1 }
            if start == line.upperBound { return "" }
            start += 1
        }
        var end = start
        while end < line.upperBound, bytes[end] != UInt8(ascii: "\t") { end += 1 }
        return start == end ? "" : ConditionText.canonical(bytes.extracting(start..<end))
    }
}

extension GlossaryStorage {
    fileprivate func string(_ range: TextRange) -> String {
        let text = text.span
        return text.string(range.indices)
    }

    /// The texts of terms of an entry.
    fileprivate func strings(_ terms: Range<Int>) -> [String] {
        self.terms[terms].map(string)
    }
}
