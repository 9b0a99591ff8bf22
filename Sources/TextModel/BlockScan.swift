/// Where capitals stand that rules ask words about: offsets in the document.
package struct CapitalPlaces: Sendable {
    /// Of each capital that follows a space.
    package var afterSpace: [UInt32] = []
    /// Of each capital that follows three capitals.
    package var runs: [UInt32] = []

    mutating func removeAll() {
        afterSpace.removeAll(keepingCapacity: true)
        runs.removeAll(keepingCapacity: true)
    }
}

/// The loop of `LineScan`: what is carried from block to block, and the triggers of a block.
struct BlockScan {
    private let bytes: UnsafeBufferPointer<UInt8>
    private(set) var gluedCapitals = 0
    private var lineStart = 0
    private var seen: UInt32 = 0
    private var before = BlockMasks()
    /// A character's lead byte was looked at up to here.
    private var looked = 0

    init(_ bytes: UnsafeBufferPointer<UInt8>) {
        self.bytes = bytes
        // As if a line end stood before the text.
        before.newline = 1 << 63
    }

    mutating func run(_ lines: inout [Line], _ capitals: inout CapitalPlaces) {
        scan(&lines, &capitals)
        if lineStart < bytes.count { endLine(bytes.count, &lines) }
    }

    /// The triggers of a text of one line.
    mutating func triggers() -> Triggers {
        var lines: [Line] = [], capitals = CapitalPlaces()
        scan(&lines, &capitals)
        return Triggers(rawValue: seen)
    }

    private mutating func scan(_ lines: inout [Line], _ capitals: inout CapitalPlaces) {
        ByteClass.table.withUnsafeBufferPointer { table in
            let classes = table.baseAddress!
            var offset = 0
            while offset + BlockMasks.size <= bytes.count {
                block(BlockMasks(bytes.baseAddress! + offset, classes), offset, .max, &lines, &capitals)
                offset += BlockMasks.size
            }
            // Always a tail, if an empty one: what the last byte does wrong shows at the one after it.
            block(tail(offset, classes), offset, (1 << UInt64(bytes.count - offset)) - 1, &lines, &capitals)
        }
    }

    /// The masks of the last bytes, with line ends after them.
    private func tail(_ offset: Int, _ classes: UnsafePointer<UInt8>) -> BlockMasks {
        withUnsafeTemporaryAllocation(of: UInt8.self, capacity: BlockMasks.size) { padded in
            padded.initialize(repeating: 0x0A)
            _ = padded.update(fromContentsOf: UnsafeBufferPointer(rebasing: bytes[offset...]))
            return BlockMasks(UnsafePointer(padded.baseAddress!), classes)
        }
    }

    @inline(__always)
    private mutating func block(
        _ masks: BlockMasks, _ offset: Int, _ valid: UInt64, _ lines: inout [Line], _ capitals: inout CapitalPlaces
    ) {
        let found = Found(masks, before)
        gluedCapitals &+= (found.gluedCapital & valid).nonzeroBitCount
        var capital = found.capitalAfterSpace & valid
        while capital != 0 {
            capitals.afterSpace.append(UInt32(truncatingIfNeeded: offset &+ capital.trailingZeroBitCount))
            capital &= capital &- 1
        }
        var run = found.capitalRun & valid
        while run != 0 {
            capitals.runs.append(UInt32(truncatingIfNeeded: offset &+ run.trailingZeroBitCount))
            run &= run &- 1
        }
        var ends = masks.newline & valid
        var rest = valid
        while ends != 0 {
            let place = ends.trailingZeroBitCount
            // Faults that show at the line end itself (a quotation mark after a space) belong to the line.
            let part = rest & (place == 63 ? .max : (1 << UInt64(place &+ 1)) &- 1)
            gather(found, masks, part, offset)
            endLine(offset &+ place, &lines)
            rest &= ~part
            ends &= ends &- 1
        }
        if valid != .max { rest |= valid &+ 1 }
        if rest != 0 { gather(found, masks, rest, offset) }
        before = masks
    }

