internal import Lexicon
internal import TextModel

/// Finds the parts of a line that no rule may touch: addresses, file names, code, mathematics, markup, numbers of
/// documents. Found once, on the line as it was given.
struct ProtectedText: ~Escapable {
    private let line: Span<UInt8>
    private let lexicon: Lexicon

    @_lifetime(copy line)
    private init(_ line: Span<UInt8>, _ lexicon: Lexicon) {
        self.line = line
        self.lexicon = lexicon
    }

    /// What the scan must have seen for a line to hold protected text.
    static let triggers: Triggers = [.technical, .tightMark, .markDigit, .bracket, .looseMark]

    /// Replaces the contents of `ranges` with the protected byte ranges of `line`, sorted and disjoint.
    static func find(in line: Span<UInt8>, _ lexicon: Lexicon, into ranges: inout [Range<Int>]) {
        ranges.removeAll(keepingCapacity: true)
        let finder = ProtectedText(line, lexicon)
        if finder.isReference {
            ranges.append(0..<line.count)
            return
        }
        var index = 0, free = 0
        while index < line.count {
            if let range = finder.range(around: index, from: free), range.upperBound > index {
                ranges.append(range)
                index = range.upperBound
                free = index
            } else {
                index += 1
            }
        }
    }

    /// The protected range that the byte at `index` gives away, not reaching before `free`.
    private func range(around index: Int, from free: Int) -> Range<Int>? {
        switch line[index] {
        case UInt8(ascii: "`"): return codeSpan(index)
        case UInt8(ascii: "$"): return mathematics(index)
        case UInt8(ascii: "\\"): return command(index)
        case UInt8(ascii: "<"): return tag(index)
        case UInt8(ascii: "("): return byte(index - 1) == UInt8(ascii: "]") ? linkTarget(index) : nil
        case UInt8(ascii: "@"): return address(index, free)
        case UInt8(ascii: "#"): return hashtag(index)
        case UInt8(ascii: "_"): return identifier(index, free)
        case UInt8(ascii: "/"): return path(index, free)
        case UInt8(ascii: "."): return dotted(index, free)
        case UInt8(ascii: ":"), UInt8(ascii: ";"):
            return hasPrefix(line, index, "://") ? url(index, free) : emoticon(index)
        default: return nil
        }
    }

    private func byte(_ index: Int) -> UInt8 { index >= 0 && index < line.count ? line[index] : 0 }

    private func codeSpan(_ start: Int) -> Range<Int>? {
        var open = start
        while byte(open) == UInt8(ascii: "`") { open += 1 }
        var index = open
        while index < line.count {
            guard line[index] == UInt8(ascii: "`") else {
                index += 1
                continue
            }
            let close = index
            while byte(index) == UInt8(ascii: "`") { index += 1 }
            if index - close == open - start { return start..<index }
        }
        return nil
    }

    /// `$…$` with something in it that money never has.
    private func mathematics(_ start: Int) -> Range<Int>? {
        let double = byte(start + 1) == UInt8(ascii: "$")
        var index = start + (double ? 2 : 1)
        guard byte(index) != 0x20, !byte(index).isASCIIDigit || double else { return nil }
        var formula = double
        while index < line.count {
            let current = line[index]
            if current == UInt8(ascii: "$") {
                guard formula || index == start + 2 else { return nil }
                return start..<min(line.count, index + (double ? 2 : 1))
            }
            if current == UInt8(ascii: "\\") || current == UInt8(ascii: "^") || current == UInt8(ascii: "_")
                || current == UInt8(ascii: "{") || current == UInt8(ascii: "=")
            {
                formula = true
            }
            index += 1
        }
        return nil
    }

