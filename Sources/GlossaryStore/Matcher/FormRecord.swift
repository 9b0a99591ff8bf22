/// How a form lies in a `RecordStore`: a header, then its bytes (’ as ', which stands for both), then padding to a multiple of
/// four.
struct FormRecord {
    static let headerSize = 8
    /// Bytes after the last record that may be read.
    static let slack = 64
    /// The longest form, in bytes.
    static let maximumLength = 0xFFF

    struct Flags: OptionSet {
        let rawValue: UInt8

        /// The first character is a small letter, whose capital is as good.
        static let small = Flags(rawValue: 1)
        /// A plural s may follow.
        static let takesS = Flags(rawValue: 2)
        /// A plural es may follow.
        static let takesES = Flags(rawValue: 4)
        /// It begins with a small letter beyond ASCII.
        static let beginsAccented = Flags(rawValue: 8)
        static let hasApostrophe = Flags(rawValue: 16)
        /// The first character is a letter or digit, so none may stand before it.
        static let beginsWord = Flags(rawValue: 32)
        /// The last character is a letter or digit, so none may follow it.
        static let endsWord = Flags(rawValue: 64)

        /// What lets a form match with another first letter or ending.
        static let inflected: Flags = [.small, .beginsAccented, .takesS, .takesES]
    }

    var form: UInt32
    /// In bytes.
    var length: Int
    /// The bytes before the anchor (`AnchorTable`); 0 for a form that is not sought.
    var prefix: Int
    var flags: Flags

    @inline(__always)
    init(form: UInt32, length: Int, prefix: Int, flags: Flags) {
        self.form = form
        self.length = length
        self.prefix = prefix
        self.flags = flags
    }

    /// Reads the header of the record that begins at `offset`.
    @inline(__always)
    init(_ records: UnsafePointer<UInt8>, at offset: Int) {
        let header = UnsafeRawPointer(records)
        form = header.load(fromByteOffset: offset, as: UInt32.self)
        let packed = header.load(fromByteOffset: offset &+ 4, as: UInt32.self)
        length = Int(packed & 0xFFF)
        prefix = Int(packed >> 12 & 0xFFF)
        flags = Flags(rawValue: UInt8(truncatingIfNeeded: packed >> 24))
    }

    /// The byte of a form in which a small first letter differs from its capital: the first, or in é the second.
    @inline(__always)
    static func caseIndex(_ form: UnsafePointer<UInt8>) -> Int { form[0] < 0x80 ? 0 : 1 }

    /// Whether the form of the record at `offset` has exactly these bytes.
    @inline(__always)
    static func has(_ records: UnsafePointer<UInt8>, at offset: Int, _ text: UnsafePointer<UInt8>, _ count: Int) -> Bool {
        let record = FormRecord(records, at: offset)
        guard record.length == count else { return false }
        let form = records + (offset &+ headerSize)
        var index = 0
        while index < count, form[index] == text[index] { index &+= 1 }
        return index == count
    }

    @inline(__always)
    func write(to records: UnsafeMutablePointer<UInt8>, at offset: Int) {
        let header = UnsafeMutableRawPointer(records)
        header.storeBytes(of: form, toByteOffset: offset, as: UInt32.self)
        let packed = UInt32(length) | UInt32(prefix) << 12 | UInt32(flags.rawValue) << 24
        header.storeBytes(of: packed, toByteOffset: offset &+ 4, as: UInt32.self)
    }
}

extension FormRecord.Flags {
    /// What the first and the last character of a form say.
    static func of(_ text: UnsafePointer<UInt8>, _ length: Int) -> FormRecord.Flags {
        var flags: FormRecord.Flags = []
        if isSmall(text, length) { flags.formUnion(text[0] < 0x80 ? .small : [.small, .beginsAccented]) }
        if WordCharacters.begins(text, 0, count: length) { flags.insert(.beginsWord) }
        guard WordCharacters.ends(text, length, count: length) else { return flags }
        flags.insert(.endsWord)
        let last = text[length - 1] | 0x20
        guard flags.contains(.small), last >= UInt8(ascii: "a"), last <= UInt8(ascii: "z") else { return flags }
        let previous = length > 1 ? text[length - 2] | 0x20 : 0
        switch last {
        case UInt8(ascii: "s"), UInt8(ascii: "x"), UInt8(ascii: "z"):
            flags.insert(.takesES)
        case UInt8(ascii: "h") where previous == UInt8(ascii: "c") || previous == UInt8(ascii: "s"):
            flags.insert(.takesES)
        case UInt8(ascii: "o"):
            flags.formUnion([.takesS, .takesES])
        default:
            flags.insert(.takesS)
        }
        return flags
    }

    /// Whether the form begins with a small letter: of ASCII, or ß to ÿ (of which ß and ÿ have no capital there).
    private static func isSmall(_ text: UnsafePointer<UInt8>, _ length: Int) -> Bool {
        if text[0] >= UInt8(ascii: "a"), text[0] <= UInt8(ascii: "z") { return true }
        return length > 1 && text[0] == 0xC3 && text[1] >= 0xA0 && text[1] < 0xBF && text[1] != 0xB7
    }
}