    /// Adds the triggers of the bytes in `part` to the line's.
    @inline(__always)
    private mutating func gather(_ found: Found, _ masks: BlockMasks, _ part: UInt64, _ offset: Int) {
        @inline(__always)
        func bit(_ mask: UInt64, _ trigger: Triggers) -> UInt32 { mask & part != 0 ? trigger.rawValue : 0 }
        var high = masks.high & part
        while high != 0 {
            let place = offset &+ high.trailingZeroBitCount
            if place >= looked { seen |= character(place).rawValue }
            high &= high &- 1
        }
        seen |= bit(found.capitalAfterSmall, .capitalAfterSmall)
        guard (found.any | masks.quote | masks.open | masks.close | masks.technical) & part != 0 else { return }
        var bits = bit(found.tight, .tightMark) | bit(found.markDigit, .markDigit) | bit(found.loose, .looseMark)
        bits |= bit(found.doubledSpace, .doubledSpace) | bit(found.innerCapital, .innerCapital)
        bits |= bit(found.letterDigit, .letterDigit) | bit(found.oddQuote, .oddQuote) | bit(found.looseApostrophe, .looseApostrophe)
        bits |= bit(found.doubledMark, .doubledMark) | bit(found.splitDigits, .splitDigits) | bit(found.smallAfterStop, .smallAfterStop)
        bits |= bit(found.capitalAfterComma, .capitalAfterComma)
        bits |= bit(masks.quote, .straightQuote) | bit(masks.open | masks.close, .bracket) | bit(masks.technical, .technical)
        bits |= bit(masks.ampersand, .ampersand) | bit(found.gluedCapital, .gluedCapital)
        seen |= bits
    }

    private mutating func endLine(_ end: Int, _ lines: inout [Line]) {
        let carriageReturn = end > lineStart && end < bytes.count && bytes[end - 1] == 0x0D
        let textEnd = carriageReturn ? end - 1 : end
        var triggers = Triggers(rawValue: seen)
        if textEnd > lineStart, textEnd - lineStart <= Triggers.longestShortLine { triggers.insert(.shortLine) }
        lines.append(Line(start: lineStart, end: textEnd, triggers: triggers))
        lineStart = end + 1
        seen = 0
    }

    /// What a character beyond ASCII at byte `place` is a trigger of.
    private mutating func character(_ place: Int) -> Triggers {
        let lead = bytes[place], second = byte(place + 1), third = byte(place + 2)
        looked = place + (lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2)
        if lead == 0xE2, second == 0x80 {
            switch third {
            case 0x9C: return opening(place)
            case 0x9D: return closing(place)
            case 0x99: return apostrophe(place)
            // Alone: a dash, an ellipsis.
            case 0x93, 0x94, 0xA6: return byte(place + 3) == 0xE2 || byte(place - 3) == 0xE2 ? [.beyondASCII, .oddCharacter] : .beyondASCII
            case 0x98: return .beyondASCII
            default: return [.beyondASCII, .oddCharacter]
            }
        }
        if isLatinLetter(lead, second, third) { return isMark(byte(place - 1)) ? [.beyondASCII, .tightMark] : .beyondASCII }
        return [.beyondASCII, .oddCharacter]
    }

    /// A Latin letter with an accent, but for those that Windows-1252 makes of the bytes of UTF-8: Â, Ã, â, and any that
    /// another character beyond ASCII follows.
    private func isLatinLetter(_ lead: UInt8, _ second: UInt8, _ third: UInt8) -> Bool {
        guard lead >= 0xC3, lead <= 0xC9, second & 0xC0 == 0x80 else { return false }
        let misread = lead == 0xC3 && (second == 0x82 || second == 0x83 || second == 0xA2)
        return !misread && (third < 0x80 || third == 0xC3)
    }

    private func isMark(_ byte: UInt8) -> Bool {
        let kind = ByteClass.table[Int(byte)]
        return kind == ByteClass.clauseMark || kind == ByteClass.period || kind == ByteClass.colon || kind == ByteClass.close
    }

    private func byte(_ place: Int) -> UInt8 { place >= 0 && place < bytes.count ? bytes[place] : 0x0A }

    /// “ is right with white space, a bracket or a dash before it and none after it.
    private func opening(_ place: Int) -> Triggers {
        let previous = byte(place - 1), next = byte(place + 3)
        let outside = previous == 0x20 || previous == 0x0A || previous == 0x09 || previous == UInt8(ascii: "(") || previous == UInt8(ascii: "-")
        let inside = next == 0x20 || next == 0x0A
        return outside && !inside ? [.beyondASCII, .curlyQuote] : [.beyondASCII, .curlyQuote, .oddQuote]
    }

    /// ” is right with no white space before it and no word after it.
    private func closing(_ place: Int) -> Triggers {
        let previous = byte(place - 1), next = byte(place + 3)
        let wrong =
            previous == 0x20 || previous == 0x0A || next.isASCIIAlphanumeric || next >= 0x80 || next == UInt8(ascii: "\"")
            || next == UInt8(ascii: "(") || previous == UInt8(ascii: "\"")
        return wrong ? [.beyondASCII, .curlyQuote, .oddQuote] : [.beyondASCII, .curlyQuote]
    }

