internal import CICU

/// A character set in which ASCII is ASCII and other characters have codes of one, two or four bytes.
///
/// The table is ICU's, taken once when the set is first used (5 ms). Only what it has both ways is in it: a code that is another way to
/// write a character, or that stands for none, is no code here, and its bytes stay what they are. So decoding and encoding give the same
/// bytes again whatever they are, and both are a look-up, which is several times as fast as ICU's converters.
struct CodePage: Sendable {
    /// What a file has at a place.
    enum Unit: Equatable {
        /// A scalar value and how many bytes its code has.
        case scalar(UInt32, length: Int)
        /// So many bytes are no code. No ASCII byte is among them, so that line ends stay line ends.
        case raw(Int)
        /// More bytes are needed to tell.
        case unfinished
    }

    /// National standard of 2005; it has all characters of Unicode, and every code of GBK but the euro sign of code page 936.
    static let gb18030 = CodePage("gb18030", hasPlanes: true)
    /// Code page 936.
    static let gbk = CodePage("windows-936-2000")
    /// Code page 950.
    static let big5 = CodePage("windows-950-2000")

    private static let leads: ClosedRange<UInt8> = 0x81...0xFE
    private static let digits: ClosedRange<UInt8> = 0x30...0x39
    private static let firstTrail: UInt8 = 0x40
    private static let trailCount = 0xC0
    /// The codes of four bytes of the basic plane, from 81308130 on, and the first of those of the other planes, 90308130.
    private static let basicCount = 39_420
    private static let firstOfPlanes = 189_000

    /// By scalar value; 0 where there is none.
    private let codes: [UInt32]
    /// Scalars by codes; 0 where there is none.
    private let singles: [UInt16]
    private let pairs: [UInt16]
    private let quads: [UInt16]
    private let hasPlanes: Bool

    /// - Parameters:
    ///   - name: ICU's.
    ///   - hasPlanes: codes of four bytes for all of U+10000 to U+10FFFF, in order.
    private init(_ name: String, hasPlanes: Bool = false) {
        var codes = [UInt32](repeating: 0, count: 0x1_0000)
        let isKnown = codes.withUnsafeMutableBufferPointer { gm_codes(name, $0.baseAddress!) }
        precondition(isKnown, "ICU has no table of \(name)")
        var singles = [UInt16](repeating: 0, count: 0x100)
        var pairs = [UInt16](repeating: 0, count: Self.leads.count * Self.trailCount)
        var quads = [UInt16](repeating: 0, count: hasPlanes ? Self.basicCount : 0)
        for (scalar, code) in codes.enumerated() where code >= 0x80 {
            let scalar = UInt16(scalar), b = UInt8(truncatingIfNeeded: code >> 8), c = UInt8(truncatingIfNeeded: code)
            switch code {
            case ..<0x100: singles[Int(code)] = scalar
            case ..<0x1_0000: pairs[Self.pair(b, c)] = scalar
            default: quads[Self.number(UInt8(code >> 24), UInt8(truncatingIfNeeded: code >> 16), b, c)] = scalar
            }
        }
        (self.codes, self.singles, self.pairs, self.quads) = (codes, singles, pairs, quads)
        self.hasPlanes = hasPlanes
    }

    /// What begins at `index`, where no ASCII byte is; `isLast` says that no bytes follow the given ones.
    func unit(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isLast: Bool) -> Unit {
        let lead = bytes[index]
        if singles[Int(lead)] != 0 { return .scalar(UInt32(singles[Int(lead)]), length: 1) }
        guard Self.leads ~= lead else { return .raw(1) }
        guard index + 1 < bytes.count else { return isLast ? .raw(1) : .unfinished }
        let trail = bytes[index + 1]
        if hasPlanes, Self.digits ~= trail { return quad(bytes, at: index, isLast: isLast) }
        if trail >= Self.firstTrail, trail != 0xFF {
            let scalar = pairs[Self.pair(lead, trail)]
            if scalar != 0 { return .scalar(UInt32(scalar), length: 2) }
        }
        return .raw(trail < 0x80 ? 1 : 2)
    }

    private func quad(_ bytes: UnsafeBufferPointer<UInt8>, at index: Int, isLast: Bool) -> Unit {
        let rest = bytes.count - index
        if rest > 2, !(Self.leads ~= bytes[index + 2]) { return .raw(1) }
        guard rest > 3 else { return isLast ? .raw(1) : .unfinished }
        guard Self.digits ~= bytes[index + 3] else { return .raw(1) }
        let number = Self.number(bytes[index], bytes[index + 1], bytes[index + 2], bytes[index + 3])
        if number < quads.count, quads[number] != 0 { return .scalar(UInt32(quads[number]), length: 4) }
        let plane = number - Self.firstOfPlanes
        return 0..<0x10_0000 ~= plane ? .scalar(UInt32(0x1_0000 + plane), length: 4) : .raw(1)
    }

    /// The code of a scalar value beyond ASCII, its first byte the highest of those that are not 0; nil where there is none.
    func code(of scalar: UInt32) -> UInt32? {
        if scalar < 0x1_0000 {
            let code = codes[Int(scalar)]
            return code == 0 ? nil : code
        }
        guard hasPlanes else { return nil }
        let number = scalar - 0x1_0000 + UInt32(Self.firstOfPlanes)
        let lead = 0x81 + number / 12_600, second = 0x30 + number / 1260 % 10
        return lead << 24 | second << 16 | (0x81 + number / 10 % 126) << 8 | (0x30 + number % 10)
    }

    private static func pair(_ lead: UInt8, _ trail: UInt8) -> Int {
        Int(lead - leads.lowerBound) * trailCount + Int(trail - firstTrail)
    }

    /// The number of a code of four bytes in their order.
    private static func number(_ a: UInt8, _ b: UInt8, _ c: UInt8, _ d: UInt8) -> Int {
        ((Int(a) - 0x81) * 10 + Int(b) - 0x30) * 1260 + (Int(c) - 0x81) * 10 + Int(d) - 0x30
    }
}
