/// What an entry's term names: the `kind` column. The raw value is the name in the file.
package enum TermKind: String, BitwiseCopyable, CaseIterable, Sendable {
    case place, organisation, person, product, work, event, phrase, quantity, unit, abbreviation

    private static let names = allCases.map { Array($0.rawValue.utf8) }

    /// - Parameter name: the name in the file.
    init?(_ name: Span<UInt8>) {
        let match = Self.names.firstIndex { candidate in
            guard candidate.count == name.count else { return false }
            for index in candidate.indices where candidate[index] != name[index] { return false }
            return true
        }
        guard let index = match else { return nil }
        self = Self.allCases[index]
    }
}
