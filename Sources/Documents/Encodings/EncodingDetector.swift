internal import CICU

/// Tells the encoding of a file by its front, and by nothing else: whatever the pieces it is read in, the answer is the same.
///
/// 1. A byte order mark says it.
/// 2. UTF-16 without a mark shows by its zeros: ASCII has one in each unit, always on the same side.
/// 3. What is well-formed as UTF-8 is UTF-8. Other texts hardly ever are; ASCII alone always is.
/// 4. What ICU's detector is surest of is taken if it is GB18030 or Big5 and the front has no error in it. It needs some ten Chinese
///    characters, and an English text has often only quotation marks and a name in it; for those `ChineseMarks` judge.
/// 5. The rest, as Latin-1, is left to those who read UTF-8: the lines that are none stay as they are.
enum EncodingDetector {
    /// So many bytes decide, or all there are.
    static let front = 64 * 1024

    /// The detector says so much of everything that might be.
    private static let nothing: Int32 = 10
    private static let marks: [(TextEncoding, [UInt8])] = [
        (.utf8, [0xEF, 0xBB, 0xBF]), (.utf16LE, [0xFF, 0xFE]), (.utf16BE, [0xFE, 0xFF]), (.gb18030, [0x84, 0x31, 0x95, 0x33]),
    ]

    /// The encoding of a file that begins with these bytes.
    ///
    /// - Parameter isWhole: no bytes follow.
    static func encoding(ofFront front: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> TextEncoding {
        // UTF-32LE begins like UTF-16LE.
        if front.starts(with: [0xFF, 0xFE, 0, 0]) { return .utf8 }
        if let (encoding, _) = marks.first(where: { front.starts(with: $0.1) }) { return encoding }
        if let encoding = UTF16Zeros(front)?.encoding(isWhole: isWhole) { return encoding }
        if isUTF8(front, isWhole: isWhole) { return .utf8 }
        if let found = chinese(front), hasNoError(front, found, isWhole: isWhole) { return found }
        return .utf8
    }

    /// The order of bytes of UTF-16 that begins with these two: what a byte order mark says, or the zero of an ASCII character; where neither
    /// is there that of most programs.
    static func orderOfUTF16(_ front: UnsafeBufferPointer<UInt8>) -> TextEncoding {
        front.starts(with: [0xFE, 0xFF]) || (front.first == 0 && !front.starts(with: [0, 0])) ? .utf16BE : .utf16LE
    }

    /// Whether the front is well-formed, apart from a last character that may be cut.
    private static func isUTF8(_ front: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> Bool {
        guard let invalid = TextScan(front).firstInvalid else { return true }
        guard !isWhole, front.count - invalid < 4 else { return false }
        // A character begins with these bytes if one of these ends completes it.
        let cut = Array(front[invalid...])
        return ([0x80, 0xBF] as [UInt8]).contains { end in
            (1...3).contains { count in
                (cut + [UInt8](repeating: end, count: count)).withUnsafeBufferPointer { UTF8Sequence.length($0, at: 0) == $0.count }
            }
        }
    }

    private static func chinese(_ front: UnsafeBufferPointer<UInt8>) -> TextEncoding? {
        let detected = gm_detect_encoding(front.baseAddress, front.count)
        let best = max(detected.gb18030, detected.big5)
        if best > max(nothing, detected.other) { return detected.gb18030 >= detected.big5 ? .gb18030 : .big5 }
        return detected.other > max(nothing, best) ? nil : ChineseMarks(front).encoding
    }

    private static func hasNoError(_ front: UnsafeBufferPointer<UInt8>, _ encoding: TextEncoding, isWhole: Bool) -> Bool {
        guard let page = CodePage.of(encoding) else { return true }
        var index = 0
        while index < front.count {
            index += ASCIIRun.length(front, from: index, limit: front.count - index)
            if index == front.count { break }
            switch page.unit(front, at: index, isLast: isWhole) {
            case .scalar(_, let length): index += length
            case .raw: return false
            case .unfinished: return true
            }
        }
        return true
    }
}
