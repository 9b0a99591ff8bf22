package import GlossaryStore

extension Suggestion {
    /// The row of a glossary. Only what is known is said to be right or wrong: the note tells what has to be looked at.
    package var row: EntryRow {
        EntryRow(
            spellings: [zh], preferred: en, kind: kind, deprecated: misreadings, admitted: ground == .reference ? others : [], note: note)
    }

    /// What speaks for the row, as comments: how often the two stand beside each other, and lines with both.
    package var comments: [String] {
        ["# \(count) of \(sourceCount) line\(sourceCount == 1 ? "" : "s")"]
            + examples.map { "# \($0.line): \($0.source) | \($0.target)" }
    }

    private var note: String {
        let others = others.joined(separator: ", ")
        switch ground {
        case .reference: return ""
        case .pinyin: return others.isEmpty ? "" : "the translation also has \(others)"
        case .reading: return "read from the characters; check the name"
        case .translation: return "the translation's English\(others.isEmpty ? "" : ", which also has \(others)"); check it"
        }
    }
}

extension GlossaryDocument {
    /// A glossary file with the suggestions in their order, each behind comments and a blank line.
    package init(suggestions: [Suggestion]) {
        var lines: [Line] = [.header]
        for suggestion in suggestions {
            lines.append(.text(""))
            lines += suggestion.comments.map(Line.text)
            lines.append(.entry(suggestion.row))
        }
        self.init(name: "", lines: lines)
    }
}
