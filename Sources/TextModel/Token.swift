/// A word, number, mark or run of a line. White space is no token: a token knows what stands before it.
public struct Token: Hashable, Sendable {
    public enum Kind: Sendable {
        /// Letters, with apostrophes inside; may hold digits after the first letter ("COVID19").
        case word
        /// Single letters with full stops between them ("U.S.", "e.g."), the last stop included.
        case dottedLetters
        /// Digits, with single `.` `,` `:` inside ("10,000", "2:37.348").
        case number
        /// Digits with letters directly after them ("5G", "2nd").
        case numberWord
        /// One character of punctuation.
        case mark
        /// A run of Chinese characters and of the marks between them.
        case chinese
        /// Text that no rule may touch.
        case protected
        /// Anything else: symbols, other scripts, control characters.
        case other
    }

    /// How a word is written.
    public enum Shape: Sendable {
        case none
        /// "wuhan"
        case small
        /// "Wuhan", "A"
        case capital
        /// "NATO" (two letters or more)
        case capitals
        /// "GSXWuhan", "iPhone"
        case mixed
    }

    /// What stands between a token and the one before it (or the start of the line).
    public enum Gap: Sendable {
        case none
        /// One plain space.
        case space
        /// Any other white space.
        case wide
    }

    /// UTF-8 byte offsets in the line.
    public var start: Int32
    public var end: Int32
    public var kind: Kind
    public var shape: Shape
    public var gap: Gap
    /// The mark, for kind `mark`.
    public var mark: Mark

    @inlinable
    public init(start: Int, end: Int, kind: Kind, shape: Shape = .none, gap: Gap, mark: Mark = .none) {
        self.start = Int32(truncatingIfNeeded: start)
        self.end = Int32(truncatingIfNeeded: end)
        self.kind = kind
        self.shape = shape
        self.gap = gap
        self.mark = mark
    }

    @inlinable public var range: Range<Int> { Int(start)..<Int(end) }
    @inlinable public var count: Int { Int(end - start) }
}

/// The marks that rules tell apart.
public enum Mark: Sendable {
    case none
    case comma, semicolon, exclamation, question, period, colon
    case openBracket, closeBracket
    /// `"`
    case straightQuote
    /// “ and ”
    case openQuote, closeQuote
    /// `'`
    case apostrophe
    /// ‘ and ’
    case openSingleQuote, closeSingleQuote
    case hyphen
    /// – and —
    case dash
    /// …
    case ellipsis
    /// ASCII marks that prose seldom has.
    case technical
    case other

    /// Ends a clause: `,` `;` `:` and what ends a sentence.
    @inlinable @inline(__always) public var endsClause: Bool { code >= Mark.comma.code && code <= Mark.colon.code }
    @inlinable @inline(__always) public var endsSentence: Bool { self == .period || self == .exclamation || self == .question || self == .ellipsis }
    @inlinable @inline(__always) public var isDoubleQuote: Bool { code >= Mark.straightQuote.code && code <= Mark.closeQuote.code }
    @inlinable @inline(__always) public var isSingleQuote: Bool { code >= Mark.apostrophe.code && code <= Mark.closeSingleQuote.code }

    /// The mark of an ASCII byte that is no letter, digit or white space.
    static func of(_ byte: UInt8) -> Mark {
        switch byte {
        case UInt8(ascii: ","): .comma
        case UInt8(ascii: ";"): .semicolon
        case UInt8(ascii: "!"): .exclamation
        case UInt8(ascii: "?"): .question
        case UInt8(ascii: "."): .period
        case UInt8(ascii: ":"): .colon
        case UInt8(ascii: "("), UInt8(ascii: "["): .openBracket
        case UInt8(ascii: ")"), UInt8(ascii: "]"): .closeBracket
        case UInt8(ascii: "\""): .straightQuote
        case UInt8(ascii: "'"): .apostrophe
        case UInt8(ascii: "-"): .hyphen
        default: ByteClass.table[Int(byte)] == ByteClass.technical ? .technical : .other
        }
    }

    public static let ofASCII: [Mark] = (0..<128).map { of(UInt8($0)) }
}

// The equality that the compiler makes up for these is not inlined into other modules, and rules ask for it at every token.
extension Token.Kind {
    @inlinable @inline(__always) public static func == (a: Self, b: Self) -> Bool {
        unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
    }
    @inlinable @inline(__always) public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

extension Token.Shape {
    @inlinable @inline(__always) public static func == (a: Self, b: Self) -> Bool {
        unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
    }
    @inlinable @inline(__always) public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

extension Token.Gap {
    @inlinable @inline(__always) public static func == (a: Self, b: Self) -> Bool {
        unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
    }
    @inlinable @inline(__always) public static func != (a: Self, b: Self) -> Bool { !(a == b) }
}

extension Mark {
    @inlinable @inline(__always) public static func == (a: Self, b: Self) -> Bool {
        unsafeBitCast(a, to: UInt8.self) == unsafeBitCast(b, to: UInt8.self)
    }
    @inlinable @inline(__always) public static func != (a: Self, b: Self) -> Bool { !(a == b) }
    @usableFromInline var code: UInt8 { @inlinable @inline(__always) get { unsafeBitCast(self, to: UInt8.self) } }
}
