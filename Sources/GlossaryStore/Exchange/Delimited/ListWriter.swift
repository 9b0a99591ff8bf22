/// Writes lists of Chinese and English terms with a tab between them, a line for each spelling.
struct ListWriter: FormatWriter {
    enum Kind {
        /// Nothing but the two.
        case tsv
        /// A third column for notes; further renderings on lines of their own.
        case omegat
        /// Within what DeepL takes.
        case deepl
    }

    /// DeepL's bounds, in bytes, as its reference of the glossary calls gives them.
    private static let longestTerm = 1024
    private static let largestGlossary = 10 << 20

    private let kind: Kind
    /// Lines that are there already; for DeepL only their Chinese terms.
    private var seen: Set<String> = []
    private var size = 0

    init(_ kind: Kind) {
        self.kind = kind
    }

    func start() -> [UInt8] {
        kind == .omegat ? Array("# Glossary in tab-separated format -*- coding: utf-8 -*-\n".utf8) : []
    }

    func end() -> [UInt8] { [] }

    mutating func append(_ row: EntryRow, to output: inout [UInt8], _ losses: inout ExportLosses) {
        losses.drop(kind == .omegat ? [.kind, .deprecated, .pinyin, .when] : [.kind, .deprecated, .admitted, .pinyin, .when, .note], of: row)
        let note = kind == .omegat ? plain(row.note, "note", &losses) : ""
        let preferred = plain(row.preferred, "en", &losses)
        let admitted = kind == .omegat ? row.admitted.map { plain($0, "admitted", &losses) } : []
        for spelling in row.spellings {
            let source = plain(spelling, "zh", &losses)
            for target in [preferred] + admitted { add(source, target, note, to: &output, &losses) }
        }
    }

    private mutating func add(_ source: String, _ target: String, _ note: String, to output: inout [UInt8], _ losses: inout ExportLosses) {
        if kind == .deepl {
            if let reason = refusal(source, target) { return losses.leaveOut(reason) }
        } else if source.utf8.first == UInt8(ascii: "#") {
            return losses.leaveOut("a line that begins with # is a comment in this format")
        } else if !seen.insert([source, target, note].joined(separator: "\t")).inserted {
            return
        }
        let cells = note.isEmpty ? [source, target] : [source, target, note]
        let line = cells.joined(separator: "\t") + "\n"
        size += line.utf8.count
        output.append(contentsOf: line.utf8)
    }

    /// Why DeepL would not take a line; nil when it would.
    private mutating func refusal(_ source: String, _ target: String) -> String? {
        if source.utf8.count > Self.longestTerm || target.utf8.count > Self.longestTerm { return "DeepL takes terms of 1024 bytes at most" }
        if (source + target).unicodeScalars.contains(where: Self.isControl) { return "DeepL takes no control characters" }
        if size + source.utf8.count + target.utf8.count + 2 > Self.largestGlossary { return "DeepL takes glossaries of 10 MiB at most" }
        if !seen.insert(source).inserted { return "“\(ExchangeText.shortened(source))” has a line already, and DeepL takes no second one" }
        return nil
    }

    /// The controls C0 and C1, and the line ends of Unicode.
    private static func isControl(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0..<0x20, 0x7F...0x9F, 0x2028, 0x2029: true
        default: false
        }
    }

    /// A text without the tabs and line ends that part cells and lines.
    private func plain(_ text: String, _ column: String, _ losses: inout ExportLosses) -> String {
        guard text.utf8.contains(where: { $0 == UInt8(ascii: "\t") || $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") }) else { return text }
        losses.drop("tabs and line ends in \(column), now spaces")
        return String(String.UnicodeScalarView(text.unicodeScalars.map { $0 == "\t" || $0 == "\n" || $0 == "\r" ? " " : $0 }))
    }
}
