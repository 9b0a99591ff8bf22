/// The columns a glossary file may have, in the order of a canonical file. The raw value is the name in the header row.
package enum GlossaryColumn: String, BitwiseCopyable, CaseIterable, Sendable {
    /// The Chinese term, with its other spellings.
    case zh
    /// The preferred English term.
    case en
    /// See `TermKind`.
    case kind
    /// Renderings that are wrong.
    case deprecated
    /// Renderings that are also right.
    case admitted
    /// The reading, where the automatic one is wrong.
    case pinyin
    /// See `Condition` and `GlossaryEntry.Flags`.
    case when
    /// Free text, shown as the reason of an edit.
    case note

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
