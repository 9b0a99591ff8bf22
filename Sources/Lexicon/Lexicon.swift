internal import BundledData

/// What the program knows of English words and of Chinese names in pinyin.
///
/// A view of a compiled table that lies in memory for as long as the program runs; copying it is free.
public struct Lexicon: @unchecked Sendable {
    @usableFromInline let slots: UnsafePointer<UInt64>
    @usableFromInline let slotMask: Int
    let table: UnsafeRawBufferPointer
    let header: TableHeader

    /// The table that is part of the executable.
    public static var bundled: Lexicon {
        let table = UnsafeRawBufferPointer(start: gm_words(), count: Int(gm_words_size()))
        guard let lexicon = Lexicon(table: table) else {
            preconditionFailure("the embedded word table is damaged")
        }
        return lexicon
    }

    /// Looks into a compiled table.
    /// - Parameter table: the bytes, aligned to eight, which must outlive the lexicon.
    /// - Returns: nil when they are no table of this version.
    public init?(table: UnsafeRawBufferPointer) {
        guard let header = TableHeader(table), let base = table.baseAddress,
            UInt(bitPattern: base) & 7 == 0
        else { return nil }
        self.table = table
        self.header = header
        slots = (base + Int(header.wordOffset)).assumingMemoryBound(to: UInt64.self)
        slotMask = Int(header.wordSlotCount) - 1
    }

    /// How many words the table has.
    public var wordCount: Int { Int(header.wordCount) }

    /// Looks a word up, without regard to ASCII case.
    ///
    /// An unknown word is taken for a known one with a probability of about one in a thousand million, because
    /// only 32 bits of its hash are compared.
    /// - Parameter bytes: one word as UTF-8, an abbreviation without its last full stop ("u.s").
    /// - Returns: what is known, or `WordInfo.unknown`; a word of more than 31 bytes is unknown.
    @inlinable public func word(_ bytes: Span<UInt8>) -> WordInfo {
        guard !bytes.isEmpty, bytes.count <= WordHash.longestWord else { return .unknown }
        return word(hash: WordHash.hash(bytes))
    }

    /// Looks a word up by its `WordHash.hash`, for a caller that has it already.
    @inlinable public func word(hash: UInt64) -> WordInfo {
        let fingerprint = hash >> 32
        var index = Int(truncatingIfNeeded: hash) & slotMask
        while true {
            let slot = UInt64(littleEndian: slots[index])
            let info = UInt32(truncatingIfNeeded: slot)
            if slot >> 32 == fingerprint || info == 0 { return WordInfo(rawValue: info) }
            index = (index &+ 1) & slotMask
        }
    }
}
