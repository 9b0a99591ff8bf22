/// What the character references of HTML stand for: `nbsp`, `eacute`, and the numbers `#128` to `#159`, which the HTML
/// standard reads as Windows-1252.
package struct CharacterReferences: Sendable {
    /// Names have at most eight bytes, so each fits into one number.
    private var values: [UInt64: UInt32] = [:]

    /// The longest name in bytes.
    package static let longestName = 8

    init(_ rows: [WordLists.Row]) {
        for row in rows {
            guard let name = CharacterReferences.pack(row.first.span) else { continue }
            values[name] = row.second.reduce(0) { $0 << 4 | CharacterReferences.digit($1) }
        }
    }

    /// How many names and numbers are listed.
    package var count: Int { values.count }

    /// The code point that a name (or a listed number, with its `#`) stands for; nil when it is not listed. Case counts.
    package func value(_ name: Span<UInt8>) -> UInt32? {
        CharacterReferences.pack(name).flatMap { values[$0] }
    }

    private static func pack(_ name: Span<UInt8>) -> UInt64? {
        guard !name.isEmpty, name.count <= longestName else { return nil }
        var packed: UInt64 = 0
        for index in 0..<name.count { packed = packed << 8 | UInt64(name[index]) }
        return packed
    }

    private static func digit(_ byte: UInt8) -> UInt32 {
        byte & 0x40 == 0 ? UInt32(byte & 15) : UInt32(byte & 15) + 9
    }
}
