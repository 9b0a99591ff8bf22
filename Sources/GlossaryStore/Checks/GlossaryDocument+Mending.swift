extension GlossaryDocument {
    /// Mends what checks call mendable: odd characters and spaces, traditional first spellings, repeated terms, and rows that are one.
    /// - Returns: whether anything was changed.
    package mutating func mend() -> Bool {
        var isChanged = false
        for entry in entries {
            var row = entry.row
            for check in CheckRegistry.checks { check.mend(&row) }
            guard !row.isIdentical(to: entry.row) else { continue }
            replace(line: entry.line, with: row)
            isChanged = true
        }
        return uniteRepeatedRows() || isChanged
    }

    /// Puts each row into the first one before it that has one of its spellings, the same English term and the same conditions.
    private mutating func uniteRepeatedRows() -> Bool {
        struct Key: Hashable {
            let spelling: [UInt8]
            let preferred: [UInt8]
            let conditions: [String]
        }
        var lines: [Key: Int] = [:]
        var removed: Set<Int> = []
        for entry in entries {
            let preferred = Array(entry.row.preferred.utf8)
            let conditions = RowMending.conditions(entry.row)
            let keys = entry.row.spellings.map { Key(spelling: Array($0.utf8), preferred: preferred, conditions: conditions) }
            var line = entry.line
            if let first = keys.compactMap({ lines[$0] }).first, let other = row(line: first), let union = RowMending.union(other, entry.row) {
                replace(line: first, with: union)
                removed.insert(entry.line)
                line = first
            }
            for key in keys where lines[key] == nil { lines[key] = line }
        }
        remove(lines: removed)
        return !removed.isEmpty
    }
}
