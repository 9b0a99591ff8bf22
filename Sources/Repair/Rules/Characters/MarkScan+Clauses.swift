internal import Lexicon
internal import TextModel

/// Marks that end a clause: ，。：；！？、
extension MarkScan {
    /// Looks at the mark `value` at `index`; returns where to go on.
    mutating func clauseMark(_ line: borrowing LineText, _ index: Int, _ value: UInt32, _ proposals: inout Proposals) -> Int {
        let end = index + 3
        guard !stays(line, index, value) else {
            keptEnd = end
            return end
        }
        if value == 0xFF0C, let number = WideNumber(line, comma: index) {
            return number.propose(line, index, &proposals)
        }
        if isBetweenDigits(line, index) {
            // Full-width digits are made plain first; the mark is judged in the next pass.
            guard line.byte(index - 1).isASCIIDigit, line.byte(end).isASCIIDigit else { return end }
            if value == 0xFF1A {
                proposals.replace(index..<end, with: Bytes.single[Int(UInt8(ascii: ":"))])
                return end
            }
            if value == 0x3002 {
                proposals.replace(index..<end, with: Array(". ".utf8), .review)
                return end
            }
        }
        let mark = value == 0x3001 && isListNumber(line, index) ? UInt8(ascii: ".") : MarkScan.plainMark(value)
        let space = needsSpace(line, end) ? Bytes.space : Bytes.none
        // "boundary.。": the plain mark is there already.
        let isRepeatable = mark == UInt8(ascii: "!") || mark == UInt8(ascii: "?")
        let isDoubled = !isRepeatable && (line.byte(index - 1) == mark || line.byte(end) == mark)
        proposals.replace(index..<end, with: isDoubled ? space : Bytes.single[Int(mark)] + space)
        return end
    }

    private static func plainMark(_ value: UInt32) -> UInt8 {
        switch value {
        case 0x3001: UInt8(ascii: ",")
        case 0x3002: UInt8(ascii: ".")
        default: UInt8(value - 0xFEE0)
        }
    }

    /// True for a mark that belongs to Chinese text, to an emoticon or to nothing.
    private mutating func stays(_ line: borrowing LineText, _ index: Int, _ value: UInt32) -> Bool {
        let end = index + 3
        let right = right(line, end)
        if left == .chinese {
            if right == .chinese || endsChinese(line, index, right) { return true }
            // The number of a Chinese list (一、).
            if value == 0x3001, isFirstWord(line, index) { return true }
        } else if left == .none, right != .latin {
            return true
        }
        if value == 0xFF1A || value == 0xFF1B { return isEyes(line, index) }
        return value == 0x3001 && isAnswerLetter(line, index)
    }

    /// The mark and the bracket after it are an emoticon.
    private func isEyes(_ line: borrowing LineText, _ index: Int) -> Bool {
        switch Scalar.after(index + 3, line)?.value {
        case 0xFF09: pairs.isEmpty
        case 0xFF08: Scalar.before(index, line)?.isVisibleSpace ?? true
        default: false
        }
    }

    /// The mark ends a Chinese sentence: it stands directly after Chinese, and before a closing quotation mark or nothing.
    /// A Chinese word that ends an English sentence ("The word is 武汉。") has a Latin word directly before it.
    private func endsChinese(_ line: borrowing LineText, _ index: Int, _ right: CharacterSide) -> Bool {
        guard followsChinese(line, index) else { return false }
        switch Scalar.after(index + 3, line)?.value {
        case 0x2019, 0x201D, 0x300B, 0x300D, 0x300F: return true
        default: break
        }
        guard right == .none else { return false }
        var start = index, length = 0
        while let before = Scalar.before(start, line), before.isChinese, length <= MarkScan.longestWord {
            start -= before.length
            length += 1
        }
        guard length > 0, length <= MarkScan.longestWord else { return true }
        while line.byte(start - 1) == 0x20 { start -= 1 }
        return !line.byte(start - 1).isASCIIAlphanumeric
    }

    /// Characters of a Chinese word or name inside an English sentence.
    private static let longestWord = 6

    /// Directly after Chinese, or after a mark there that stays.
    func followsChinese(_ line: borrowing LineText, _ index: Int) -> Bool {
        keptEnd == index || Scalar.before(index, line)?.isChinese == true
    }

    private func isBetweenDigits(_ line: borrowing LineText, _ index: Int) -> Bool {
        Scalar.before(index, line)?.isDigit == true && Scalar.after(index + 3, line)?.isDigit == true
    }

    /// Nothing but a few Chinese characters stands before.
    private func isFirstWord(_ line: borrowing LineText, _ index: Int) -> Bool {
        let start = lineStart
        guard index > start, index - start <= 12 else { return false }
        for place in start..<index where line.bytes[place] < 0x80 { return false }
        return true
    }

    /// "1、Wash the rice": one or two figures at the start, and then a word.
    private func isListNumber(_ line: borrowing LineText, _ index: Int) -> Bool {
        let start = lineStart
        guard index > start, index - start <= 2 else { return false }
        for place in start..<index where !line.bytes[place].isASCIIDigit { return false }
        return !line.byte(TrimmedLine.afterSpaces(line, index + 3)).isASCIIDigit
    }

    /// "A、Beijing": a capital alone at the start and then a word, which is the letter of an answer.
    private func isAnswerLetter(_ line: borrowing LineText, _ index: Int) -> Bool {
        let start = lineStart
        guard index == start + 1, line.bytes[start].isASCIIUpper else { return false }
        return line.byte(index + 3).isASCIILetter && line.byte(index + 4).isASCIILetter
    }

    /// True when a space is due between a clause mark and what begins at `end`.
    func needsSpace(_ line: borrowing LineText, _ end: Int) -> Bool {
        guard let next = Scalar.after(end, line) else { return false }
        switch next.value {
        case 0x22: return !straightIsOpen
        case 0x27: return !singleIsOpen && line.byte(end + 1).isASCIIAlphanumeric
        case 0x28, 0x5B, 0x23, 0x24, 0x40, 0x60: return true
        case 0xA3, 0xA5, 0xB1, 0x20AC, 0xFF04, 0xFFE1, 0xFFE5: return true
        case 0x201C, 0x2018, 0xAB, 0xFF08, 0x300A, 0x300C, 0x3010: return true
        case 0x2460...0x24FF: return true
        // A sign before a figure.
        case 0x2B, 0x2D, 0x2212, 0xFF0B, 0xFF0D: return Scalar.after(end + next.length, line)?.isDigit == true
        default: return next.side != nil || next.isDigit
        }
    }
}
