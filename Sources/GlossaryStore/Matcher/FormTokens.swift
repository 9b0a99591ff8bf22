/// The tokens of a form: its words, longer ones in pieces of eight bytes.
enum FormTokens {
    /// Where the token after the one at `token` begins; nil when that is the last.
    @inline(__always)
    static func next(_ form: UnsafeBufferPointer<UInt8>, after token: Int) -> Int? {
        let most = token &+ TokenHash.wordHead
        var index = token
        while index < form.count, WordCharacters.isASCIIWord(form[index]) {
            if index == most { return index }
            index &+= 1
        }
        while index < form.count, !WordCharacters.isASCIIWord(form[index]) { index &+= 1 }
        return index < form.count ? index : nil
    }

    /// Where the word ends that has the token at `token`.
    static func wordEnd(_ form: UnsafeBufferPointer<UInt8>, of token: Int) -> Int {
        var index = token
        while index < form.count, WordCharacters.isASCIIWord(form[index]) { index += 1 }
        return index
    }

    /// The bytes of the token at `token`, the first in the lowest.
    @inline(__always)
    static func head(_ form: UnsafeBufferPointer<UInt8>, at token: Int) -> UInt64 {
        var head: UInt64 = 0
        var index = token
        while index < form.count, index < token &+ TokenHash.wordHead, WordCharacters.isASCIIWord(form[index]) {
            head |= UInt64(form[index]) << UInt64(truncatingIfNeeded: (index &- token) &* 8)
            index &+= 1
        }
        return head
    }
}
