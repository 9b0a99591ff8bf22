internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// A hit in a line: which one, and the token it begins at.
struct TermPlace {
    let hits: [TermHit]
    let index: Int
    let token: Int

    var hit: TermHit { hits[index] }
    var range: Range<Int> { Int(hit.start)..<Int(hit.end) }

    /// The token, not a protected one, that has the byte at `offset`.
    static func token(_ line: borrowing LineText, at offset: Int) -> Int? {
        var low = 0, high = line.count
        while low < high {
            let middle = (low + high) / 2
            if Int(line[middle].end) <= offset { low = middle + 1 } else { high = middle }
        }
        return low < line.count && Int(line[low].start) <= offset && line[low].kind != .protected ? low : nil
    }

    /// A capital that the form does not have is right at the start of a sentence, clause or quotation.
    func mayBeRaised(_ line: borrowing LineText) -> Bool {
        token == 0 || line[token - 1].kind == .mark
    }

    /// The last part of a word with hyphens: "non-Neolithic".
    func endsCompound(_ line: borrowing LineText) -> Bool {
        line.byte(range.lowerBound - 1) == UInt8(ascii: "-") && line.byte(range.lowerBound - 2).isASCIILetter
    }

    /// The first part of a word with hyphens: "Neolithic-style".
    func beginsCompound(_ line: borrowing LineText) -> Bool {
        line.byte(range.upperBound) == UInt8(ascii: "-") && line.byte(range.upperBound + 1).isASCIILetter
    }

    /// The first part of a code of several parts: "wuhan-hu-1.fasta".
    func beginsCode(_ line: borrowing LineText) -> Bool {
        var index = range.upperBound
        guard line.byte(index) == UInt8(ascii: "-") else { return false }
        index += 1
        while line.byte(index).isASCIILetter { index += 1 }
        let byte = line.byte(index)
        return byte == UInt8(ascii: "-") || byte.isASCIIDigit || byte == UInt8(ascii: "_")
            || byte == UInt8(ascii: ".") && line.byte(index + 1).isASCIIAlphanumeric
    }

    /// A capitalised word stands beside it that may belong to it: "Dong Yi Long", "Shang Hai Spring".
    func isPartOfName(_ line: borrowing LineText) -> Bool {
        var next = token
        while line.has(next), Int(line[next].start) < range.upperBound { next += 1 }
        if line.has(next), line[next].gap == .space, line.isCapitalised(line[next]) { return true }
        let before = line[token - 1]
        return before.kind == .word && line[token].gap == .space && line.isCapitalised(before) && !line.word(before).isFunction
    }

    /// After "in", "near" and the like a name is a place's.
    func followsPlacePreposition(_ line: borrowing LineText) -> Bool {
        token > 0 && line[token - 1].kind == .word && PhraseList.placePrepositions.contains(line.text(line[token - 1]))
    }

    /// True for a part of a path, an identifier, an address or the like.
    static func isTechnical(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        isTechnical(line.byte(range.lowerBound - 1)) || isTechnical(line.byte(range.upperBound))
            || line.byte(range.upperBound) == UInt8(ascii: ".") && line.byte(range.upperBound + 1).isASCIIAlphanumeric
            || line.byte(range.lowerBound - 1) == UInt8(ascii: ".") && line.byte(range.lowerBound - 2).isASCIIAlphanumeric
    }

    /// Not all of `ByteClass.technical`: * and | stand about prose, too, in Markdown.
    private static func isTechnical(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "_"), UInt8(ascii: "/"), UInt8(ascii: "\\"), UInt8(ascii: "@"), UInt8(ascii: "#"), UInt8(ascii: "="), UInt8(ascii: "&"),
            UInt8(ascii: "$"), UInt8(ascii: "`"), UInt8(ascii: "<"), UInt8(ascii: ">"), UInt8(ascii: "{"), UInt8(ascii: "}"):
            true
        default: false
        }
    }

    /// True when a protected token begins in `range`, which begins with the place or a little before it.
    func crossesProtected(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        var index = token
        while line.has(index), Int(line[index].start) < range.upperBound {
            if line[index].kind == .protected { return true }
            index += 1
        }
        return false
    }
}
