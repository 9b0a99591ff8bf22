/// One entry as it stands in a row of a glossary file, as texts that can be changed.
///
/// What commands and exchange formats work on; cleaning works on `Glossary`, which holds no strings. Escapes are resolved.
package struct EntryRow: Hashable, Sendable {
    /// The Chinese term and its other spellings; at least one.
    package var spellings: [String]
    /// The preferred English term.
    package var preferred: String
    package var kind: TermKind?
    package var deprecated: [String]
    package var admitted: [String]
    /// The reading, where the automatic one is wrong; empty where it is right.
    package var pinyin: String
    /// The conditions, as the `when` column writes them.
    package var when: String
    package var note: String

    package init(
        spellings: [String], preferred: String, kind: TermKind? = nil, deprecated: [String] = [], admitted: [String] = [],
        pinyin: String = "", when: String = "", note: String = ""
    ) {
        self.spellings = spellings
        self.preferred = preferred
        self.kind = kind
        self.deprecated = deprecated
        self.admitted = admitted
        self.pinyin = pinyin
        self.when = when
        self.note = note
    }
}
