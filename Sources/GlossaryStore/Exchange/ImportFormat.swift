/// The formats that entries can be taken from. The raw value is the name on the command line.
package enum ImportFormat: String, CaseIterable, Sendable {
    /// RFC 4180; also with semicolons or tabs between the cells, as spreadsheets save it.
    case csv
    /// Cells without quotation marks between tabs.
    case tsv
    /// TermBase eXchange, ISO 30042: version 2 and version 3 (DCA and DCT).
    case tbx
    /// OmegaT's glossary: source, target, comment.
    case omegat
    /// DeepL's glossary: source, target.
    case deepl
    /// CC-CEDICT, the Chinese-English dictionary.
    case cedict

    /// So many bytes from the start of a file, or the whole of a shorter one, are enough to tell its format.
    static let sampleSize = 8192

    /// The format of a file, by what it begins with and, where that fits several, by its name.
    ///
    /// - Parameter sample: `sampleSize` bytes from the start of the file, or all of them; without a byte order mark.
    init(sample: Span<UInt8>, name: String) {
        let rows = sample.extracting(droppingFirst: Self.commentLength(sample))
        if Self.looksLikeXML(sample) {
            self = .tbx
        } else if CEDICTLine.beginsFile(rows) {
            self = .cedict
        } else if DelimitedDialect(sample: rows).separator != UInt8(ascii: "\t") {
            self = .csv
        } else if Self.name(name, endsIn: [".txt", ".tab", ".utf8"])
            || sample.count > 0 && sample[0] == UInt8(ascii: "#") && !Self.name(name, endsIn: [".tsv"])
        {
            self = .omegat
        } else {
            self = Self.name(name, endsIn: [".csv"]) ? .csv : .tsv
        }
    }

    /// How many bytes the lines at the start take that begin with #, and the blank ones between them.
    private static func commentLength(_ sample: Span<UInt8>) -> Int {
        var length = 0
        while length < sample.count {
            switch sample[length] {
            case UInt8(ascii: "#"): while length < sample.count, sample[length] != UInt8(ascii: "\n") { length += 1 }
            case UInt8(ascii: "\n"), UInt8(ascii: "\r"): length += 1
            default: return length
            }
        }
        return length
    }

    /// XML begins with `<`; in UTF-16 a zero byte or a byte order mark stands before or behind it.
    private static func looksLikeXML(_ sample: Span<UInt8>) -> Bool {
        for index in sample.indices {
            switch sample[index] {
            case UInt8(ascii: "<"): return true
            case UInt8(ascii: " "), UInt8(ascii: "\t"), UInt8(ascii: "\n"), UInt8(ascii: "\r"), 0, 0xFE, 0xFF: continue
            default: return false
            }
        }
        return false
    }

    private static func name(_ name: String, endsIn endings: [String]) -> Bool {
        let name = name.lowercased()
        return endings.contains { name.hasSuffix($0) }
    }
}
