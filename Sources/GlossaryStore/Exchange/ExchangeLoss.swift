/// What the other side has no place for.
package struct ExchangeLoss: Hashable, Sendable {
    /// The line of the entry in the file that is read, from 1.
    package let line: Int
    /// The entry's term; empty where that is not known.
    package let term: String
    /// The whole entry is left out, not only a part of it.
    package let isWhole: Bool
    /// What is left out; for a whole entry, why.
    package let what: String

    /// As it stands in a message, without the name of the file.
    package var description: String {
        let term = term.isEmpty ? "" : "\(term): "
        return "\(term)\(isWhole ? "left out" : "not kept"): \(what)"
    }
}
