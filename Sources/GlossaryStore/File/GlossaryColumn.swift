/// The columns a glossary file may have. The raw value is the name in the header row.
enum GlossaryColumn: String, CaseIterable {
    case zh, en, kind, deprecated, admitted, pinyin, when, note

    static let names = allCases.map(\.rawValue).joined(separator: ", ")

    /// The place in `allCases`.
    var index: Int {
        switch self {
        case .zh: 0
        case .en: 1
        case .kind: 2
        case .deprecated: 3
        case .admitted: 4
        case .pinyin: 5
        case .when: 6
        case .note: 7
        }
    }
}
