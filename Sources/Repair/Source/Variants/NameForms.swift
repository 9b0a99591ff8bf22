internal import Lexicon
internal import TextModel

/// The words of a document that begin with a capital, and the lines that have them, as far as these have a source.
struct NameForms {
    struct Form {
        /// Bytes of the document, where the word stands first.
        let range: Range<Int>
        /// Of the word.
        let hash: UInt64
        /// The same for the same word in the same lines.
        fileprivate(set) var signature: UInt64
        /// How many lines have the word.
        fileprivate(set) var count = 1
        /// Places in `lines` of the first line that has it and of the last.
        fileprivate let first: Int32
        fileprivate var last: Int32
    }

    /// In the order of the document.
    private(set) var forms: [Form] = []
    /// The lines that have the words, each with the place of the next that has the same one, or -1.
    private var lines: [(number: Int32, next: Int32)] = []
    /// The same for the same words in the same lines.
    private(set) var signature: UInt64 = 0
    private var numbers: [UInt64: Int] = [:]
    private let bytes: UnsafeBufferPointer<UInt8>

    /// Shorter words have too many like them.
    private static let shortest = 4

    /// - Parameters:
    ///   - bytes: must outlive this.
    ///   - hasSource: whether the line of a number has one.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ hasSource: (Int) -> Bool) {
        self.bytes = bytes
        for (number, line) in lines.enumerated() where hasSource(number) { add(line, number) }
    }

    /// The lines that have a word, in order, each once.
    func lines(of form: Form) -> [Int] {
        var numbers: [Int] = [], place = form.first
        while place >= 0 {
            numbers.append(Int(lines[Int(place)].number))
            place = lines[Int(place)].next
        }
        return numbers
    }

    func text(_ form: Form) -> UnsafeBufferPointer<UInt8> { UnsafeBufferPointer(rebasing: bytes[form.range]) }

    private mutating func add(_ line: Line, _ number: Int) {
        var index = nextCapital(line.start, line.end)
        while index < line.end {
            guard index == line.start || opensWord(index, in: line) else {
                index = nextCapital(index + 1, line.end)
                continue
            }
            let end = min(NameIndex.wordEnd(bytes, index), line.end)
            if end - index >= NameForms.shortest, !goesOn(end, in: line), !isInCapitals(index..<end) { add(index..<end, number) }
            index = nextCapital(end, line.end)
        }
    }

    /// The first capital from `index` on, or `end`; eight bytes at a time.
    private func nextCapital(_ index: Int, _ end: Int) -> Int {
        var index = index
        while index + 8 <= end {
            let word = UnsafeRawPointer(bytes.baseAddress!).loadUnaligned(fromByteOffset: index, as: UInt64.self).littleEndian
            let low = word & (NameForms.ones &* 0x7F)
            let capitals = (low &+ NameForms.ones &* (0x80 - 0x41)) & ~(low &+ NameForms.ones &* (0x80 - 0x5B)) & ~word & (NameForms.ones &* 0x80)
            if capitals != 0 { return index + capitals.trailingZeroBitCount / 8 }
            index += 8
        }
        while index < end, !bytes[index].isASCIIUpper { index += 1 }
        return index
    }

    private static let ones: UInt64 = 0x0101_0101_0101_0101

    private mutating func add(_ range: Range<Int>, _ number: Int) {
        let hash = ByteHash.of(UnsafeBufferPointer(rebasing: bytes[range])), mark = hash &* (UInt64(number) &* 2 &+ 1)
        signature &+= mark
        let place = Int32(lines.count)
        if let known = numbers[hash] {
            let last = Int(forms[known].last)
            if lines[last].number == number { return }
            lines[last].next = place
            forms[known].last = place
            forms[known].count += 1
            forms[known].signature &+= mark
        } else {
            numbers[hash] = forms.count
            forms.append(Form(range: range, hash: hash, signature: mark, first: place, last: place))
        }
        lines.append((Int32(number), -1))
    }

    /// A space, a bracket, a quotation mark or the like stands before the byte, and no letter, point or part of an address.
    private func opensWord(_ index: Int, in line: Line) -> Bool {
        let before = bytes[index - 1]
        if before >= 0x80 { return index - 3 >= line.start && bytes[index - 3] == 0xE2 }
        if before == UInt8(ascii: "'") { return index - 2 < line.start || !bytes[index - 2].isASCIIAlphanumeric }
        return !before.isASCIIAlphanumeric && before != UInt8(ascii: ".") && !NameForms.isTechnical(before)
    }

    /// What ends at `end` is a part of something longer: lukaku.com, Lukaku/Photos.
    private func goesOn(_ end: Int, in line: Line) -> Bool {
        guard end < line.end else { return false }
        if bytes[end] == UInt8(ascii: ".") { return end + 1 < line.end && bytes[end + 1].isASCIIAlphanumeric }
        return NameForms.isTechnical(bytes[end])
    }

    /// Or has digits.
    private func isInCapitals(_ range: Range<Int>) -> Bool {
        !range.contains { bytes[$0].isASCIILower } || range.contains { bytes[$0].isASCIIDigit }
    }

    private static func isTechnical(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "&"):
            true
        default: false
        }
    }
}
