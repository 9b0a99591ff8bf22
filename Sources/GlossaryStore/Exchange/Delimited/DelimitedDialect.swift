/// How the cells of a table are parted.
struct DelimitedDialect: Equatable {
    /// Between two cells; nil when a line is one cell.
    var separator: UInt8?
    /// Whether a cell may stand in quotation marks, and then hold separators, line ends and doubled quotation marks.
    var hasQuotes: Bool
    /// The first line names the separator (`sep=;`), as Excel has it, and is no row.
    var isNamed = false

    static let tabs = DelimitedDialect(separator: UInt8(ascii: "\t"), hasQuotes: false)
    static let lines = DelimitedDialect(separator: nil, hasQuotes: false)

    private static let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]

    init(separator: UInt8?, hasQuotes: Bool) {
        self.separator = separator
        self.hasQuotes = hasQuotes
    }

    /// What parts the cells of a CSV file: the mark that stands equally often on the most of its first lines.
    ///
    /// - Parameter sample: bytes from the start of the file, or all of them.
    init(sample: Span<UInt8>) {
        self.init(separator: UInt8(ascii: ","), hasQuotes: true)
        if let named = Self.named(sample) {
            separator = named
            isNamed = true
            return
        }
        var best = (lines: 0, tight: 0, marks: 0)
        for candidate in Self.candidates {
            let lines = Self.marks(candidate, in: sample)
            guard let first = lines.first, first.count > 0 else { continue }
            let score = (lines: lines.count { $0.count == first.count }, tight: first.tight, marks: first.count)
            if score > best {
                best = score
                separator = candidate
            }
        }
    }

    private static func named(_ sample: Span<UInt8>) -> UInt8? {
        let prefix = Array("sep=".utf8)
        guard sample.count > prefix.count + 1 else { return nil }
        for (index, byte) in prefix.enumerated() where sample[index] | 0x20 != byte | 0x20 { return nil }
        let isEnd = sample[prefix.count + 1] == UInt8(ascii: "\n") || sample[prefix.count + 1] == UInt8(ascii: "\r")
        return isEnd ? sample[prefix.count] : nil
    }

    /// How often the mark stands outside quotation marks, on each of the first lines that has something; and how often without a space
    /// behind it, as there is in prose.
    private static func marks(_ mark: UInt8, in sample: Span<UInt8>) -> [(count: Int, tight: Int)] {
        var lines: [(count: Int, tight: Int)] = []
        var line = (count: 0, tight: 0)
        var length = 0
        var isQuoted = false
        for index in sample.indices {
            let byte = sample[index]
            if byte == UInt8(ascii: "\""), isQuoted || length == 0 || sample[index - 1] == mark || sample[index - 1] == byte {
                isQuoted.toggle()
            }
            if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
                if length > 0 { lines.append(line) }
                line = (0, 0)
                length = 0
                continue
            }
            length += 1
            guard !isQuoted, byte == mark else { continue }
            line.count += 1
            if index + 1 == sample.count || sample[index + 1] != UInt8(ascii: " ") { line.tight += 1 }
        }
        // A last line that the sample cuts off says nothing, unless it is the only one.
        if lines.isEmpty, length > 0 { lines.append(line) }
        return lines
    }
}
