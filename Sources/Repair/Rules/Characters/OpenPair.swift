internal import TextModel

/// An opening mark that waits for its partner.
struct OpenPair {
    let place: Int
    let mark: UInt32
    /// What stands before it, and the first letter after it.
    let outside: CharacterSide
    let inside: CharacterSide
    /// Letters and digits of the line up to it.
    let alphanumerics: Int
    /// It stands inside a quotation.
    let isNested: Bool
    /// A straight quotation mark before it waits for its partner.
    let straightIsOpen: Bool
}
