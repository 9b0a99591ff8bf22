/// What an entry's term names: the `kind` column. The raw value is the name in the file.
package enum TermKind: String, BitwiseCopyable, CaseIterable, Sendable {
    case place, organisation, person, product, work, event, phrase, quantity, unit, abbreviation

    private static let names = allCases.map { Array($0.rawValue.utf8) }

    /// - Parameter name: the name in the file.
    init?(_ name: Span<UInt8>) {
        guard let index = Self.names.firstIndex(where: { FoldedBytes.equal($0.span, name) }) else { return nil }
        self = Self.allCases[index]
    }
}
