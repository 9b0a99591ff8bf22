/// Reads the entries of a file of another format, in memory that does not grow with the file.
///
/// Bytes are handed over as they arrive; each call gives the rows that they complete, all of which a glossary file can hold, and what
/// was lost on the way.
package struct GlossaryImporter: ~Copyable {
    private let name: String
    private let format: ImportFormat?
    private var reader: (any FormatReader)?
    /// Bytes from the start of the file that are kept until its format is known.
    private var sample: [UInt8] = []

    /// - Parameters:
    ///   - name: what errors call the file; its ending may tell the format.
    ///   - format: nil to have it found out.
    package init(name: String, format: ImportFormat?) {
        self.name = name
        self.format = format
    }

    /// Takes the next bytes of the file.
    package mutating func read(_ bytes: Span<UInt8>) throws(GlossaryError) -> ImportBatch {
        var batch = ImportBatch()
        if reader == nil {
            for index in bytes.indices { sample.append(bytes[index]) }
            if sample.count >= ImportFormat.sampleSize { try begin(isLast: false, into: &batch) }
        } else {
            try reader?.read(bytes, isLast: false, into: &batch)
        }
        batch.leaveOutUnreadable()
        return batch
    }

    /// Says that no more bytes come.
    package mutating func finish() throws(GlossaryError) -> ImportBatch {
        var batch = ImportBatch()
        if reader == nil {
            try begin(isLast: true, into: &batch)
        } else {
            let nothing: [UInt8] = []
            try reader?.read(nothing.span, isLast: true, into: &batch)
        }
        batch.leaveOutUnreadable()
        return batch
    }

    private mutating func begin(isLast: Bool, into batch: inout ImportBatch) throws(GlossaryError) {
        let bytes = sample
        sample = []
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        let text = bytes.span.extracting(droppingFirst: hasMark ? 3 : 0)
        let format = format ?? ImportFormat(sample: text, name: name)
        if format != .tbx, bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF]) {
            throw GlossaryError(name, TextPlace(), "this is UTF-16; save the file as UTF-8 (in a spreadsheet: CSV UTF-8)")
        }
        if bytes.starts(with: Array("PK\u{3}\u{4}".utf8)) {
            throw GlossaryError(name, TextPlace(), "this is an archive, as spreadsheets are (XLSX, ODS); save the table as CSV UTF-8")
        }
        var reader: any FormatReader =
            switch format {
            case .tbx: try TBXReader(name: name)
            case .cedict: CEDICTReader(name: name)
            case .csv: DelimitedReader(name: name, .csv, DelimitedDialect(sample: text))
            case .deepl: DelimitedReader(name: name, .deepl, DelimitedDialect(sample: text))
            case .tsv: DelimitedReader(name: name, .tsv, .tabs)
            case .omegat: DelimitedReader(name: name, .omegat, .tabs)
            }
        // A mark is part of XML, and of nothing else.
        try reader.read(format == .tbx ? bytes.span : text, isLast: isLast, into: &batch)
        self.reader = reader
    }
}
