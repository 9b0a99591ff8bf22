internal import Lexicon
internal import TextModel

// Addresses, file names, and the numbers of things.
extension ProtectedText {
    private func isLabel(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") }

    /// Where a run of visible ASCII that an address may hold ends, without the marks of the sentence after it and a bracket
    /// that was opened before it.
    private func addressEnd(_ start: Int) -> Int {
        var end = start, depth = 0
        scan: while end < line.count, line[end] > 0x20, line[end] < 0x7F {
            switch line[end] {
            case UInt8(ascii: "<"), UInt8(ascii: "\""), UInt8(ascii: "]"), UInt8(ascii: "`"): break scan
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"):
                if depth == 0 { break scan }
                depth -= 1
            default: break
            }
            end += 1
        }
        let marks: StaticString = ".,;:!?'"
        while end > start, (0..<marks.utf8CodeUnitCount).contains(where: { marks.utf8Start[$0] == line[end - 1] }) { end -= 1 }
        return end
    }

    func url(_ colon: Int, _ free: Int) -> Range<Int>? {
        var start = colon
        while start > free, line[start - 1].isASCIIAlphanumeric || line[start - 1] == UInt8(ascii: "+") { start -= 1 }
        guard start < colon else { return nil }
        return start..<addressEnd(colon + 3)
    }

    /// An e-mail address, or the name of an account.
    func address(_ at: Int, _ free: Int) -> Range<Int>? {
        func isPart(_ byte: UInt8) -> Bool { isLabel(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") }
        var start = at, end = at + 1
        while start > free, isPart(line[start - 1]) { start -= 1 }
        while isPart(byte(end)) { end += 1 }
        while end > at + 1, line[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end > at + 1 ? start..<end : nil
    }

    /// "#ferry"; "&#39;" is a reference to a character.
    func hashtag(_ start: Int) -> Range<Int>? {
        if byte(start - 1) == UInt8(ascii: "&") { return nil }
        var end = start + 1
        while byte(end).isASCIIAlphanumeric || byte(end) == UInt8(ascii: "_") { end += 1 }
        return end > start + 1 && !byte(start - 1).isASCIIAlphanumeric ? start..<end : nil
    }

    func identifier(_ index: Int, _ free: Int) -> Range<Int>? {
        func isPart(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") }
        var start = index, end = index
        while start > free, isPart(line[start - 1]) { start -= 1 }
        while isPart(byte(end)) { end += 1 }
        return end - start > 2 ? start..<end : nil
    }

    /// A path: two slashes or more, or a slash, a dot or a tilde at the start of the word.
    func path(_ index: Int, _ free: Int) -> Range<Int>? {
        func isPart(_ byte: UInt8) -> Bool {
            isLabel(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~")
        }
        var start = index, end = index
        while start > free, isPart(line[start - 1]) { start -= 1 }
        while isPart(byte(end)) { end += 1 }
        while end > start, line[end - 1] == UInt8(ascii: ".") { end -= 1 }
        var slashes = 0
        for place in start..<end where line[place] == UInt8(ascii: "/") { slashes += 1 }
        let isRelative = line[start] == UInt8(ascii: ".") || line[start] == UInt8(ascii: "~")
        guard end - start > 2, slashes >= 2 || start == index || isRelative else { return nil }
        return start..<end
    }

    /// The dotted word around a full stop, when it is a host, a file name, a DOI, a version, a share or the number of a thing.
    func dotted(_ stop: Int, _ free: Int) -> Range<Int>? {
        guard stop > free, isLabel(line[stop - 1]), isLabel(byte(stop + 1)) else { return nil }
        var start = stop
        while start > free, isLabel(line[start - 1]) { start -= 1 }
        // “Ferries”-example.org: the hyphen is a dash.
        while start < stop, line[start] == UInt8(ascii: "-") { start += 1 }
        guard start < stop else { return nil }
        if let range = abbreviatedNumber(start, stop) ?? codeCall(start, stop) ?? version(start, stop) ?? share(start, stop) { return range }
        if hasPrefix(line, start, "10."), byte(stop + 1).isASCIIDigit, let slash = find(UInt8(ascii: "/"), from: stop, before: stop + 12) {
            return start..<addressEnd(slash)
        }
        return host(start, stop)
    }

    /// "No.4", "Fig.2a": an abbreviation that never ends a sentence, and its number. With a capital also one that is a word
    /// too ("no"), but none that follows a name (Co., Inc.).
    private func abbreviatedNumber(_ start: Int, _ stop: Int) -> Range<Int>? {
        guard byte(stop + 1).isASCIIDigit, line[start].isASCIILetter else { return nil }
        let word = lexicon.word(line.extracting(start..<stop))
        let isNumbered = !word.abbreviationMayEndSentence || (word.isFunction && line[start].isASCIIUpper)
        guard word.isAbbreviation, isNumbered else { return nil }
        var end = stop + 1
        while byte(end).isASCIIAlphanumeric { end += 1 }
        return start..<end
    }

    /// "600519.SH", "0700.HK": the code of a share and its exchange. Four digits may be a year before a name in capitals,
    /// unless they begin with a zero or stand in brackets.
    private func share(_ start: Int, _ stop: Int) -> Range<Int>? {
        let digits = stop - start
        guard digits >= 4, digits <= 6, !isLabel(byte(start - 1)) else { return nil }
        for index in start..<stop where !line[index].isASCIIDigit { return nil }
        var end = stop + 1
        while byte(end).isASCIIUpper { end += 1 }
        guard end - stop == 3 || end - stop == 4, !isLabel(byte(end)), byte(end) < 0x80 else { return nil }
        let isCertain = digits > 4 || line[start] == UInt8(ascii: "0") || byte(start - 1) == UInt8(ascii: "(") || byte(end) == UInt8(ascii: ")")
        return isCertain ? start..<end : nil
    }

    /// "array.map()"
    private func codeCall(_ start: Int, _ stop: Int) -> Range<Int>? {
        var end = stop
        while end < start + ProtectedText.longestName, byte(end).isASCIIAlphanumeric || byte(end) == UInt8(ascii: ".") { end += 1 }
        return hasPrefix(line, end, "()") ? start..<end + 2 : nil
    }

    /// "v2.0b", "3.11.7-rc1": digits and full stops, a `v` before or letters after.
    private func version(_ start: Int, _ stop: Int) -> Range<Int>? {
        let numeric = line[start] | 0x20 == UInt8(ascii: "v") ? start + 1 : start
        guard byte(numeric).isASCIIDigit, byte(stop + 1).isASCIIDigit else { return nil }
        var end = numeric, stops = 0
        while byte(end).isASCIIDigit || (byte(end) == UInt8(ascii: ".") && byte(end + 1).isASCIIDigit) {
            if line[end] == UInt8(ascii: ".") { stops += 1 }
            end += 1
        }
        guard stops > 1 || numeric > start else { return nil }
        if byte(end) == UInt8(ascii: "-"), byte(end + 1).isASCIILetter { end += 1 }
        var tail = end
        while byte(tail).isASCIIAlphanumeric { tail += 1 }
        return start..<(tail - end <= 5 ? tail : end)
    }

    /// The longest name of a host, RFC 1035.
    private static let longestName = 253
    private static let mostLabels = 8

    /// Labels with full stops between them up to the last that is a small-letter top-level domain or file extension; with
    /// the path after it.
    private func host(_ start: Int, _ stop: Int) -> Range<Int>? {
        var label = start, last: Int?
        for _ in 0..<ProtectedText.mostLabels {
            var end = label
            while isLabel(byte(end)) { end += 1 }
            if label > start, isSmall(label..<end) {
                let word = lexicon.word(line.extracting(label..<end))
                if word.isTopLevelDomain || word.isFileExtension, !isAbbreviation(start..<end) { last = end }
            }
            guard byte(end) == UInt8(ascii: "."), isLabel(byte(end + 1)) else { break }
            label = end + 1
        }
        guard let last else { return hasPrefix(line, start, "www.") ? start..<addressEnd(start) : nil }
        return start..<(byte(last) == UInt8(ascii: "/") ? addressEnd(last) : last)
    }

    /// "p.m", although "tides.m" is a file.
    private func isAbbreviation(_ range: Range<Int>) -> Bool { lexicon.word(line.extracting(range)).isAbbreviation }

    private func isSmall(_ range: Range<Int>) -> Bool {
        for index in range where !(line[index].isASCIILower || line[index].isASCIIDigit) { return false }
        return !range.isEmpty && line[range.lowerBound].isASCIILower
    }
}