    /// `\(…\)`, `\[…\]` or `\command{…}`; also a path with backslashes.
    private func command(_ start: Int) -> Range<Int>? {
        let next = byte(start + 1)
        if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") {
            let close = next == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
            var index = start + 2
            while index + 1 < line.count {
                if line[index] == UInt8(ascii: "\\"), line[index + 1] == close { return start..<index + 2 }
                index += 1
            }
            return nil
        }
        guard next.isASCIILetter else { return nil }
        var index = start + 1
        while byte(index).isASCIIAlphanumeric || byte(index) == UInt8(ascii: "\\") || byte(index) == UInt8(ascii: ".") { index += 1 }
        while byte(index) == UInt8(ascii: "{") {
            guard let close = find(UInt8(ascii: "}"), from: index) else { break }
            index = close + 1
        }
        return start..<index
    }

    private func find(_ wanted: UInt8, from start: Int) -> Int? {
        var index = start
        while index < line.count {
            if line[index] == wanted { return index }
            index += 1
        }
        return nil
    }

    private func tag(_ start: Int) -> Range<Int>? {
        let next = byte(start + 1)
        guard next.isASCIILetter || next == UInt8(ascii: "/") || next == UInt8(ascii: "!") else { return nil }
        var index = start + 1
        while index < line.count, line[index] != UInt8(ascii: "<") {
            if line[index] == UInt8(ascii: ">") { return start..<index + 1 }
            index += 1
        }
        return nil
    }

    private func linkTarget(_ start: Int) -> Range<Int>? {
        var depth = 0, index = start
        while index < line.count {
            if line[index] == UInt8(ascii: "(") { depth += 1 }
            if line[index] == UInt8(ascii: ")") {
                depth -= 1
                if depth == 0 { return start..<index + 1 }
            }
            if line[index] == 0x20, depth == 1, index == start + 1 { return nil }
            index += 1
        }
        return nil
    }

    private func emoticon(_ start: Int) -> Range<Int>? {
        guard start == 0 || byte(start - 1) == 0x20 else { return nil }
        let nose = byte(start + 1) == UInt8(ascii: "-") ? 1 : 0
        let mouth = byte(start + 1 + nose), end = start + 2 + nose
        let mouths: StaticString = ")(DPpOo|/*3"
        guard (0..<mouths.utf8CodeUnitCount).contains(where: { mouths.utf8Start[$0] == mouth }) else { return nil }
        return byte(end).isASCIIAlphanumeric ? nil : start..<end
    }

    /// A line of a reference list: it holds a mark of the document's type, as in "[J]".
    private var isReference: Bool {
        guard line.count > 8 else { return false }
        for index in 0..<line.count - 2 where line[index] == UInt8(ascii: "[") {
            if ProtectedText.referenceMarks.contains(where: { hasPrefix(line, index, $0) }), index > 0 { return true }
        }
        return false
    }

    /// Document types of GB/T 7714, small letters.
    private static let referenceMarks: [StaticString] = [
        "[j]", "[m]", "[d]", "[c]", "[n]", "[r]", "[s]", "[p]", "[g]", "[z]", "[a]", "[j/ol]", "[eb/ol]", "[n/ol]", "[m/ol]", "[db/ol]",
    ]
}

// MARK: - Addresses, file names, numbers

extension ProtectedText {
    private func isLabel(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte == UInt8(ascii: "-") }

    /// Where a run of visible ASCII that an address may hold ends, without the marks of the sentence after it.
    private func addressEnd(_ start: Int) -> Int {
        var end = start
        while end < line.count, line[end] > 0x20, line[end] < 0x7F, line[end] != UInt8(ascii: "<"), line[end] != UInt8(ascii: "\""),
            line[end] != UInt8(ascii: "]"), line[end] != UInt8(ascii: "`")
        {
            end += 1
        }
        let marks: StaticString = ".,;:!?)'"
        while end > start, (0..<marks.utf8CodeUnitCount).contains(where: { marks.utf8Start[$0] == line[end - 1] }) { end -= 1 }
        return end
    }

    private func url(_ colon: Int, _ free: Int) -> Range<Int>? {
        var start = colon
        while start > free, line[start - 1].isASCIIAlphanumeric || line[start - 1] == UInt8(ascii: "+") { start -= 1 }
        guard start < colon else { return nil }
        return start..<addressEnd(colon + 3)
    }

    /// An e-mail address, or the name of an account.
    private func address(_ at: Int, _ free: Int) -> Range<Int>? {
        func isPart(_ byte: UInt8) -> Bool { isLabel(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "+") }
        var start = at, end = at + 1
        while start > free, isPart(line[start - 1]) { start -= 1 }
        while isPart(byte(end)) { end += 1 }
        while end > at + 1, line[end - 1] == UInt8(ascii: ".") { end -= 1 }
        return end > at + 1 ? start..<end : nil
    }

