/// The words of a form: its runs of ASCII letters and digits, as byte ranges.
struct FormWords: Sequence, IteratorProtocol {
    private let text: UnsafeBufferPointer<UInt8>
    private var end = 0

    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
    }

    mutating func next() -> Range<Int>? {
        var start = end
        while start < text.count, !WordCharacters.isASCIIWord(text[start]) { start &+= 1 }
        guard start < text.count else { return nil }
        end = start &+ 1
        while end < text.count, WordCharacters.isASCIIWord(text[end]) { end &+= 1 }
        return start..<end
    }
}
