/// The tokens of a text (see `FormTokens`), found one by one from a place where one begins.
struct TextTokens {
    private let text: UnsafePointer<UInt8>
    private let count: Int
    private let heads: UnsafePointer<UInt64>

    /// The bytes from a token's beginning in which the next is mostly found with its end.
    private static let window = 32

    init(_ text: UnsafePointer<UInt8>, count: Int, heads: UnsafePointer<UInt64>) {
        self.text = text
        self.count = count
        self.heads = heads
    }

    /// The bytes of the token at `token`, the first in the lowest.
    @inline(__always)
    func head(at token: Int) -> UInt64 {
        if _slowPath(token &+ Self.window > count) { return slowHead(at: token) }
        let others = ~WordMask.word32(text + token)
        return TokenHash.load(text + token) & heads[Int(truncatingIfNeeded: others & 0xFF)]
    }

    /// Where the token after the one at `token` begins, and its bytes; nil when that is the last.
    @inline(__always)
    func next(after token: Int) -> (start: Int, head: UInt64)? {
        if token &+ Self.window <= count {
            let words = WordMask.word32(text + token)
            let end = UInt32(truncatingIfNeeded: (~words).trailingZeroBitCount)
            let rest = words & (UInt32.max &<< end)
            let step = end > TokenHash.wordHead ? TokenHash.wordHead : rest.trailingZeroBitCount
            if step <= Self.window &- TokenHash.wordHead {
                let start = token &+ step
                let others = Int(truncatingIfNeeded: (~words &>> UInt32(truncatingIfNeeded: step)) & 0xFF)
                return (start, TokenHash.load(text + start) & heads[others])
            }
        }
        return slowNext(after: token)
    }

    @inline(never)
    private func slowNext(after token: Int) -> (start: Int, head: UInt64)? {
        guard let start = FormTokens.next(UnsafeBufferPointer(start: text, count: count), after: token) else { return nil }
        return (start, slowHead(at: start))
    }

    @inline(never)
    private func slowHead(at token: Int) -> UInt64 {
        FormTokens.head(UnsafeBufferPointer(start: text, count: count), at: token)
    }
}
