internal import Lexicon
internal import TextModel

/// Finds the numbers of an English line: in digits, in words and in both.
package enum TargetNumbers {
    /// - Returns: the numbers in the order of the line.
    package static func find(in line: borrowing LineText) -> [TargetNumber] {
        var numbers: [TargetNumber] = []
        var index = 0, depth = 0
        while index < line.count {
            let token = line[index]
            if token.mark == .openBracket { depth += 1 }
            if token.mark == .closeBracket { depth = max(0, depth - 1) }
            guard var number = number(line, index) else {
                index += 1
                continue
            }
            if depth > 0, !numbers.isEmpty { number.isFixed = true }
            index = max(index + 1, number.tokens.upperBound)
            numbers.append(number)
            joinRange(line, &numbers)
            joinDate(line, &numbers)
        }
        return numbers
    }

    /// The numbers of a line by itself, well-formed UTF-8.
    package static func find(in bytes: Span<UInt8>) -> [TargetNumber] {
        let lexicon = Lexicon.bundled, added: [Range<Int>] = []
        var protected: [Range<Int>] = [], tokenizer = Tokenizer()
        ProtectedText.find(in: bytes, lexicon, into: &protected)
        tokenizer.tokenize(bytes, protected: protected)
        return find(
            in: LineText(
                bytes: bytes, tokens: tokenizer.tokens, added: added.span, quotations: Quotations(), hits: LineHits(), lexicon: lexicon))
    }

    private static func number(_ line: borrowing LineText, _ index: Int) -> TargetNumber? {
        switch line[index].kind {
        case .number, .numberWord: return DigitReader(line, index).read(line)
        case .word:
            if let number = NumberPhrase(line, index)?.number(line) { return number }
            return DigitReader.isLabelled(line, index) ? DigitReader(line, index).read(line) : nil
        default: return nil
        }
    }

    /// "3 to 5 million", "10-20%": the last number's scale and kind are the first one's too.
    private static func joinRange(_ line: borrowing LineText, _ numbers: inout [TargetNumber]) {
        guard numbers.count > 1 else { return }
        let last = numbers[numbers.count - 1], first = numbers[numbers.count - 2], between = first.tokens.upperBound
        guard last.tokens.lowerBound == between + 1 else { return }
        let joint = line[between]
        let isJoined =
            joint.mark == .hyphen || joint.mark == .dash || line.token(joint, folds: "to") || line.token(joint, folds: "and")
            || line.token(joint, folds: "or")
        guard isJoined else { return }
        if joint.mark == .hyphen, joint.gap == .none, last.form == first.form, case .digits = first.form, !isRange(first, last) {
            numbers[numbers.count - 1].isFixed = true
            numbers[numbers.count - 2].isFixed = true
        }
        if first.kind == .count { numbers[numbers.count - 2].kind = last.kind == .percent || last.kind == .money ? last.kind : .count }
        if case .scaled(let scale) = last.form, case .digits = first.form {
            numbers[numbers.count - 2].alternative = first.value.scaled(by: scale)
        }
    }

    /// Grows from the first number to the second: no score, date or telephone number.
    private static func isRange(_ first: TargetNumber, _ last: TargetNumber) -> Bool {
        first.value.magnitude >= 2 && last.value.magnitude >= first.value.magnitude
    }

    /// "July 26", "the 26th of July".
    private static func joinDate(_ line: borrowing LineText, _ numbers: inout [TargetNumber]) {
        guard numbers.count > 1 else { return }
        let last = numbers.count - 1, distance = numbers[last].tokens.lowerBound - numbers[last - 1].tokens.upperBound
        if numbers[last - 1].kind == .month, distance == 0, isDay(numbers[last]) { numbers[last].kind = .day }
        if numbers[last].kind == .month, distance == 0 || distance == 1 && line.token(line[numbers[last - 1].tokens.upperBound], folds: "of"),
            isDay(numbers[last - 1])
        {
            numbers[last - 1].kind = .day
        }
    }

    private static func isDay(_ number: TargetNumber) -> Bool {
        guard number.kind == .count || number.kind == .ordinal, let day = number.value.whole else { return false }
        return (1...31).contains(day) && number.form != .words
    }
}
