internal import TextModel

/// The names of a document that it spells in several ways, though its source has them in one.
struct NameVariants {
    struct Variant: Hashable {
        /// The spelling that more lines have, or that comes first.
        let common: [UInt8]
        /// In the source.
        let name: [Unicode.Scalar]
        let applicability: Applicability
    }

    /// By the hash of the spelling that is brought to another.
    private var variants: [UInt64: Variant] = [:]
    /// A bit for each first letter of such spellings.
    private var initials: UInt32 = 0
    /// Of the words that were looked at.
    let signature: UInt64

    init(signature: UInt64) { self.signature = signature }

    var isEmpty: Bool { variants.isEmpty }

    subscript(word: Span<UInt8>) -> Variant? {
        guard initials >> UInt32(word[0] & 31) & 1 == 1 else { return nil }
        return variants[ByteHash.of(word)]
    }

    /// - Parameter word: the spelling that is brought to another.
    mutating func add(_ variant: Variant, of word: UnsafeBufferPointer<UInt8>) {
        variants[ByteHash.of(word)] = variant
        initials |= 1 << UInt32(word[0] & 31)
    }

    /// Whether the others are among these.
    func cover(_ others: NameVariants) -> Bool {
        others.signature == signature || others.variants.allSatisfy { variants[$0.key] == $0.value }
    }
}
