/// Marks beyond ASCII, in UTF-8.
enum Marks {
    static let openQuote = Array("“".utf8)
    static let closeQuote = Array("”".utf8)

    private static let comma = Array("，".utf8)
    private static let semicolon = Array("；".utf8)
    private static let stop = Array("。".utf8)

    /// The Chinese form of a comma, semicolon or full stop.
    static func wide(_ mark: UInt8) -> [UInt8] {
        switch mark {
        case UInt8(ascii: ","): comma
        case UInt8(ascii: ";"): semicolon
        default: stop
        }
    }
}
