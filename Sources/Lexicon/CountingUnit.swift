/// What follows a number in Chinese.
package struct CountingUnit: Sendable {
    package enum Kind: Sendable {
        /// A measure word, or a noun that is counted without one.
        case counter
        case money
        /// English has the unit too.
        case metric
        /// A unit that translations work out anew: 亩, 里, 斤.
        case other
    }

    package let kind: Kind
    /// The English words for the same unit, in small letters.
    package let english: [[UInt8]]

    /// - Parameter cell: what the list says of it: its kind, a space, its English words with `|` between them.
    init(_ cell: [UInt8]) {
        let parts = cell.split(separator: UInt8(ascii: " "), maxSplits: 1)
        switch parts.first?.first {
        case UInt8(ascii: "m"): kind = parts[0].count == 5 ? .money : .metric
        case UInt8(ascii: "o"): kind = .other
        default: kind = .counter
        }
        english = parts.count > 1 ? parts[1].split(separator: UInt8(ascii: "|")).map(Array.init) : []
    }
}
