internal import BundledData

/// Chinese characters of a list.
package struct CharacterSet: Sendable {
    /// Those with which the sounds of foreign names are written.
    package static let transcription = CharacterSet(gm_transcription_characters())
    /// Those that no name begins or ends with.
    package static let edges = CharacterSet(gm_edge_characters())

    private let scalars: Set<Unicode.Scalar>

    private init(_ list: gm_list) {
        scalars = Set(WordLists.rows(list).compactMap { String(decoding: $0.first, as: UTF8.self).unicodeScalars.first })
    }

    package func contains(_ scalar: Unicode.Scalar) -> Bool { scalars.contains(scalar) }
}
