/// The escape sequences (ECMA-48, SGR) of a coloured report; empty without colour.
struct TerminalColors: Sendable {
    let removed: String
    let added: String
    let place: String
    let header: String
    let reset: String

    static let none = TerminalColors(removed: "", added: "", place: "", header: "", reset: "")
    static let lines = TerminalColors(
        removed: "\u{1B}[31m", added: "\u{1B}[32m", place: "\u{1B}[36m", header: "\u{1B}[1m", reset: "\u{1B}[m")
    /// Inside a line what is removed is also crossed out, and an added space has to be seen: on a background.
    static let words = TerminalColors(
        removed: "\u{1B}[9;31m", added: "\u{1B}[30;42m", place: "\u{1B}[36m", header: "\u{1B}[1m", reset: "\u{1B}[m")
}
