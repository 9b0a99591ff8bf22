/// A replacement of one range of a text.
///
/// Offsets are UTF-8 byte offsets in the text the edit was made for. An empty range inserts, an empty replacement deletes.
public struct Edit: Hashable, Sendable {
    public var range: Range<Int>
    public var replacement: [UInt8]

    @inlinable
    public init(_ range: Range<Int>, _ replacement: [UInt8]) {
        self.range = range
        self.replacement = replacement
    }
}

/// Replacements that need no allocation.
package enum Bytes {
    package static let none: [UInt8] = []
    package static let space: [UInt8] = [0x20]
    package static let commaSpace: [UInt8] = Array(", ".utf8)
    package static let stopSpace: [UInt8] = Array(". ".utf8)
    package static let single: [[UInt8]] = (0...255).map { [UInt8($0)] }
}
