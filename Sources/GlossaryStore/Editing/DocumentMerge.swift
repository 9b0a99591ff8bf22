/// Two versions of a glossary file brought together by entry.
///
/// Lines and their order are those of the first version. A row that only the second has goes where the order of the file puts it, or
/// behind the row that it follows there, with the comments above it. Both versions of an entry that can't be brought together stand
/// in the result, between comments that mark them as version control does.
package struct DocumentMerge: Sendable {
    /// An entry that both sides changed in ways that can't be had together.
    package struct Conflict: Sendable {
        package let term: String
        /// The versions; nil where the row was removed.
        package let ours: GlossaryDocument.Entry?
        package let theirs: GlossaryDocument.Entry?
        /// What both changed; empty where one side removed the row.
        package let columns: [GlossaryColumn]
    }

    package private(set) var result: GlossaryDocument
    package private(set) var conflicts: [Conflict] = []

    private let ours: [GlossaryDocument.Entry]
    private let theirs: [GlossaryDocument.Entry]
    /// The names of both versions and of the base, for the marks.
    private let names: (ours: String, theirs: String, base: String)
    /// What takes the place of lines of the first version, which are counted from 0.
    private var replacements: [Int: [GlossaryDocument.Line]] = [:]
    /// For each row of the second version the line of its partner in the first one, counted from 0.
    private var partners: [Int?]
    /// Rows that only the second version has, and what becomes of them.
    private var additions: [(row: Int, lines: [GlossaryDocument.Line])] = []

    /// - Parameter base: what both versions were made from; nil when that is not known, and what one of them has is kept.
    package init(_ ours: GlossaryDocument, _ theirs: GlossaryDocument, base: GlossaryDocument?) {
        self.ours = ours.entries
        self.theirs = theirs.entries
        names = (ours.name, theirs.name, base?.name ?? "")
        let columns = Set(ours.writtenColumns + theirs.writtenColumns)
        result = GlossaryDocument(
            name: ours.name, lines: ours.lines, columns: GlossaryColumn.allCases.filter { columns.contains($0) },
            isBareList: ours.isBareList)
        partners = self.theirs.map { _ in nil }
        mergeRows(base?.entries.map(\.row) ?? [])
        result.rebuild(replacing: replacements, inserting: missingHeader() + placedAdditions(theirs, isSorted: ours.isSorted))
    }

    // MARK: Rows

    private mutating func mergeRows(_ base: [EntryRow]) {
        let toOurs = RowPairs(base, ours.map(\.row))
        let toTheirs = RowPairs(base, theirs.map(\.row))
        for (place, row) in base.enumerated() { settle(toOurs.partners[place], toTheirs.partners[place], base: row) }
        let newOurs = ours.indices.filter { toOurs.origins[$0] == nil }
        let newTheirs = theirs.indices.filter { toTheirs.origins[$0] == nil }
        // One term with two preferred terms can't stand, whatever the conditions are.
        let pairs = RowPairs(newOurs.map { ours[$0].row }, newTheirs.map { theirs[$0].row }) { $0.preferred != $1.preferred }
        for (place, their) in newTheirs.enumerated() {
            if let our = pairs.origins[place] {
                settle(newOurs[our], their, base: nil)
            } else {
                additions.append((their, [.entry(theirs[their].row)]))
            }
        }
    }

    /// Decides about an entry; a version is nil where the row was removed.
    private mutating func settle(_ our: Int?, _ their: Int?, base: EntryRow?) {
        switch (our, their) {
        case (let our?, let their?):
            let line = ours[our].line - 1
            partners[their] = line
            let merge = RowMerge(ours[our].row, theirs[their].row, base: base)
            replacements[line] = merge.conflicts.isEmpty ? [.entry(merge.row)] : conflict(our, their, base, merge.conflicts)
        case (let our?, nil):
            let isUntouched = base?.isIdentical(to: ours[our].row) == true
            replacements[ours[our].line - 1] = isUntouched ? [] : conflict(our, nil, base, [])
        case (nil, let their?):
            guard base?.isIdentical(to: theirs[their].row) != true else { return }
            additions.append((their, conflict(nil, their, base, [])))
        case (nil, nil): break
        }
    }

    /// Notes a conflict and returns both versions between marks.
    private mutating func conflict(
        _ our: Int?, _ their: Int?, _ base: EntryRow?, _ columns: [GlossaryColumn]
    ) -> [GlossaryDocument.Line] {
        let (our, their) = (our.map { ours[$0] }, their.map { theirs[$0] })
        conflicts.append(Conflict(term: our?.row.term ?? their?.row.term ?? "", ours: our, theirs: their, columns: columns))
        var lines: [GlossaryDocument.Line] = [.text("# <<<<<<< \(names.ours)")]
        if let our { lines.append(.entry(our.row)) }
        if let base { lines += [.text("# ||||||| \(names.base)"), .text("# " + RowWriter.text(base, columns: result.columns))] }
        lines.append(.text("# ======="))
        if let their { lines.append(.entry(their.row)) }
        lines.append(.text("# >>>>>>> \(names.theirs)"))
        return lines
    }

    // MARK: New lines

    /// A header where the result needs one and the first version has none: before all rows, so that it is in no conflict.
    private func missingHeader() -> [(place: Int, lines: [GlossaryDocument.Line])] {
        let hasHeader = result.lines.contains { if case .header = $0 { true } else { false } }
        let staysBare = result.isBareList && result.columns == [.zh, .en]
        if hasHeader || staysBare || (ours.isEmpty && additions.isEmpty) { return [] }
        return [(place: ours.first.map { $0.line - 1 } ?? result.lines.count, lines: [.header])]
    }

    /// Where the rows go that only the second version has: lines of the first one, counted from 0, before which they stand.
    private func placedAdditions(
        _ document: GlossaryDocument, isSorted: Bool
    ) -> [(place: Int, lines: [GlossaryDocument.Line])] {
        let known = Set(result.lines.compactMap(\.comment))
        var above: [Int?] = []
        for partner in partners { above.append(partner ?? above.last ?? nil) }
        let inOrder = additions.sorted { $0.row < $1.row }
        return (isSorted ? GlossaryDocument.inOrder(inOrder) { theirs[$0.row].row } : inOrder).map { addition in
            let row = theirs[addition.row]
            let place = isSorted ? GlossaryDocument.place(of: row.row, among: ours) : above[addition.row].map { $0 + 1 }
            return (place ?? result.lines.count, document.comments(above: row.line, except: known) + addition.lines)
        }
    }
}

extension GlossaryDocument {
    /// The comments directly above a line, which is counted from 1.
    fileprivate func comments(above line: Int, except known: Set<String>) -> [Line] {
        var comments: [Line] = []
        for line in lines[..<(line - 1)].reversed() {
            guard let comment = line.comment else { break }
            if !known.contains(comment) { comments.append(line) }
        }
        return comments.reversed()
    }
}

extension GlossaryDocument.Line {
    /// The text of a comment.
    fileprivate var comment: String? {
        if case .text(let text) = self, !text.isEmpty { text } else { nil }
    }
}
