import TestKit

@testable import GlossaryStore

/// What became of an imported file, as texts to compare.
struct Imported: Equatable {
    /// Lines of a glossary file without the empty cells at their ends.
    var rows: [String] = []
    /// "2: 甲: not kept: …"
    var losses: [String] = []
    var entryCount = 0

    /// Imports a file.
    ///
    /// - Parameter piece: how many bytes are handed over at once.
    init(_ bytes: [UInt8], name: String = "test", format: ImportFormat? = nil, piece: Int = .max) throws(GlossaryError) {
        var importer = GlossaryImporter(name: name, format: format)
        var start = 0
        while start < bytes.count {
            let end = start + min(piece, bytes.count - start)
            let part = Array(bytes[start..<end])
            add(try importer.read(part.span))
            start = end
        }
        add(try importer.finish())
    }

    init(_ text: String, name: String = "test", format: ImportFormat? = nil, piece: Int = .max) throws(GlossaryError) {
        try self.init(Array(text.utf8), name: name, format: format, piece: piece)
    }

    private mutating func add(_ batch: ImportBatch) {
        rows += String(decoding: batch.lines, as: UTF8.self).split(separator: "\n").map(String.init)
        losses += batch.losses.map { "\($0.line): \($0.description)" }
        entryCount += batch.entryCount
    }

    /// The one problem of a file that cannot be imported, as it is printed; nil when the file can be.
    static func problem(_ bytes: [UInt8], name: String = "test", format: ImportFormat? = nil, piece: Int = .max) -> String? {
        do throws(GlossaryError) {
            _ = try Imported(bytes, name: name, format: format, piece: piece)
            return nil
        } catch {
            return error.description
        }
    }
}

/// What became of exported rows.
struct Exported {
    var text: String
    /// Those of each row.
    var losses: [[ExchangeLoss]] = []

    init(_ rows: [EntryRow], _ format: ExportFormat) {
        var exporter = GlossaryExporter(format: format)
        var bytes = exporter.start()
        for (index, row) in rows.enumerated() {
            let entry = exporter.entry(row, line: index + 1)
            bytes += entry.bytes
            losses.append(entry.losses)
        }
        bytes += exporter.end()
        text = String(decoding: bytes, as: UTF8.self)
    }
}

extension EntryRow {
    /// The row as a line of a glossary file with all columns.
    var line: String {
        String(decoding: RowWriter.bytes(self), as: UTF8.self)
    }
}
