/// Which rows of a glossary are wanted: those that meet everything that is set.
package struct EntryFilter: Sendable {
    private let kinds: Set<TermKind>
    /// In small letters.
    private let text: [UInt8]?
    private let onlyDeprecated: Bool

    /// - Parameters:
    ///   - kinds: the kinds that are wanted; empty for all.
    ///   - text: what a term, a reading or a note has to contain, in capitals or small letters.
    ///   - onlyDeprecated: whether a row must have a wrong rendering.
    package init(kinds: [TermKind], text: String?, onlyDeprecated: Bool) {
        self.kinds = Set(kinds)
        self.text = text.map { Array($0.lowercased().utf8) }
        self.onlyDeprecated = onlyDeprecated
    }

    package func accepts(_ row: EntryRow) -> Bool {
        if !kinds.isEmpty, row.kind.map(kinds.contains) != true { return false }
        if onlyDeprecated, row.deprecated.isEmpty { return false }
        guard let text else { return true }
        let texts = row.spellings + [row.preferred] + row.deprecated + row.admitted + [row.pinyin, row.note]
        return texts.contains { Self.contains($0, text) }
    }

    /// Looks for bytes in the text in small letters; searching characters takes ten times as long.
    private static func contains(_ text: String, _ part: [UInt8]) -> Bool {
        var text = text.lowercased()
        return text.withUTF8 { bytes in
            guard let first = part.first else { return true }
            guard bytes.count >= part.count else { return false }
            return (0...bytes.count - part.count).contains { start in
                bytes[start] == first && bytes[start..<start + part.count].elementsEqual(part)
            }
        }
    }
}
