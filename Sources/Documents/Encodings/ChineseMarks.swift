/// How much of a text that is mostly ASCII is what Chinese texts are made of, in two character sets.
///
/// Both sets have marks and the some 4,000 characters of daily use in blocks of their own, which hold nearly all of any text. What is read
/// in the wrong set lies outside them: in Latin-1 an accented letter stands before another letter or a space, and in each of the two sets
/// some four in ten of the other's common characters are rare ones or none.
struct ChineseMarks {
    private static let share = 0.8

    private struct Count {
        var all = 0
        var common = 0
        /// Those that a Latin letter before an English one could not be.
        var telling = 0

        mutating func add(isCommon: Bool, isTelling: Bool) {
            all += 1
            if isCommon { common += 1 }
            if isCommon, isTelling { telling += 1 }
        }

        var share: Double { telling == 0 ? 0 : Double(common) / Double(all) }
    }

    private var gb = Count()
    private var big5 = Count()

    init(_ front: UnsafeBufferPointer<UInt8>) {
        var index = 0
        while index < front.count {
            index += ASCIIRun.length(front, from: index, limit: front.count - index)
            guard index + 1 < front.count else { break }
            let lead = front[index], trail = front[index + 1]
            gb.add(isCommon: Self.isCommonInGB(lead, trail), isTelling: true)
            big5.add(isCommon: Self.isCommonInBig5(lead, trail), isTelling: trail >= 0xA1 || lead == 0xA1)
            index += 2
        }
    }

    /// GB 2312: marks from 、 to 】, those of full width, accented letters, characters of the first level.
    private static func isCommonInGB(_ lead: UInt8, _ trail: UInt8) -> Bool {
        switch lead {
        case 0xA1: 0xA2...0xBF ~= trail && !(0xA5...0xA9 ~= trail)
        case 0xA3, 0xA8, 0xB0...0xD7: 0xA1...0xFE ~= trail
        default: false
        }
    }

    /// Big5: marks from ， to —, brackets, quotation marks, digits and letters of full width, characters of the first level.
    private static func isCommonInBig5(_ lead: UInt8, _ trail: UInt8) -> Bool {
        switch lead {
        case 0xA1: 0x41...0x7E ~= trail || 0xA5...0xA8 ~= trail
        case 0xA2, 0xA4...0xC6: 0x40...0x7E ~= trail || 0xA1...0xFE ~= trail
        default: false
        }
    }

    /// The set that nearly all of it is common in; of two the better one, and of two equal ones the one that is used more.
    var encoding: TextEncoding? {
        if max(gb.share, big5.share) < Self.share { return nil }
        return gb.share >= big5.share ? .gb18030 : .big5
    }
}
