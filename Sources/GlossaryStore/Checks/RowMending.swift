/// What mends rows.
enum RowMending {
    /// Whether two rows can become one: no cell of one contradicts the other's.
    static func areCompatible(_ context: CheckContext, _ a: Int, _ b: Int) -> Bool {
        let storage = context.storage
        let (left, right) = (storage.entries[a], storage.entries[b])
        func agree(_ x: TextRange, _ y: TextRange) -> Bool {
            x.isEmpty || y.isEmpty || storage.text[x.indices] == storage.text[y.indices]
        }
        let haveOneKind = left.kind == nil || right.kind == nil || left.kind == right.kind
        return haveOneKind && agree(left.pinyin, right.pinyin) && agree(left.note, right.note)
    }

    /// One row with all renderings of two that say the same; nil when they differ in more.
    static func union(_ a: EntryRow, _ b: EntryRow) -> EntryRow? {
        func agreed(_ x: String, _ y: String) -> String?? {
            x.isEmpty || x == y ? .some(y) : y.isEmpty ? .some(x) : nil
        }
        guard a.preferred == b.preferred, conditions(a) == conditions(b), a.kind == nil || b.kind == nil || a.kind == b.kind,
            case .some(let pinyin?) = agreed(a.pinyin, b.pinyin), case .some(let note?) = agreed(a.note, b.note)
        else { return nil }
        return EntryRow(
            spellings: RepeatedForm.unique(a.spellings + b.spellings), preferred: a.preferred, kind: a.kind ?? b.kind,
            deprecated: RepeatedForm.unique(a.deprecated + b.deprecated), admitted: RepeatedForm.unique(a.admitted + b.admitted), pinyin: pinyin,
            when: a.when, note: note)
    }

    /// The conditions of a row in an order of their own: equal where the conditions are.
    static func conditions(_ row: EntryRow) -> [String] {
        let bytes = Array(row.when.utf8)
        let text = bytes.span
        return text.split(0..<text.count, at: UInt8(ascii: ";")).map { part in
            let range = text.trimmed(part)
            guard let equals = text.unescapedIndex(of: UInt8(ascii: "="), in: range) else { return text.string(range) }
            let values = text.split(equals + 1..<range.upperBound, at: UInt8(ascii: "|")).map { text.string($0) }
            return text.string(range.lowerBound..<equals) + "=" + values.sorted().joined(separator: "|")
        }.sorted()
    }
}
