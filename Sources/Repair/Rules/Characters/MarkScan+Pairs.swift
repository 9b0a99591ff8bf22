internal import TextModel

/// Marks in pairs: （） 《》 「」 【】
extension MarkScan {
    mutating func open(_ line: borrowing LineText, _ index: Int, _ mark: UInt32) {
        let inside = right(line, index + 3)
        // Four levels bound the search.
        let isNested = pairs.suffix(4).contains { $0.mark == 0x300A || $0.mark == 0x300C }
        pairs.append(
            OpenPair(
                place: index, mark: mark, outside: left, inside: inside, alphanumerics: alphanumerics,
                isNested: isNested || curlyDepth > 0, straightIsOpen: straightIsOpen))
    }

    mutating func close(
        _ line: borrowing LineText, _ index: Int, _ mark: UInt32, _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) {
        // The partner of each of these marks has the code point before its own.
        guard let pair = take(mark - 1) else {
            if mark == 0xFF09 { closeAlone(line, index, &proposals) }
            return
        }
        guard converts(line, pair, index) else {
            keptEnd = index + 3
            return
        }
        let (opening, closing) = forms(pair, context)
        let isEnding = mark == 0xFF09 && isPluralEnding(line, pair.place, index)
        let before = !isEnding && needsSpaceBefore(line, pair.place, pair.straightIsOpen) ? Bytes.space : Bytes.none
        let after = needsSpaceAfter(line, index + 3) ? Bytes.space : Bytes.none
        proposals.replace(pair.place..<pair.place + 3, with: before + opening)
        proposals.replace(index..<index + 3, with: closing + after)
    }

    /// Brackets whose partner the line lacks or has in another form.
    mutating func closeRest(_ line: borrowing LineText, _ proposals: inout Proposals) {
        for pair in pairs where pair.mark == 0xFF08 {
            let isChinese = pair.outside == .chinese && pair.inside == .chinese
            guard pair.inside != .none, !isChinese, !isAfterEyes(line, pair.place) else { continue }
            let before = needsSpaceBefore(line, pair.place, pair.straightIsOpen) ? Bytes.space : Bytes.none
            proposals.replace(pair.place..<pair.place + 3, with: before + Bytes.single[0x28])
        }
    }

    /// Takes the innermost pair with this opening mark, and those inside it that stayed open.
    private mutating func take(_ mark: UInt32) -> OpenPair? {
        guard let last = pairs.last else { return nil }
        if last.mark == mark { return pairs.removeLast() }
        // A pair that crosses another is seldom; four levels bound the search.
        guard let place = pairs.suffix(4).lastIndex(where: { $0.mark == mark }) else { return nil }
        let pair = pairs[place]
        pairs.removeSubrange(place...)
        return pair
    }

    /// True when the pair stands in English text. Round brackets belong to what is around them, the others to what is in them.
    private mutating func converts(_ line: borrowing LineText, _ pair: OpenPair, _ close: Int) -> Bool {
        // Faces such as （＾▽＾） have no letters; （？） is a doubt.
        guard alphanumerics > pair.alphanumerics || isDoubt(line, pair.place + 3..<close) else { return false }
        let right = right(line, close + 3)
        if pair.outside == .chinese && right == .chinese { return false }
        let isChinese = pair.inside == .chinese && left == .chinese
        guard pair.mark == 0xFF08 else { return !isChinese }
        return !isChinese || pair.outside == .latin || right == .latin
    }

    private mutating func closeAlone(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        guard left != .none, !isAfterEyes(line, index) else { return }
        if roundDepth > 0 {
            roundDepth -= 1
        } else if left == .chinese, right(line, index + 3) != .latin {
            return
        }
        let after = needsSpaceAfter(line, index + 3) ? Bytes.space : Bytes.none
        proposals.replace(index..<index + 3, with: Bytes.single[0x29] + after)
    }

    /// The bracket is the mouth of an emoticon.
    private func isAfterEyes(_ line: borrowing LineText, _ index: Int) -> Bool {
        switch Scalar.before(index, line)?.value {
        case 0x3A, 0x3B, 0x3D, 0x2D, 0xFF1A, 0xFF1B: true
        default: false
        }
    }

    private func forms(_ pair: OpenPair, _ context: borrowing RuleContext) -> (opening: [UInt8], closing: [UInt8]) {
        switch pair.mark {
        case 0xFF08: return (Bytes.single[0x28], Bytes.single[0x29])
        case 0x3010: return (Bytes.single[0x5B], Bytes.single[0x5D])
        default:
            let style = context.document.documentStyle
            if style.hasStraightQuotes && !style.hasCurlyQuotes {
                let quote = Bytes.single[pair.isNested || pair.straightIsOpen ? 0x27 : 0x22]
                return (quote, quote)
            }
            return pair.isNested ? (Array("‘".utf8), Array("’".utf8)) : (Array("“".utf8), Array("”".utf8))
        }
    }

    private func isDoubt(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        guard let mark = Scalar.after(range.lowerBound, line), mark.length == range.count else { return false }
        return mark.value == 0x21 || mark.value == 0x3F || mark.value == 0xFF01 || mark.value == 0xFF1F
    }

    /// "member（s）"
    private func isPluralEnding(_ line: borrowing LineText, _ open: Int, _ close: Int) -> Bool {
        guard line.byte(open - 1).isASCIILetter else { return false }
        return (close == open + 4 && line.bytes[open + 3] == UInt8(ascii: "s"))
            || (close == open + 5 && line.bytes[open + 3] == UInt8(ascii: "e") && line.bytes[open + 4] == UInt8(ascii: "s"))
    }

    private func needsSpaceBefore(_ line: borrowing LineText, _ index: Int, _ straightIsOpen: Bool) -> Bool {
        guard let before = Scalar.before(index, line) else { return false }
        switch before.value {
        case 0x22: return !straightIsOpen
        case 0x21, 0x25, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0xB0, 0xB2, 0xB3, 0xBB, 0x2019, 0x201D, 0x2103: return true
        case 0xFF05, 0xFF09, 0x300B, 0x300D, 0x3011: return true
        default: return before.side != nil || before.isDigit
        }
    }

    private func needsSpaceAfter(_ line: borrowing LineText, _ index: Int) -> Bool {
        guard let next = Scalar.after(index, line) else { return false }
        switch next.value {
        case 0x22: return !straightIsOpen
        case 0x28, 0x5B, 0x201C, 0x2018, 0xAB: return true
        default: return next.side != nil || next.isDigit
        }
    }
}
