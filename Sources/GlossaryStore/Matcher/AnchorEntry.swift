/// One form that a key found in a text may stand for (`AnchorTable`), with what tells most such places off before the form's record is read:
/// three bytes of the form that stand at a known distance from the anchor, where the key begins.
struct AnchorEntry: BitwiseCopyable {
    /// From the lowest bit: 24 of the bytes, 8 of the distance, 30 of the record's place divided by four, `checked`, `last`.
    private var bits: UInt64

    private static let checked: UInt64 = 1 << 62
    private static let last: UInt64 = 1 << 63
    private static let checkSize = 3
    /// The farthest that the bytes that are looked at may be from the anchor's beginning, on both sides.
    static let reach = 132
    private static let distanceOffset = 128

    /// - Parameters:
    ///   - record: the form's record, which tells its anchor.
    ///   - place: where the record lies.
    ///   - keyEnd: where the key ends in the form.
    init(_ record: FormRecord, _ form: UnsafeBufferPointer<UInt8>, at place: Int, keyEnd: Int) {
        var bits = UInt64(place / 4) << 32
        if let start = Self.checkStart(record, form, keyEnd) {
            bits |= Self.checked | UInt64(start - record.prefix + Self.distanceOffset) << 24
            for index in 0..<Self.checkSize { bits |= UInt64(form[start + index]) << UInt64(8 * index) }
        }
        self.bits = bits
    }

    /// The bytes that a text has to have: those behind the space after the key, else those before the space before it. Nil where these may
    /// differ in the text, by an apostrophe or a raised letter.
    private static func checkStart(_ record: FormRecord, _ form: UnsafeBufferPointer<UInt8>, _ keyEnd: Int) -> Int? {
        func isPlain(_ range: Range<Int>) -> Bool { !form[range].contains(UInt8(ascii: "'")) }
        let anchor = record.prefix, after = keyEnd + 1
        if keyEnd > anchor, after + checkSize <= form.count, after - anchor < 128, isPlain(anchor..<after + checkSize) { return after }
        let before = anchor - 1 - checkSize
        return before > (record.flags.contains(.small) ? 0 : -1) && isPlain(before..<anchor) ? before : nil
    }

    /// Where the record lies, divided by four.
    @inline(__always)
    var record: UInt64 { bits >> 32 & 0x3FFF_FFFF }

    /// Whether no other entry of the same key follows.
    @inline(__always)
    var isLast: Bool { bits & Self.last != 0 }

    func isLast(_ isLast: Bool) -> AnchorEntry {
        var copy = self
        copy.bits = isLast ? bits | Self.last : bits & ~Self.last
        return copy
    }

    /// Whether the text may have the form around the anchor that is at `anchor`, where `reach` bytes before and after may be read.
    @inline(__always)
    func mayStand(around anchor: UnsafePointer<UInt8>) -> Bool {
        if bits & Self.checked == 0 { return true }
        return agrees(with: anchor + distance)
    }

    /// The same near the ends of the text, of which `before` and `after` bytes are before the anchor and from it on. It says yes where it
    /// would have to read beyond them.
    @inline(__always)
    func mayStand(around anchor: UnsafePointer<UInt8>, before: Int, after: Int) -> Bool {
        if bits & Self.checked == 0 || distance &+ before < 0 || distance &+ 4 > after { return true }
        return agrees(with: anchor + distance)
    }

    @inline(__always)
    private var distance: Int { Int(truncatingIfNeeded: bits >> 24 & 0xFF) &- Self.distanceOffset }

    @inline(__always)
    private func agrees(with bytes: UnsafePointer<UInt8>) -> Bool {
        let found = UInt64(UInt32(littleEndian: UnsafeRawPointer(bytes).loadUnaligned(as: UInt32.self)))
        return (found ^ bits) & 0xFF_FFFF == 0
    }
}
