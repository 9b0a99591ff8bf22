/// Two versions of a row brought together, column by column.
///
/// What only one side changed is taken from it. Of a list the renderings that one side added or took away are added or taken away.
struct RowMerge {
    private(set) var row: EntryRow
    /// The columns that both sides changed, and not to the same.
    private(set) var conflicts: [GlossaryColumn] = []

    /// - Parameter base: what both sides began with; nil when both are new.
    init(_ ours: EntryRow, _ theirs: EntryRow, base: EntryRow?) {
        let base = base ?? EntryRow(spellings: [], preferred: "")
        row = ours
        row.spellings = Self.list(ours.spellings, theirs.spellings, base.spellings)
        row.deprecated = Self.list(ours.deprecated, theirs.deprecated, base.deprecated)
        row.admitted = Self.list(ours.admitted, theirs.admitted, base.admitted)
        choose(\.preferred, .en, theirs, base)
        choose(\.kind, .kind, theirs, base)
        choose(\.pinyin, .pinyin, theirs, base)
        choose(\.when, .when, theirs, base)
        choose(\.note, .note, theirs, base)
        if row.contradictsItself, !ours.contradictsItself, !theirs.contradictsItself { conflicts.append(.deprecated) }
    }

    private mutating func choose<Value: Equatable>(
        _ path: WritableKeyPath<EntryRow, Value>, _ column: GlossaryColumn, _ theirs: EntryRow, _ base: EntryRow
    ) {
        let (our, their) = (row[keyPath: path], theirs[keyPath: path])
        if our == their || their == base[keyPath: path] { return }
        if our == base[keyPath: path] { row[keyPath: path] = their } else { conflicts.append(column) }
    }

    private static func list(_ ours: [String], _ theirs: [String], _ base: [String]) -> [String] {
        // An order that one side alone changed is kept, too.
        if ours == base { return theirs }
        if theirs == base { return ours }
        let (known, kept) = (Set(base), Set(theirs))
        let rest = ours.filter { !known.contains($0) || kept.contains($0) }
        let present = known.union(ours)
        return rest + theirs.filter { !present.contains($0) }
    }
}

extension EntryRow {
    /// Whether a rendering is wrong and right at once.
    fileprivate var contradictsItself: Bool {
        !Set(deprecated).isDisjoint(with: admitted + [preferred])
    }
}
