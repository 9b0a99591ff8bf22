/// A byte that is no part of a character of its file, as it stands in the text that was made of the file.
///
/// Byte b becomes the three bytes that UTF-8 would have for the surrogate U+DC00 + b (as in Python's "surrogateescape", PEP 383). No
/// character is coded so, in UTF-8 or elsewhere. So the encoder knows the byte again, and what looks for ill-formed UTF-8 finds it: a line
/// that has one is left as it is, as a line is that is no UTF-8.
enum RawByte {
    /// How many bytes stand for one.
    static let length = 3

    /// Writes what stands for `byte`.
    static func write(_ byte: UInt8, to target: UnsafeMutablePointer<UInt8>) {
        target[0] = 0xED
        target[1] = 0xB0 | byte >> 6
        target[2] = 0x80 | byte & 0x3F
    }

    /// The byte that is meant at `index`; nil when there is something else.
    static func byte(in text: UnsafeBufferPointer<UInt8>, at index: Int) -> UInt8? {
        guard index + length <= text.count, text[index] == 0xED, 0xB0...0xB3 ~= text[index + 1], UTF8Sequence.isContinuation(text[index + 2])
        else { return nil }
        return text[index + 1] << 6 | text[index + 2] & 0x3F
    }
}