    private func apostrophe(_ place: Int) -> Triggers {
        if byte(place - 1) == 0x20 || byte(place + 3) == 0x20 { return [.beyondASCII, .looseApostrophe] }
        return isMark(byte(place - 1)) && byte(place + 3).isASCIILetter ? [.beyondASCII, .tightMark] : .beyondASCII
    }
}

/// The places of a block where something may be wrong: each at the last byte that shows it.
private struct Found {
    let tight, markDigit, loose, doubledSpace, innerCapital, capitalRun, letterDigit, oddQuote, looseApostrophe: UInt64
    let doubledMark, splitDigits, smallAfterStop, capitalAfterSpace, capitalAfterSmall, capitalAfterComma, gluedCapital: UInt64

    /// All but the capital after a small letter, which is in every other line.
    @inline(__always)
    var any: UInt64 {
        tight | markDigit | loose | doubledSpace | innerCapital | letterDigit | oddQuote | looseApostrophe | doubledMark
            | splitDigits | smallAfterStop | capitalAfterComma | gluedCapital
    }

    @inline(__always)
    init(_ now: BlockMasks, _ before: BlockMasks) {
        // A mask moved by n: which bytes have such a byte n places before them.
        @inline(__always)
        func moved(_ now: UInt64, _ before: UInt64, _ count: UInt64) -> UInt64 { now &<< count | before &>> (64 &- count) }
        let letters = now.lower | now.upper, lettersBefore = before.lower | before.upper
        let marks = now.clauseMark | now.period | now.colon, marksBefore = before.clauseMark | before.period | before.colon
        let gaps = now.space | now.newline, gapsBefore = before.space | before.newline
        let words = letters | now.digit | now.high, wordsBefore = lettersBefore | before.digit | before.high
        let marks1 = moved(marks, marksBefore, 1), close1 = moved(now.close, before.close, 1)
        let letters1 = moved(letters, lettersBefore, 1), digit1 = moved(now.digit, before.digit, 1)
        let digit2 = moved(now.digit, before.digit, 2), space1 = moved(now.space, before.space, 1)
        let lower1 = moved(now.lower, before.lower, 1), lower2 = moved(now.lower, before.lower, 2)
        let upper1 = moved(now.upper, before.upper, 1), upper2 = moved(now.upper, before.upper, 2)
        let quote1 = moved(now.quote, before.quote, 1), open1 = moved(now.open, before.open, 1)
        let clause1 = moved(now.clauseMark, before.clauseMark, 1), clause2 = moved(now.clauseMark, before.clauseMark, 2)
        let colon2 = moved(now.colon, before.colon, 2)

        tight = marks1 & (letters | now.open) | close1 & (letters | now.digit | now.open) | (letters1 | digit1) & now.open
        let digit3 = moved(now.digit, before.digit, 3)
        // "July 9,1987": four digits after the comma are no thousands.
        let year = now.digit & digit1 & digit2 & digit3 & moved(now.clauseMark, before.clauseMark, 4) & moved(now.digit, before.digit, 5)
        markDigit = marks1 & now.digit & ~digit2 | year
        loose = space1 & (marks | now.close) | open1 & now.space
        doubledSpace = space1 & now.space
        innerCapital = lower1 & now.upper | upper1 & upper2 & now.lower
        capitalRun = now.upper & upper1 & upper2 & moved(now.upper, before.upper, 3)
        letterDigit = now.digit & lower1 & (lower2 | upper2) | digit2 & lower1 & now.lower | digit2 & upper1 & now.lower
        let gaps2 = moved(gaps, gapsBefore, 2), open2 = moved(now.open, before.open, 2)
        let tightQuote = (moved(words, wordsBefore, 2) | moved(marks, marksBefore, 2)) & words
        oddQuote = quote1 & (tightQuote | gaps2 & (gaps | marks | now.close) | open2 & gaps)
        looseApostrophe = space1 & now.apostrophe | moved(now.apostrophe, before.apostrophe, 1) & now.space
        doubledMark = marks1 & marks
        splitDigits = now.digit & space1 & (digit2 | colon2 & digit3)
        smallAfterStop = now.lower & space1 & moved(now.period, before.period, 2)
        capitalAfterSpace = now.upper & space1
        capitalAfterSmall = capitalAfterSpace & lower2
        capitalAfterComma = now.upper & space1 & clause2
        gluedCapital = now.upper & clause1
    }
}
