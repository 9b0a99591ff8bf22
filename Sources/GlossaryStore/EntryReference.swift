/// What a finding shows of the entry that it rests on.
package struct EntryReference: Hashable, Sendable {
    package let zh: String
    package let en: String
    /// The name under which the row's file was read.
    package let file: String
    /// From 1.
    package let line: Int
    package let note: String

    package init(zh: String, en: String, file: String, line: Int, note: String) {
        self.zh = zh
        self.en = en
        self.file = file
        self.line = line
        self.note = note
    }
}
