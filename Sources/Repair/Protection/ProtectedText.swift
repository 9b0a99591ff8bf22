internal import Lexicon
internal import TextModel

/// Finds the parts of a line that no rule may touch: addresses, file names, code, mathematics, markup, numbers of
/// documents. Found once, on the line as it was given.
///
/// Whatever looks ahead does so for a bounded number of bytes, so that the cost is linear for any line.
struct ProtectedText: ~Escapable {
    let line: Span<UInt8>
    let lexicon: Lexicon

    @_lifetime(copy line)
    private init(_ line: Span<UInt8>, _ lexicon: Lexicon) {
        self.line = line
        self.lexicon = lexicon
    }

    /// What the scan must have seen for a line to hold protected text.
    static let triggers: Triggers = [.technical, .tightMark, .markDigit, .bracket, .looseMark]

    /// How far a code span, formula or link target is followed.
    private static let longestSpan = 4096
    private static let longestTarget = 512

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

    /// What either of two lists covers; both are sorted and disjoint, and so is the result.
    static func union(_ first: [Range<Int>], _ second: [Range<Int>]) -> [Range<Int>] {
        guard !second.isEmpty else { return first }
        guard !first.isEmpty else { return second }
        var result: [Range<Int>] = [], one = 0, two = 0
        while one < first.count || two < second.count {
            let takesFirst = two == second.count || (one < first.count && first[one].lowerBound <= second[two].lowerBound)
            let range = takesFirst ? first[one] : second[two]
            if takesFirst { one += 1 } else { two += 1 }
            if let last = result.last, range.lowerBound < last.upperBound {
                result[result.count - 1] = last.lowerBound..<max(last.upperBound, range.upperBound)
            } else {
                result.append(range)
            }
        }
        return result
    }

    /// The protected range that the byte at `index` gives away, not reaching before `free`.
    private func range(around index: Int, from free: Int) -> Range<Int>? {
        switch line[index] {
        case UInt8(ascii: "`"): return codeSpan(index)
        case UInt8(ascii: "$"): return mathematics(index)
        case UInt8(ascii: "\\"): return command(index, free)
        case UInt8(ascii: "<"): return tag(index)
        case UInt8(ascii: "{"): return data(index)
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

    func byte(_ index: Int) -> UInt8 { index >= 0 && index < line.count ? line[index] : 0 }

    private func limit(_ start: Int) -> Int { min(line.count, start + ProtectedText.longestSpan) }

    func find(_ wanted: UInt8, from start: Int, before limit: Int) -> Int? {
        var index = start
        while index < min(limit, line.count) {
            if line[index] == wanted { return index }
            index += 1
        }
        return nil
    }

    private func codeSpan(_ start: Int) -> Range<Int>? {
        var open = start
        while byte(open) == UInt8(ascii: "`") { open += 1 }
        var index = open
        while index < limit(open) {
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

    /// `{"key":7}`: JSON and the like.
    private func data(_ start: Int) -> Range<Int>? {
        guard byte(start + 1) == UInt8(ascii: "\"") || byte(start + 1) == UInt8(ascii: "'") else { return nil }
        var depth = 0, index = start
        while index < limit(start) {
            if line[index] == UInt8(ascii: "{") { depth += 1 }
            if line[index] == UInt8(ascii: "}") { depth -= 1 }
            index += 1
            if depth == 0 { return start..<index }
        }
        return nil
    }

    private func linkTarget(_ start: Int) -> Range<Int>? {
        var depth = 0, index = start
        while index < min(line.count, start + ProtectedText.longestTarget) {
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

    /// ":-)", ";)", or the name of one, ":smile:".
    private func emoticon(_ start: Int) -> Range<Int>? {
        guard start == 0 || byte(start - 1) == 0x20 else { return nil }
        if let name = emojiName(start) { return name }
        let nose = byte(start + 1) == UInt8(ascii: "-") ? 1 : 0
        let mouth = byte(start + 1 + nose), end = start + 2 + nose
        let mouths: StaticString = ")(DPpOo|/*3"
        guard (0..<mouths.utf8CodeUnitCount).contains(where: { mouths.utf8Start[$0] == mouth }) else { return nil }
        return byte(end).isASCIIAlphanumeric ? nil : start..<end
    }

    private func emojiName(_ start: Int) -> Range<Int>? {
        var end = start + 1
        while byte(end).isASCIILower || byte(end) == UInt8(ascii: "_") { end += 1 }
        guard end > start + 1, byte(start) == UInt8(ascii: ":"), byte(end) == UInt8(ascii: ":") else { return nil }
        return start..<end + 1
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

// MARK: - Mathematics and commands

extension ProtectedText {
    /// `$…$` that money can't be: with a mark of formulas in it, or set tight between spaces and without two words in a row.
    private func mathematics(_ start: Int) -> Range<Int>? {
        let double = byte(start + 1) == UInt8(ascii: "$")
        let open = start + (double ? 2 : 1)
        guard byte(open) != 0x20, !byte(open).isASCIIDigit || double, let close = find(UInt8(ascii: "$"), from: open, before: limit(open)) else {
            return nil
        }
        let end = min(line.count, close + (double ? 2 : 1))
        return double || close == open + 1 || hasFormulaMark(open..<close) || isTight(start, open..<close) ? start..<end : nil
    }

    private func hasFormulaMark(_ range: Range<Int>) -> Bool {
        for index in range {
            switch line[index] {
            case UInt8(ascii: "\\"), UInt8(ascii: "^"), UInt8(ascii: "_"), UInt8(ascii: "{"), UInt8(ascii: "="): return true
            default: continue
            }
        }
        return false
    }

    private func isTight(_ start: Int, _ content: Range<Int>) -> Bool {
        let isOpen = start == 0 || byte(start - 1) == 0x20 || byte(start - 1) == UInt8(ascii: "(")
        guard isOpen, !byte(content.upperBound + 1).isASCIIAlphanumeric, byte(content.upperBound - 1) != 0x20 else { return false }
        for index in content where line[index] == 0x20 {
            if byte(index - 2).isASCIILetter, byte(index - 1).isASCIILetter { return false }
        }
        return true
    }

    /// `\(…\)`, `\[…\]` or `\command{…}`; also a path with backslashes, with the drive or dots before it.
    private func command(_ start: Int, _ free: Int) -> Range<Int>? {
        let next = byte(start + 1)
        if next == UInt8(ascii: "(") || next == UInt8(ascii: "[") {
            let close = next == UInt8(ascii: "(") ? UInt8(ascii: ")") : UInt8(ascii: "]")
            var index = start + 2
            while index + 1 < limit(start) {
                if line[index] == UInt8(ascii: "\\"), line[index + 1] == close { return start..<index + 2 }
                index += 1
            }
            return nil
        }
        guard next.isASCIILetter else { return nil }
        var index = start + 1, begin = start
        while byte(index).isASCIIAlphanumeric || byte(index) == UInt8(ascii: "\\") || byte(index) == UInt8(ascii: ".") { index += 1 }
        while byte(index) == UInt8(ascii: "{") {
            guard let close = find(UInt8(ascii: "}"), from: index, before: limit(index)) else { break }
            index = close + 1
        }
        while begin > free, line[begin - 1] == UInt8(ascii: ".") { begin -= 1 }
        if begin == start, begin > free + 1, line[begin - 1] == UInt8(ascii: ":"), line[begin - 2].isASCIIUpper { begin -= 2 }
        return begin..<index
    }
}
