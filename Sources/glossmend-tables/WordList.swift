internal import Lexicon

/// One of our own lists: an item a line, `#` comments, where the list allows it a second column after a tab.
struct WordList {
    struct Item {
        let word: String
        let mark: String?
        let line: Int
    }

    /// The lists, by what they say of a word.
    static let names: [(name: String, wordClass: WordClass)] = [
        ("abbreviations", .abbreviation),
        ("calendar", .calendar),
        ("file-extensions", .fileExtension),
        ("function-words", .function),
        ("given-names", .givenName),
        ("mixed-case", .mixed),
        ("surnames", .surname),
        ("titles", .title),
        ("top-level-domains", .topLevelDomain),
        ("units", .unit),
    ]

    let path: String
    let items: [Item]

    /// Reads `folder/name.txt`.
    init(_ name: String, in folder: String) throws(TableError) {
        path = "\(folder)/\(name).txt"
        var items: [Item] = []
        for (index, line) in try TextFile.lines(path).enumerated() where !line.isEmpty && !line.hasPrefix("#") {
            let columns = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
            guard columns.count <= 2, columns.allSatisfy({ !$0.isEmpty && !$0.contains(" ") }) else {
                throw TableError(path, line: index + 1, "one item a line, without spaces")
            }
            items.append(Item(word: columns[0], mark: columns.count == 2 ? columns[1] : nil, line: index + 1))
        }
        self.items = items
    }
}
