/// The words of a form: its runs of ASCII letters and digits, as byte ranges.
struct FormWords: Sequence, IteratorProtocol {
    private let text: UnsafeBufferPointer<UInt8>
    private var window = 0
    /// Which of the 64 bytes from `window` on are letters or digits of the form and not yet returned.
    private var words: UInt64 = 0

    /// - Parameter text: a form, behind which `FormRecord.slack` bytes may be read.
    @inline(__always)
    init(_ text: UnsafeBufferPointer<UInt8>) {
        self.text = text
        move(to: 0)
    }

    @inline(__always)
    mutating func next() -> Range<Int>? {
        while true {
            guard words != 0 else {
                if window &+ 64 >= text.count { return nil }
                move(to: window &+ 64)
                continue
            }
            let first = words.trailingZeroBitCount
            let start = window &+ first
            let end = first &+ (~(words &>> UInt64(truncatingIfNeeded: first))).trailingZeroBitCount
            if end < 64 {
                words &= UInt64.max &<< UInt64(truncatingIfNeeded: end)
                return start..<window &+ end
            }
            // The word may go on behind the window.
            if first == 0 { return long(start) }
            move(to: start)
        }
    }

    /// The word of 64 bytes or more that begins at `start`.
    private mutating func long(_ start: Int) -> Range<Int> {
        var end = start
        while end < text.count, WordCharacters.isASCIIWord(text[end]) { end += 1 }
        move(to: end)
        return start..<end
    }

    @inline(__always)
    private mutating func move(to start: Int) {
        window = start
        let rest = text.count &- start
        guard rest > 0 else {
            words = 0
            return
        }
        words = WordMask.word(text.baseAddress! + start)
        if rest < 64 { words &= (1 &<< UInt64(truncatingIfNeeded: rest)) &- 1 }
    }
}
