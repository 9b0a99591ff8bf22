internal import Lexicon
internal import TextModel

/// The tokens of a line as places for terms: which of them are spoken for, and how their letters compare.
struct LineWords {
    private(set) var isTaken: [Bool]
    /// By token: its first two bytes with the case bit set, so that most forms are told from most tokens at once.
    private let keys: [UInt16]
    /// Of the keys: most forms stand nowhere.
    private var filter = KeyFilter()

    init(_ line: borrowing LineText) {
        var keys: [UInt16] = [], taken: [Bool] = []
        keys.reserveCapacity(line.count)
        taken.reserveCapacity(line.count)
        for index in 0..<line.count {
            let token = line[index], start = Int(token.start)
            taken.append(token.kind == .protected)
            let key = LineWords.key(line.bytes[start], start + 1 < line.bytes.count ? line.bytes[start + 1] : 0)
            keys.append(key)
            filter.insert(UInt32(key))
        }
        self.keys = keys
        isTaken = taken
    }

    /// What is compared of two bytes that a token or a form begins with.
    static func key(_ first: UInt8, _ second: UInt8) -> UInt16 { UInt16(first | 0x20) << 8 | UInt16(second | 0x20) }

    func isFree(_ tokens: Range<Int>) -> Bool { tokens.allSatisfy { !isTaken[$0] } }

    mutating func take(_ tokens: Range<Int>) {
        for index in tokens { isTaken[index] = true }
    }

    /// False where the form stands nowhere, as most do.
    func mayHold(_ form: TermForm) -> Bool { form.mask != 0xFFFF || filter.mayHold(UInt32(form.key)) }

    /// The tokens at which `form` stands as whole words, none of them taken, from the left, none across another. A possessive or
    /// a plural ending may follow; the first letter may be a capital where the form has a small one; a line in capitals has
    /// the form in capitals.
    func places(of form: TermForm, in line: borrowing LineText) -> [Range<Int>] {
        var places: [Range<Int>] = [], index = 0
        while index < keys.count {
            if keys[index] & form.mask != form.key {
                index += 1
            } else if let end = end(of: form.text, in: line, at: index), isFree(index..<end) {
                places.append(index..<end)
                index = end
            } else {
                index += 1
            }
        }
        return places
    }

    /// The first free tokens that are the form in small letters: "belgium" of Belgium. What English writes small as words
    /// (presidential palace) may be meant so, unless one of them has a capital, or a single one (china, turkey) a possessive.
    func place(inSmallLetters form: [UInt8], in line: borrowing LineText) -> Range<Int>? {
        guard form.count >= LineWords.shortestInSmallLetters else { return nil }
        for index in 0..<line.count where !isTaken[index] && line.bytes[Int(line[index].start)].asciiLowered == form[0].asciiLowered {
            let start = Int(line[index].start), end = start + form.count
            guard end <= line.bytes.count, form.indices.allSatisfy({ line.bytes[start + $0].asciiLowered == form[$0].asciiLowered }) else { continue }
            var last = index
            while last + 1 < line.count, Int(line[last].end) < end { last += 1 }
            guard line.stemEnd(line[last]) == end, isFree(index..<last + 1) else { continue }
            let lacksCapital = (index...last).contains {
                line.bytes[Int(line[$0].start)].asciiUppered == form[Int(line[$0].start) - start] && !line.isCapitalised(line[$0])
            }
            let isOrdinary = (index...last).allSatisfy { line.word($0).isSmall && !line.isCapitalised(line[$0]) }
            if !lacksCapital || isOrdinary && (last > index || Int(line[last].end) == end) { continue }
            return index..<last + 1
        }
        return nil
    }

    private static let shortestInSmallLetters = 4

    /// Behind the last token of the form that stands at a token.
    private func end(of form: [UInt8], in line: borrowing LineText, at index: Int) -> Int? {
        let start = Int(line[index].start)
        guard LineWords.opens(form[0], line.bytes[start]), let end = LineWords.end(of: form, in: line.bytes, from: start) else { return nil }
        var last = index
        while last + 1 < line.count, Int(line[last].end) < end { last += 1 }
        let rest = Int(line[last].end) - end
        guard rest >= 0, Int(line[last].start) < end else { return nil }
        if rest > 0, !LineWords.isEnding(line.text(end..<Int(line[last].end))) { return nil }
        return last + 1
    }

    /// Behind the form that stands at `start`; ' and ’ stand for each other.
    private static func end(of form: [UInt8], in text: Span<UInt8>, from start: Int) -> Int? {
        var index = start, differs = false
        for letter in form {
            guard index < text.count else { return nil }
            let byte = text[index]
            if letter == UInt8(ascii: "'"), byte == 0xE2, index + 2 < text.count, text[index + 1] == 0x80, text[index + 2] == 0x99 {
                index += 3
                continue
            }
            if byte != letter, index > start {
                guard letter.asciiUppered == byte else { return nil }
                differs = true
            }
            index += 1
        }
        if differs, (start..<index).contains(where: { text[$0].isASCIILower }) { return nil }
        return index
    }

    private static func opens(_ form: UInt8, _ byte: UInt8) -> Bool {
        form == byte || form.isASCIILower && form.asciiUppered == byte
    }

    /// A possessive, a plural or both.
    private static func isEnding(_ text: Span<UInt8>) -> Bool {
        switch text.count {
        case 1: text[0] == UInt8(ascii: "s") || text[0] == UInt8(ascii: "'")
        case 2: text[0] == UInt8(ascii: "'") && text[1] == UInt8(ascii: "s") || text[0] == UInt8(ascii: "e") && text[1] == UInt8(ascii: "s")
        case 4: text[0] == 0xE2 && text[3] == UInt8(ascii: "s")
        default: false
        }
    }
}
