internal import BundledData
internal import TextModel

/// An English word for a number.
package enum NumberWord: Hashable, Sendable {
    /// zero to nineteen
    case cardinal(Int)
    /// twenty to ninety
    case tens(Int)
    /// hundred to trillion, as a power of ten
    case scale(Int)
    case dozen
    case ordinal(Int)
    /// half, third, quarters: by how many a whole is divided
    case part(Int)
    /// double, tripled, twice
    case multiple(Int)
    /// the nineties
    case decade(Int)
    case month(Int)
    case percent
    /// dozens, thousands: a number, but none in particular
    case vague

    private struct Entry: Sendable {
        let text: [UInt8]
        let word: NumberWord
    }

    private static let entries: [UInt64: Entry] = {
        var entries: [UInt64: Entry] = [:]
        for row in WordLists.rows(gm_number_words()) {
            guard let word = NumberWord(row.second) else { preconditionFailure("number-words.txt: \(String(decoding: row.first, as: UTF8.self))") }
            entries[hash(row.first.span)] = Entry(text: row.first, word: word)
        }
        return entries
    }()

    /// Most words are none.
    private static let filter: KeyFilter = {
        var filter = KeyFilter()
        for hash in entries.keys { filter.insert(UInt32(truncatingIfNeeded: hash)) }
        return filter
    }()

    /// The word that `text` is, ASCII case folded. Allocates nothing.
    package static func of(_ text: Span<UInt8>) -> NumberWord? {
        guard text.count >= 2, text.count <= 12 else { return nil }
        let hash = hash(text)
        guard filter.mayHold(UInt32(truncatingIfNeeded: hash)), let entry = entries[hash], entry.text.count == text.count else { return nil }
        for index in 0..<text.count where WordHash.fold(text[index]) != entry.text[index] { return nil }
        return entry.word
    }

    private init?(_ cell: [UInt8]) {
        let parts = cell.split(separator: UInt8(ascii: " "))
        let value = parts.count > 1 ? Int(String(decoding: parts[1], as: UTF8.self)) ?? 0 : 0
        switch String(decoding: parts[0], as: UTF8.self) {
        case "cardinal": self = .cardinal(value)
        case "tens": self = .tens(value)
        case "scale": self = .scale(value)
        case "dozen": self = .dozen
        case "ordinal": self = .ordinal(value)
        case "part": self = .part(value)
        case "multiple": self = .multiple(value)
        case "decade": self = .decade(value)
        case "month": self = .month(value)
        case "percent": self = .percent
        case "vague": self = .vague
        default: return nil
        }
    }

    /// FNV-1a of the folded bytes.
    private static func hash(_ text: Span<UInt8>) -> UInt64 {
        var hash: UInt64 = 0xCBF2_9CE4_8422_2325
        for index in 0..<text.count { hash = (hash ^ UInt64(WordHash.fold(text[index]))) &* 0x100_0000_01B3 }
        return hash
    }
}
