/// A run of bytes in the text of a glossary (`Glossary.text`), as UTF-8 byte offsets.
///
/// Entries hold ranges, not strings: a glossary of a million rows is read without a million allocations.
package struct TextRange: BitwiseCopyable, Hashable, Sendable {
    package var start: UInt32
    package var end: UInt32

    package static let empty = TextRange(start: 0, end: 0)

    @inlinable
    package init(start: UInt32, end: UInt32) {
        self.start = start
        self.end = end
    }

    @inlinable package var isEmpty: Bool { start == end }
    @inlinable package var count: Int { Int(end - start) }
    @inlinable package var indices: Range<Int> { Int(start)..<Int(end) }

    func moved(by offset: UInt32) -> TextRange {
        isEmpty ? .empty : TextRange(start: start + offset, end: end + offset)
    }
}
