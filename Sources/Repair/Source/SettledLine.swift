internal import TextModel

/// A line in which the rules found nothing to do by its source, and how many renderings the document had taught by then.
struct SettledLine {
    private let hash: UInt64
    private let count: Int
    let learned: Int

    init(_ text: Span<UInt8>, _ learned: Int) {
        hash = SettledLine.hash(text)
        count = text.count
        self.learned = learned
    }

    /// Whether the line is still as it was.
    func isSame(_ text: Span<UInt8>) -> Bool { count == text.count && hash == SettledLine.hash(text) }

    private static func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash = ByteHash()
        hash.combine(text)
        return hash.value
    }
}
