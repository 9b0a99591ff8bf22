/// Puts imported rows into a glossary that is there already.
///
/// What the glossary says stays. A row for a term that it lacks is added; a row with the same preferred term and conditions completes the
/// one that is there; a row with another preferred term is left out, as only the terminologist can tell which is right.
package struct GlossaryAddition {
    /// A term under certain conditions, which has one row.
    private struct Key: Hashable {
        let term: String
        let when: String
    }

    private var document: GlossaryDocument
    /// The rows of the document, and behind them the new ones.
    private var rows: [EntryRow]
    /// Where the document's rows stand.
    private let lines: [Int]
    private var places: [Key: Int] = [:]
    private var changed: Set<Int> = []
    /// How many rows were new, completed one that was there, and said nothing new.
    private(set) var addedCount = 0
    private(set) var completedCount = 0
    private(set) var knownCount = 0

    package init(to document: GlossaryDocument) {
        self.document = document
        let entries = document.entries
        rows = entries.map(\.row)
        lines = entries.map(\.line)
        for index in rows.indices { note(index) }
    }

    /// Adds a row. Returns what of it the glossary contradicts, if anything.
    package mutating func add(_ new: ImportBatch.Row) -> ExchangeLoss? {
        let row = new.row
        guard let place = place(of: row) else {
            rows.append(row)
            note(rows.count - 1)
            addedCount += 1
            return nil
        }
        guard rows[place].preferred == row.preferred else {
            let origin = place < lines.count ? "line \(lines[place]) of the glossary" : "an entry before it"
            let what = "\(origin) has “\(rows[place].preferred)” for it, not “\(row.preferred)”; decide, and change one of them"
            return ExchangeLoss(line: new.line, term: ExchangeText.shortened(row.term), isWhole: true, what: what)
        }
        let (completed, contradictions) = rows[place].completed(by: row)
        if completed == rows[place] {
            knownCount += 1
        } else {
            rows[place] = completed
            note(place)
            completedCount += 1
            changed.insert(place)
        }
        guard !contradictions.isEmpty else { return nil }
        let what = contradictions.joined(separator: ", ")
        return ExchangeLoss(line: new.line, term: ExchangeText.shortened(row.term), isWhole: false, what: what)
    }

    /// What became of the rows so far, in numbers.
    package var summary: String { "\(addedCount) added, \(completedCount) completed, \(knownCount) there already" }

    /// The glossary with what was added.
    package consuming func finish() -> GlossaryDocument {
        for place in changed where place < lines.count { document.replace(line: lines[place], with: rows[place]) }
        document.insert(Array(rows[lines.count...]))
        return document
    }

    /// The row that has one of the spellings under the same conditions.
    private func place(of row: EntryRow) -> Int? {
        for term in row.spellings {
            if let place = places[Key(term: term, when: row.when)] { return place }
        }
        return nil
    }

    private mutating func note(_ index: Int) {
        for term in rows[index].spellings {
            let key = Key(term: term, when: rows[index].when)
            if places[key] == nil { places[key] = index }
        }
    }
}

extension EntryRow {
    /// The row with what another one for the same term adds, and what it says to the contrary.
    fileprivate func completed(by other: EntryRow) -> (EntryRow, contradictions: [String]) {
        var row = self
        var contradictions: [String] = []
        for term in other.spellings where !row.spellings.contains(term) { row.spellings.append(term) }
        for term in other.admitted where term != row.preferred && !row.admitted.contains(term) {
            if row.deprecated.contains(term) {
                contradictions.append("“\(term)” as admitted, which the glossary deprecates")
            } else {
                row.admitted.append(term)
            }
        }
        for term in other.deprecated where !row.deprecated.contains(term) {
            if term == row.preferred || row.admitted.contains(term) {
                contradictions.append("“\(term)” as deprecated, which the glossary admits")
            } else {
                row.deprecated.append(term)
            }
        }
        if let kind = other.kind, kind != row.kind {
            if row.kind == nil { row.kind = kind } else { contradictions.append("the kind \(kind.rawValue)") }
        }
        row.pinyin = Self.either(row.pinyin, other.pinyin, "the reading", &contradictions)
        row.note = Self.either(row.note, other.note, "the note", &contradictions)
        return (row, contradictions)
    }

    private static func either(_ ours: String, _ theirs: String, _ name: String, _ contradictions: inout [String]) -> String {
        if ours.isEmpty || ours == theirs || theirs.isEmpty { return ours.isEmpty ? theirs : ours }
        contradictions.append("\(name) “\(ExchangeText.shortened(theirs))”")
        return ours
    }
}

extension GlossaryDocument {
    /// Puts rows where `insert` would put each of them, in one pass over the file.
    fileprivate mutating func insert(_ rows: [EntryRow]) {
        guard isSorted else {
            lines += rows.map(Line.entry)
            return
        }
        let order = rows.indices.sorted { a, b in
            if Self.precedes(rows[a].term, rows[b].term) { return true }
            return !Self.precedes(rows[b].term, rows[a].term) && a < b
        }
        var waiting = order.map { rows[$0] }[...]
        var result: [Line] = []
        result.reserveCapacity(lines.count + rows.count)
        // Behind the last row, before the comments of the next; nil before the first row.
        var gap: Int?
        for line in lines {
            if case .entry(let row) = line {
                let before = waiting.prefix { Self.precedes($0.term, row.term) }
                result.insert(contentsOf: before.map(Line.entry), at: gap ?? result.count)
                waiting = waiting.dropFirst(before.count)
                result.append(line)
                gap = result.count
            } else {
                result.append(line)
            }
        }
        result.insert(contentsOf: waiting.map(Line.entry), at: gap ?? result.count)
        lines = result
    }
}
