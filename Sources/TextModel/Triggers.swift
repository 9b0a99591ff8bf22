/// What one scan over the bytes of a line saw that a rule may want to look at. A rule does not run on a line that has none
/// of its triggers, so a trigger must be set wherever a rule that names it would make a safe edit; it may be set oftener.
public struct Triggers: OptionSet, Sendable {
    public let rawValue: UInt32

    @inlinable
    public init(rawValue: UInt32) { self.rawValue = rawValue }

    public static let all = Triggers(rawValue: .max)

    // What a line holds.

    public static let beyondASCII = Triggers(rawValue: 1 << 0)
    /// `"`
    public static let straightQuote = Triggers(rawValue: 1 << 1)
    /// “ or ”
    public static let curlyQuote = Triggers(rawValue: 1 << 2)
    /// A round or square bracket.
    public static let bracket = Triggers(rawValue: 1 << 3)
    /// A mark that code, markup, addresses and formulas have.
    public static let technical = Triggers(rawValue: 1 << 4)
    /// A line of at most `longestShortLine` bytes.
    public static let shortLine = Triggers(rawValue: 1 << 5)
    /// A small letter, a space, a capital.
    public static let capitalAfterSmall = Triggers(rawValue: 1 << 6)
    /// A comma or semicolon, a space, a capital.
    public static let capitalAfterComma = Triggers(rawValue: 1 << 7)

    // What may be a fault.

    /// A mark or bracket with a letter, quote or bracket directly after it, or an opening bracket directly after a word.
    public static let tightMark = Triggers(rawValue: 1 << 8)
    /// A mark between a character that is no digit and a digit.
    public static let markDigit = Triggers(rawValue: 1 << 9)
    /// White space before a mark or inside a bracket.
    public static let looseMark = Triggers(rawValue: 1 << 10)
    public static let doubledSpace = Triggers(rawValue: 1 << 11)
    /// A capital directly after a small letter, or a small letter after two capitals.
    public static let innerCapital = Triggers(rawValue: 1 << 12)
    /// A word in capitals that English writes small. Set by the repairer, which knows words.
    public static let capitalRun = Triggers(rawValue: 1 << 13)
    /// Two letters and a digit, or a digit and two letters.
    public static let letterDigit = Triggers(rawValue: 1 << 14)
    /// A quotation mark that does not have white space outside and none inside.
    public static let oddQuote = Triggers(rawValue: 1 << 15)
    /// An apostrophe beside white space.
    public static let looseApostrophe = Triggers(rawValue: 1 << 16)
    /// A character beyond ASCII other than a Latin letter, a quotation mark, or a dash or ellipsis that stands alone.
    public static let oddCharacter = Triggers(rawValue: 1 << 17)
    /// Two marks side by side.
    public static let doubledMark = Triggers(rawValue: 1 << 18)
    /// Digits, a space, digits; with a colon before the space too.
    public static let splitDigits = Triggers(rawValue: 1 << 19)
    /// A full stop, a space, a small letter.
    public static let smallAfterStop = Triggers(rawValue: 1 << 20)
    /// A function word with a capital after a small letter and a space. Set by the repairer.
    public static let strayCapital = Triggers(rawValue: 1 << 21)
    /// A capital after a comma and a space in a document that capitalises clauses. Set by the repairer.
    public static let clauseCapital = Triggers(rawValue: 1 << 22)
    /// A term of the glossary that may ask for a change. Set by the repairer.
    public static let term = Triggers(rawValue: 1 << 23)
    /// An ampersand.
    public static let ampersand = Triggers(rawValue: 1 << 24)
    /// A comma or semicolon with a capital directly after it.
    public static let gluedCapital = Triggers(rawValue: 1 << 25)
    /// A surname in small letters before a capital. Set by the repairer.
    public static let smallSurname = Triggers(rawValue: 1 << 26)

    /// A line whose source is known, and was not compared with it as it is. Set by the repairer.
    public static let source = Triggers(rawValue: 1 << 27)
    /// A line whose source is known, and whose names were not compared with those of the document as it is. Set by the repairer.
    public static let sourceNames = Triggers(rawValue: 1 << 28)

    public static let longestShortLine = 64

    // What OptionSet has of itself goes through its protocol's witnesses in other modules; these are asked of every line.

    @inlinable @inline(__always)
    public init(arrayLiteral elements: Triggers...) {
        var bits: UInt32 = 0
        for element in elements { bits |= element.rawValue }
        self.init(rawValue: bits)
    }

    @inlinable @inline(__always)
    public func contains(_ other: Triggers) -> Bool { rawValue & other.rawValue == other.rawValue }

    @inlinable @inline(__always)
    public func isDisjoint(with other: Triggers) -> Bool { rawValue & other.rawValue == 0 }

    @inlinable @inline(__always)
    public func union(_ other: Triggers) -> Triggers { Triggers(rawValue: rawValue | other.rawValue) }

    @inlinable @inline(__always)
    public func intersection(_ other: Triggers) -> Triggers { Triggers(rawValue: rawValue & other.rawValue) }

    @inlinable @inline(__always)
    public mutating func formUnion(_ other: Triggers) { self = union(other) }

    @inlinable @inline(__always) @discardableResult
    public mutating func insert(_ other: Triggers) -> (inserted: Bool, memberAfterInsert: Triggers) {
        let inserted = !contains(other)
        formUnion(other)
        return (inserted, other)
    }
}
