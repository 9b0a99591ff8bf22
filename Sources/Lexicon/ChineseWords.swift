internal import BundledData

/// The Chinese words of two characters in common use, simplified: a table that `glossmend-tables chinese-words` makes from ICU's
/// dictionary, which says where one word ends and the next begins.
///
/// A view of a table in memory: two 32-bit numbers (a mark, the count of words), for each character from `firstCharacter` on where its
/// second characters begin (one more than characters), then the second characters in order, of two bytes; all little-endian.
package struct ChineseWords: @unchecked Sendable {
    package static let magic: UInt32 = 0x5743_4D47 // "GMCW"
    package static let firstCharacter: UInt32 = 0x4E00
    package static let characterCount = 0x5200

    private let table: UnsafeRawBufferPointer

    /// The table that is part of the executable.
    package static var bundled: ChineseWords {
        let list = gm_chinese_words()
        let table = UnsafeRawBufferPointer(start: list.bytes, count: Int(list.size))
        guard let words = ChineseWords(table: table) else { preconditionFailure("the embedded table of Chinese words is damaged") }
        return words
    }

    /// Looks into a table, which must outlive the words.
    /// - Returns: nil when the bytes are none.
    package init?(table: UnsafeRawBufferPointer) {
        self.table = table
        guard table.count >= ChineseWords.seconds, number(0) == ChineseWords.magic,
            table.count == ChineseWords.seconds + Int(number(4)) * 2
        else { return nil }
    }

    /// How many words there are.
    package var count: Int { Int(number(4)) }

    /// Whether two characters are a word.
    package func contains(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> Bool {
        let index = first.value &- ChineseWords.firstCharacter
        guard index < UInt32(ChineseWords.characterCount), second.value <= 0xFFFF else { return false }
        let place = 8 + Int(index) * 4
        var low = Int(number(place))
        var high = Int(number(place + 4))
        let limit = high
        while low < high {
            let middle = (low + high) / 2
            if self.second(middle) < second.value { low = middle + 1 } else { high = middle }
        }
        return low < limit && self.second(low) == second.value
    }

    private static let seconds = 8 + (characterCount + 1) * 4

    private func number(_ place: Int) -> UInt32 {
        UInt32(littleEndian: table.loadUnaligned(fromByteOffset: place, as: UInt32.self))
    }

    private func second(_ index: Int) -> UInt32 {
        UInt32(UInt16(littleEndian: table.loadUnaligned(fromByteOffset: ChineseWords.seconds + index * 2, as: UInt16.self)))
    }
}