    private func hashtag(_ start: Int) -> Range<Int>? {
        var end = start + 1
        while byte(end).isASCIIAlphanumeric || byte(end) == UInt8(ascii: "_") { end += 1 }
        return end > start + 1 && !byte(start - 1).isASCIIAlphanumeric ? start..<end : nil
    }

    private func identifier(_ index: Int, _ free: Int) -> Range<Int>? {
        func isPart(_ byte: UInt8) -> Bool { byte.isASCIIAlphanumeric || byte == UInt8(ascii: "_") }
        var start = index, end = index
        while start > free, isPart(line[start - 1]) { start -= 1 }
        while isPart(byte(end)) { end += 1 }
        return end - start > 2 ? start..<end : nil
    }

    /// A path: two slashes or more, or one at the start of the word.
    private func path(_ index: Int, _ free: Int) -> Range<Int>? {
        func isPart(_ byte: UInt8) -> Bool { isLabel(byte) || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "/") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") }
        var start = index, end = index
        while start > free, isPart(line[start - 1]) { start -= 1 }
        while isPart(byte(end)) { end += 1 }
        while end > start, line[end - 1] == UInt8(ascii: ".") { end -= 1 }
        var slashes = 0
        for place in start..<end where line[place] == UInt8(ascii: "/") { slashes += 1 }
        guard end - start > 2, slashes >= 2 || start == index else { return nil }
        return start..<end
    }

    /// The dotted word around a full stop, when it is a host, a file name, a DOI, a version or the number of a thing.
    private func dotted(_ stop: Int, _ free: Int) -> Range<Int>? {
        guard stop > free, isLabel(line[stop - 1]), isLabel(byte(stop + 1)) else { return nil }
        var start = stop
        while start > free, isLabel(line[start - 1]) { start -= 1 }
        if let range = abbreviatedNumber(start, stop) ?? codeCall(start, stop) ?? version(start, stop) { return range }
        if hasPrefix(line, start, "10."), let slash = find(UInt8(ascii: "/"), from: stop), slash - stop < 12, byte(stop + 1).isASCIIDigit {
            return start..<addressEnd(slash)
        }
        return host(start, stop)
    }

    /// "No.4", "Fig.2a": an abbreviation that never ends a sentence, and its number.
    private func abbreviatedNumber(_ start: Int, _ stop: Int) -> Range<Int>? {
        guard byte(stop + 1).isASCIIDigit, line[start].isASCIILetter else { return nil }
        let word = lexicon.word(line.extracting(start..<stop))
        guard word.isAbbreviation, !word.abbreviationMayEndSentence else { return nil }
        var end = stop + 1
        while byte(end).isASCIIAlphanumeric { end += 1 }
        return start..<end
    }

    /// "array.map()"
    private func codeCall(_ start: Int, _ stop: Int) -> Range<Int>? {
        var end = stop
        while byte(end).isASCIIAlphanumeric || byte(end) == UInt8(ascii: ".") { end += 1 }
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

    /// Labels with full stops between them up to the last that is a small-letter top-level domain or file extension; with
    /// the path after it.
    private func host(_ start: Int, _ stop: Int) -> Range<Int>? {
        var label = start, last: Int?
        while true {
            var end = label
            while isLabel(byte(end)) { end += 1 }
            if label > start, isSmall(label..<end) {
                let word = lexicon.word(line.extracting(label..<end))
                if word.isTopLevelDomain || word.isFileExtension { last = end }
            }
            guard byte(end) == UInt8(ascii: "."), isLabel(byte(end + 1)) else { break }
            label = end + 1
        }
        guard let last else { return hasPrefix(line, start, "www.") ? start..<addressEnd(start) : nil }
        return start..<(byte(last) == UInt8(ascii: "/") ? addressEnd(last) : last)
    }

    private func isSmall(_ range: Range<Int>) -> Bool {
        for index in range where !(line[index].isASCIILower || line[index].isASCIIDigit) { return false }
        return !range.isEmpty && line[range.lowerBound].isASCIILower
    }
}
