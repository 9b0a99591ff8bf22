internal import Lexicon
internal import TextModel

/// Groups of figures with ， between them, read as one number: 10，000.
struct WideNumber {
    /// Byte offsets of the commas.
    private let commas: [Int]
    private let certainty: Applicability

    /// The number whose first ， stands at `comma`; nil where the figures are several numbers: groups of another length than
    /// a thousand has, or the day of a month before.
    init?(_ line: borrowing LineText, comma: Int) {
        var start = comma
        while start > 0, line.bytes[start - 1].isASCIIDigit { start -= 1 }
        let lead = comma - start
        guard (1...3).contains(lead), line.bytes[start] != UInt8(ascii: "0"), !WideNumber.continues(line, start) else {
            return nil
        }
        var commas: [Int] = [], index = comma
        while WideNumber.isComma(line, index) {
            guard WideNumber.digits(line, index + 3) == 3 else { return nil }
            commas.append(index)
            index += 6
        }
        guard !commas.isEmpty, !WideNumber.followsMonth(line, start) else { return nil }
        self.commas = commas
        // Three figures and three figures may be the numbers of two rooms.
        let isRound = line.byte(index - 1) == 0x30 && line.byte(index - 2) == 0x30 && line.byte(index - 3) == 0x30
        certainty = lead < 3 || isRound ? .safe : .review
    }

    /// Proposes plain commas; returns where to go on.
    func propose(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) -> Int {
        for comma in commas { proposals.replace(comma..<comma + 3, with: Bytes.single[Int(UInt8(ascii: ","))], certainty) }
        return (commas.last ?? index) + 3
    }

    private static func isComma(_ line: borrowing LineText, _ index: Int) -> Bool {
        index >= 0 && Scalar.after(index, line)?.value == 0xFF0C && line.byte(index + 3).isASCIIDigit
    }

    private static func digits(_ line: borrowing LineText, _ start: Int) -> Int {
        var end = start
        while line.byte(end).isASCIIDigit, end - start < 4 { end += 1 }
        return end - start
    }

    /// A letter or a decimal point stands directly before, or ， and a number that is no year, so that this is a list.
    private static func continues(_ line: borrowing LineText, _ start: Int) -> Bool {
        let before = line.byte(start - 1)
        if before.isASCIILetter || before == UInt8(ascii: ".") { return true }
        guard isComma(line, start - 3) else { return false }
        var first = start - 3
        while line.byte(first - 1).isASCIIDigit, start - first < 8 { first -= 1 }
        return (1...3).contains(start - 3 - first)
    }

    private static func followsMonth(_ line: borrowing LineText, _ start: Int) -> Bool {
        var end = start
        while line.byte(end - 1) == 0x20 || line.byte(end - 1) == UInt8(ascii: ".") { end -= 1 }
        var first = end
        while line.byte(first - 1).isASCIILetter, end - first < 10 { first -= 1 }
        return first < end && line.lexicon.word(line.text(first..<end)).isCalendar
    }
}
