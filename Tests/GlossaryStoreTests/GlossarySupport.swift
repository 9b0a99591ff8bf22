import GlossaryStore

extension GlossaryFile {
    /// Reads a file from a string.
    static func parse(_ text: String, name: String = "test.tsv") throws -> GlossaryFile {
        try parse(Array(text.utf8), name: name)
    }

    static func parse(_ bytes: [UInt8], name: String = "test.tsv") throws -> GlossaryFile {
        try parse(bytes.span, name: name)
    }
}

extension Glossary {
    /// A glossary of files, given as strings, that were added in order.
    init(files: [String]) throws {
        self = .empty
        for (index, text) in files.enumerated() { add(try GlossaryFile.parse(text, name: "\(index + 1).tsv")) }
    }

    /// All rows in short, one a line: spellings, preferred term, kind, +admitted, -deprecated, conditions.
    var summary: [String] {
        entries.map { entry in
            var parts = [strings(entry.spellings).joined(separator: "|"), string(entry.preferred)]
            if let kind = entry.kind { parts.append(kind.rawValue) }
            parts += strings(entry.admitted).map { "+" + $0 }
            parts += strings(entry.deprecated).map { "-" + $0 }
            if !entry.pinyin.isEmpty { parts.append("pinyin:" + string(entry.pinyin)) }
            parts += entry.conditions.map(summary(condition:))
            if entry.flags.contains(.notQuoted) { parts.append("not-quoted") }
            if entry.flags.contains(.source) { parts.append("source") }
            if entry.flags.contains(.review) { parts.append("review") }
            if !entry.note.isEmpty { parts.append("note:" + string(entry.note)) }
            return parts.joined(separator: " / ")
        }
    }

    private func summary(condition index: Int) -> String {
        let condition = conditions[index]
        let names: [(NeighbourClass, String)] = [
            (.start, "@start"), (.end, "@end"), (.mark, "@mark"), (.name, "@name"), (.number, "@number"),
        ]
        let texts = values[condition.values].map { value in
            names.first { $0.0 == value.neighbour }?.1 ?? string(value.text)
        }
        return condition.test.name + "=" + texts.joined(separator: "|")
    }
}

extension TermMatcher {
    func form(_ text: String) -> UInt32? {
        form(exactly: Array(text.utf8).span)
    }

    func scan(_ text: String) -> [TermHit] {
        var hits: [TermHit] = []
        scan(Array(text.utf8).span, into: &hits)
        return hits
    }
}
