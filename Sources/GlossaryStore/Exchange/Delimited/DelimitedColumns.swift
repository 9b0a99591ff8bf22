/// Which cell of a record is which column of a glossary.
struct DelimitedColumns: Equatable {
    /// Where a column is; one for each that the table has.
    private(set) var places: [GlossaryColumn: Int]
    /// Whether | parts alternatives and \ begins an escape, as in a glossary file. In tables of other origin they are text.
    let hasAlternatives: Bool
    /// The names of columns that have no place in a glossary.
    private(set) var unknown: [String] = []

    /// The columns of a list without header.
    init(_ columns: GlossaryColumn...) {
        places = Dictionary(uniqueKeysWithValues: columns.enumerated().map { ($1, $0) })
        hasAlternatives = false
    }

    /// The columns that a header row names: those of a glossary file, or language tags for zh and en. Nil when it is no header.
    init?(header: [String]) {
        places = [:]
        let names = header.map { ExchangeText.trimmed($0).lowercased() }
        hasAlternatives = names.contains(GlossaryColumn.zh.rawValue) && names.contains(GlossaryColumn.en.rawValue)
        for (place, name) in names.enumerated() where !name.isEmpty {
            if let column = GlossaryColumn(rawValue: name) ?? Self.language(name), places[column] == nil {
                places[column] = place
            } else {
                unknown.append(ExchangeText.trimmed(header[place]))
            }
        }
        guard places[.zh] != nil, places[.en] != nil else { return nil }
    }

    private static func language(_ name: String) -> GlossaryColumn? {
        switch ExchangeLanguage(tag: name) {
        case .chinese: .zh
        case .english: .en
        case .pinyin: .pinyin
        case .other, .undetermined: nil
        }
    }

    /// The same with Chinese and English in each other's place.
    var reversed: DelimitedColumns {
        var columns = self
        columns.places[.zh] = places[.en]
        columns.places[.en] = places[.zh]
        return columns
    }

    /// The cell of a column; empty where the record has none.
    func cell(_ column: GlossaryColumn, of cells: [String]) -> String {
        guard let place = places[column], place < cells.count else { return "" }
        return cells[place]
    }

    /// How many cells a record may have.
    var count: Int { (places.values.max() ?? 0) + 1 }
}
