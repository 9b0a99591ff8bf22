/// A part of a made-up sentence.
enum Piece {
    case word([UInt8])
    /// Keeps its capital, and a careless program glues it to the word before.
    case name([UInt8])
    case number([UInt8])
    /// What stands in the clean text, and in the damaged.
    case phrase(clean: [UInt8], damaged: [UInt8])
    /// A comma, colon, semicolon or full stop.
    case mark(UInt8)
    case openQuote
    case closeQuote
}
