internal import Lexicon
internal import TextModel

/// A text as look-up compares it: letters small and without tone marks, ü as u, full-width ones as plain, Chinese characters
/// simplified, and nothing else but digits.
struct LookupKey {
    private(set) var scalars: [UInt32] = []
    /// By scalar: whether a word begins with it.
    private(set) var starts: [Bool] = []
    /// Which letters and digits there are, as bits: a bound for the edit distance. Others share the last bit.
    private(set) var mask: UInt64 = 0
    private(set) var hasChinese = false

    var isEmpty: Bool { scalars.isEmpty }
    var count: Int { scalars.count }

    init() {}

    init(_ text: Span<UInt8>, _ readings: Readings) {
        set(text, readings)
    }

    /// Takes the key of another text; its memory is used again.
    mutating func set(_ text: Span<UInt8>, _ readings: Readings) {
        clear()
        var index = 0
        var isInWord = false
        while index < text.count {
            let scalar = text[index] < 0x80 ? Scalar(value: UInt32(text[index]), length: 1) : Scalar(text, at: index)
            index += max(1, scalar.length)
            guard let letter = Self.fold(scalar, readings) else {
                // An apostrophe is within a word.
                if scalar.value != 0x27, scalar.value != 0x2019 { isInWord = false }
                continue
            }
            let isChinese = letter >= 0x2E80
            append(letter, isStart: !isInWord || isChinese)
            isInWord = !isChinese
        }
    }

    mutating func clear() {
        scalars.removeAll(keepingCapacity: true)
        starts.removeAll(keepingCapacity: true)
        mask = 0
        hasChinese = false
    }

    /// Appends a syllable without its tone.
    mutating func append(_ syllable: Syllable) {
        var letters = syllable.letters
        var isStart = true
        while letters != 0 {
            // ü is the only letter that has two bytes.
            let isUmlaut = UInt8(truncatingIfNeeded: letters) == 0xC3
            append(isUmlaut ? 0x75 : UInt32(letters & 0x7F), isStart: isStart)
            letters >>= isUmlaut ? 16 : 8
            isStart = false
        }
    }

    /// Appends a scalar that is folded already.
    mutating func append(_ scalar: UInt32, isStart: Bool) {
        scalars.append(scalar)
        starts.append(isStart)
        if scalar >= 0x2E80 { hasChinese = true }
        mask |= Self.bit(scalar)
    }

    private static func bit(_ scalar: UInt32) -> UInt64 {
        switch scalar {
        case 0x61...0x7A: 1 << UInt64(scalar - 0x61)
        case 0x30...0x39: 1 << UInt64(scalar - 0x30 + 26)
        default: 1 << 63
        }
    }

    /// The scalar as it is compared; nil for one that is passed over.
    static func fold(_ scalar: Scalar, _ readings: Readings) -> UInt32? {
        switch scalar.value {
        case 0x61...0x7A, 0x30...0x39: return scalar.value
        case 0x41...0x5A: return scalar.value | 0x20
        case ..<0x80: return nil
        case 0x3400...0x9FFF, 0x2_0000...0x3_FFFF: return Unicode.Scalar(scalar.value).map { readings.simplified($0).value }
        case 0xFF01...0xFF5E: return fold(Scalar(value: scalar.value - 0xFEE0, length: 1), readings)
        default: break
        }
        guard scalar.isLetter || scalar.value == 0x3007, let letter = Unicode.Scalar(scalar.lowered.value) else { return nil }
        let plain = ToneMarks.plain(letter).letter
        return plain == "ü" ? 0x75 : plain.value
    }
}
