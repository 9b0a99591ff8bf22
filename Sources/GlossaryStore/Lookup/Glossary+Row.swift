extension Glossary {
    /// An entry as a row of texts.
    ///
    /// - Parameter index: an index in `entries`.
    package func row(_ index: Int) -> EntryRow {
        let entry = entries[index]
        return EntryRow(
            spellings: strings(entry.spellings), preferred: string(entry.preferred), kind: entry.kind, deprecated: strings(entry.deprecated),
            admitted: strings(entry.admitted), pinyin: string(entry.pinyin), when: when(entry), note: string(entry.note))
    }

    /// The conditions as the `when` column writes them.
    private func when(_ entry: GlossaryEntry) -> String {
        let tests = entry.conditions.map { index in
            let condition = conditions[index]
            let texts = values[condition.values].map { value in
                NeighbourClass.name(of: value.neighbour) ?? Self.escaped(string(value.text))
            }
            return condition.test.name + "=" + texts.joined(separator: "|")
        }
        return (tests + entry.flags.words).joined(separator: "; ")
    }

    private static func escaped(_ text: String) -> String {
        var result = String.UnicodeScalarView()
        for scalar in text.unicodeScalars {
            switch scalar {
            case "|", "\\": result.append(contentsOf: ["\\", scalar])
            case "\t": result.append(contentsOf: ["\\", "t"])
            case "\n": result.append(contentsOf: ["\\", "n"])
            default: result.append(scalar)
            }
        }
        return String(result)
    }
}
