internal import TextModel

/// A line in which the rules found nothing to do by its source.
struct SettledLine {
    private let hash: UInt64
    private let count: Int
    /// How many renderings the document had taught by then.
    let learned: Int
    /// In which pass over the document that was.
    let pass: Int

    init(_ text: Span<UInt8>, learned: Int, pass: Int) {
        hash = ByteHash.of(text)
        count = text.count
        self.learned = learned
        self.pass = pass
    }

    /// Whether the line is still as it was.
    func isSame(_ text: Span<UInt8>) -> Bool { count == text.count && hash == ByteHash.of(text) }
}
