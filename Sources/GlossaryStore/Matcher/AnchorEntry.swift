/// One form that a word of a text may be the anchor of, with what tells most such words off before the form's record is read:
/// three bytes of the form that stand at a known distance from the anchor.
struct AnchorEntry: BitwiseCopyable {
    /// From the lowest bit: 30 of the record's place divided by four, `checked`, `last`, 8 of the distance, 24 of the bytes.
    private var bits: UInt64

    private static let checked: UInt64 = 1 << 30
    private static let last: UInt64 = 1 << 31
    private static let checkSize = 3
    private static let farthest = 127

    /// - Parameters:
    ///   - record: the form's record, which tells its anchor.
    ///   - place: where the record lies.
    ///   - isLast: whether no other entry of the same word follows.
    init(_ record: FormRecord, _ form: UnsafeBufferPointer<UInt8>, at place: Int, isLast: Bool) {
        bits = UInt64(place / 4) | (isLast ? Self.last : 0)
        guard let start = Self.checkStart(record, form) else { return }
        bits |= Self.checked | UInt64(start - record.prefix + 128) << 32
        for index in 0..<Self.checkSize { bits |= UInt64(form[start + index]) << UInt64(40 + 8 * index) }
    }

    /// The bytes that a text has to have: those behind the space after the anchor, else those before the space before it. Nil where these may
    /// differ in the text, by an apostrophe or a raised letter.
    private static func checkStart(_ record: FormRecord, _ form: UnsafeBufferPointer<UInt8>) -> Int? {
        guard !record.flags.contains(.hasApostrophe) else { return nil }
        var end = record.prefix
        while end < form.count, WordCharacters.isASCIIWord(form[end]) { end += 1 }
        if end > record.prefix, end + 1 + checkSize <= form.count, end + 1 - record.prefix <= farthest { return end + 1 }
        let start = record.prefix - 1 - checkSize
        return start > 0 || start == 0 && !record.flags.contains(.small) ? start : nil
    }

    /// Where the record lies.
    @inline(__always)
    var record: Int { Int(truncatingIfNeeded: bits & 0x3FFF_FFFF) &* 4 }

    @inline(__always)
    var isLast: Bool { bits & Self.last != 0 }

    /// Whether the text may have the form around an anchor at `anchor`. It says yes where it would have to read beyond the text.
    @inline(__always)
    func mayStand(in text: UnsafePointer<UInt8>, at anchor: Int, count: Int) -> Bool {
        if bits & Self.checked == 0 { return true }
        let place = anchor &+ Int(truncatingIfNeeded: bits >> 32 & 0xFF) &- 128
        guard place >= 0, place &+ 4 <= count else { return true }
        let found = UInt32(littleEndian: UnsafeRawPointer(text + place).loadUnaligned(as: UInt32.self))
        return (UInt64(found) << 40 ^ bits) >> 40 == 0
    }
}
