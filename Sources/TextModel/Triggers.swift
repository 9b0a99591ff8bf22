/// What one scan over the bytes of a line saw that a rule may want to look at: rules whose triggers are absent do not run.
package struct Triggers: OptionSet, Sendable {
    package let rawValue: UInt32

    @inlinable
    package init(rawValue: UInt32) { self.rawValue = rawValue }

    /// A mark or bracket with a letter, quote or bracket directly after it, or an opening bracket directly after a letter.
    package static let tightMark = Triggers(rawValue: 1 << 0)
    /// A mark with a digit directly after it ("10,000" as well as "end.80%").
    package static let markDigit = Triggers(rawValue: 1 << 1)
    /// White space before a mark or inside a bracket.
    package static let looseMark = Triggers(rawValue: 1 << 2)
    package static let doubledSpace = Triggers(rawValue: 1 << 3)
    /// A capital directly after a small letter.
    package static let innerCapital = Triggers(rawValue: 1 << 4)
    /// Two capitals side by side.
    package static let capitalRun = Triggers(rawValue: 1 << 5)
    /// A letter beside a digit.
    package static let letterDigit = Triggers(rawValue: 1 << 6)
    package static let quote = Triggers(rawValue: 1 << 7)
    /// An apostrophe beside white space.
    package static let looseApostrophe = Triggers(rawValue: 1 << 8)
    package static let beyondASCII = Triggers(rawValue: 1 << 9)
    package static let technical = Triggers(rawValue: 1 << 10)
    /// Two marks side by side.
    package static let doubledMark = Triggers(rawValue: 1 << 11)
    /// Digits, a space, digits.
    package static let splitDigits = Triggers(rawValue: 1 << 12)
    /// A full stop, a space, a small letter.
    package static let smallAfterStop = Triggers(rawValue: 1 << 13)
    /// A comma or semicolon, a space, a capital.
    package static let capitalAfterComma = Triggers(rawValue: 1 << 14)
    /// A small letter, a space, a capital.
    package static let capitalAfterSmall = Triggers(rawValue: 1 << 15)
    package static let bracket = Triggers(rawValue: 1 << 16)
    /// A line of at most `shortLine` bytes.
    package static let shortLine = Triggers(rawValue: 1 << 17)
    /// A term of the glossary that may ask for a change.
    package static let term = Triggers(rawValue: 1 << 18)

    package static let longestShortLine = 64
}
