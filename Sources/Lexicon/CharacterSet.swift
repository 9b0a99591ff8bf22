internal import BundledData

/// Chinese characters of a list.
package struct CharacterSet: Sendable {
    /// Those with which the sounds of foreign names are written.
    package static let transcription = CharacterSet(gm_transcription_characters())
    /// Those that no name begins or ends with.
    package static let edges = CharacterSet(gm_edge_characters())

    /// A bit for each character from 0 to the last of the list.
    private let bits: [UInt64]

    private init(_ list: gm_list) {
        let scalars = WordLists.rows(list).compactMap { String(decoding: $0.first, as: UTF8.self).unicodeScalars.first?.value }
        var bits = [UInt64](repeating: 0, count: Int((scalars.max() ?? 0) / 64) + 1)
        for scalar in scalars { bits[Int(scalar / 64)] |= 1 << UInt64(scalar % 64) }
        self.bits = bits
    }

    package func contains(_ scalar: Unicode.Scalar) -> Bool {
        let word = Int(scalar.value / 64)
        return word < bits.count && bits[word] >> UInt64(scalar.value % 64) & 1 == 1
    }
}
