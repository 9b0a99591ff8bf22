/// A concept entry of a TBX file, and the row that it makes.
struct TBXConcept {
    struct Term {
        var language: ExchangeLanguage
        let tag: String
        var text = ""
        var status: TBXStatus?
    }

    /// What is said of the concept, a language or a term: the data category and its value.
    struct Statement: Hashable {
        let category: String
        let value: String
    }

    /// Notes with these beginnings hold what TBX has no category for.
    static let whenMark = "glossmend when: "
    static let pinyinMark = "glossmend pinyin: "

    /// Where it begins.
    let line: Int
    var terms: [Term] = []
    var statements: [Statement] = []

    init(line: Int) {
        self.line = line
    }

    func add(to batch: inout ImportBatch) {
        let terms = terms.filter { !$0.text.isEmpty }
        let chinese = Self.chinese(terms)
        let english = terms.filter { $0.language == .english }
        let name = chinese.first?.text ?? english.first?.text ?? terms.first?.text ?? ""
        guard !chinese.isEmpty else { return batch.leaveOut(line: line, term: name, "it has no Chinese term that may be used") }
        let valid = english.filter { $0.status != .deprecated }
        guard let preferred = valid.firstIndex(where: { $0.status == .preferred }) ?? valid.indices.first else {
            return batch.leaveOut(line: line, term: name, "it has no English term that may be used")
        }
        var row = EntryRow(spellings: chinese.map(\.text), preferred: valid[preferred].text)
        row.admitted = valid.indices.filter { $0 != preferred }.map { valid[$0].text }
        row.deprecated = english.filter { $0.status == .deprecated }.map(\.text)
        row.pinyin = terms.first { $0.language == .pinyin }?.text ?? ""
        var losses = Self.otherLanguages(terms)
        fill(&row, &losses)
        batch.note(line: line, term: name, losses)
        batch.add(row, line: line)
    }

    /// The Chinese terms: preferred before admitted, simplified before traditional, else as they stand.
    private static func chinese(_ terms: [Term]) -> [Term] {
        let usable = terms.filter { $0.language.isChinese && $0.status != .deprecated }
        func rank(_ term: Term) -> Int {
            (term.language == .chinese(isTraditional: true) ? 2 : 0) + (term.status == .preferred ? 0 : 1)
        }
        let order = usable.enumerated().sorted { (rank($0.element), $0.offset) < (rank($1.element), $1.offset) }
        var seen: Set<String> = []
        return order.map(\.element).filter { seen.insert($0.text).inserted }
    }

    private static func otherLanguages(_ terms: [Term]) -> [String] {
        var counts: [(tag: String, count: Int)] = []
        for term in terms where term.language == .other {
            if let place = counts.firstIndex(where: { $0.tag == term.tag }) {
                counts[place].count += 1
            } else {
                counts.append((term.tag, 1))
            }
        }
        let languages = counts.map { "language \($0.tag) (\($0.count) \($0.count == 1 ? "term" : "terms"))" }
        return languages
            + terms.filter { $0.language.isChinese && $0.status == .deprecated }.map { "the deprecated Chinese term “\($0.text)”" }
            + terms.filter { $0.language == .pinyin }.dropFirst().map { "the further reading “\($0.text)”" }
    }

    /// Puts what is said of the concept where a glossary has a place for it.
    private func fill(_ row: inout EntryRow, _ losses: inout [String]) {
        var notes: [String] = []
        var seen: Set<Statement> = []
        var dropped: [String: Int] = [:]
        for statement in statements where seen.insert(statement).inserted {
            let value = statement.value
            switch statement.category {
            case "note" where value.hasPrefix(Self.whenMark): row.when = String(value.dropFirst(Self.whenMark.count))
            case "note" where value.hasPrefix(Self.pinyinMark): row.pinyin = String(value.dropFirst(Self.pinyinMark.count))
            case "note": notes.append(value)
            case "subjectField":
                if row.kind == nil, let kind = TermKind(rawValue: value) { row.kind = kind } else { notes.append("subject field: \(value)") }
            case "partOfSpeech": notes.append("part of speech: \(value)")
            case "definition": notes.append("definition: \(value)")
            default: dropped[statement.category, default: 0] += 1
            }
        }
        row.note = notes.joined(separator: "; ")
        losses += dropped.sorted { $0.key < $1.key }.map { $0.value == 1 ? $0.key : "\($0.key) (\($0.value))" }
    }
}
