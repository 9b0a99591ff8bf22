internal import Lexicon
internal import TextModel

/// A number in words: "twenty-five", "a hundred", "one third", "three and a half million", "dozens".
struct NumberPhrase {
    private let first: Int
    private var next: Int
    private var value: ExactDecimal?
    private var kind = NumberKind.count
    private var isVague = false

    /// Reads the one that begins at the token `index`, a word; nil when none does.
    init?(_ line: borrowing LineText, _ index: Int) {
        first = index
        next = index
        guard let word = NumberPhrase.word(line, index) else {
            readAfterArticle(line)
            if value == nil { return nil }
            return
        }
        switch word {
        case .cardinal, .tens: readCardinal(line)
        case .scale, .dozen: readLoneScale(line)
        case .ordinal(let number): finish(ExactDecimal(number), .ordinal)
        case .part(let whole): readPart(line, whole)
        case .multiple(let number): finish(ExactDecimal(number), .multiple)
        case .decade(let year): finish(ExactDecimal(year), .decade)
        case .month(let month):
            guard line.isCapitalised(line[index]) else { return nil }
            finish(ExactDecimal(month), .month)
        case .vague: readVague(line)
        case .percent: return nil
        }
    }

    /// What was read.
    func number(_ line: borrowing LineText) -> TargetNumber? {
        guard let value else { return nil }
        var number = TargetNumber(
            tokens: first..<next, range: Int(line[first].start)..<Int(line[next - 1].end), value: value, form: .words)
        number.kind = kind
        number.isVague = isVague
        if line[next].kind == .word, NumberPhrase.word(line, next) == .percent {
            number.kind = .percent
            number.tokens = first..<next + 1
        } else if line.token(line[next], folds: "per"), line.token(line[next + 1], folds: "cent") {
            number.kind = .percent
            number.tokens = first..<next + 2
        }
        return number
    }

    private mutating func finish(_ value: ExactDecimal, _ kind: NumberKind) {
        self.value = value
        self.kind = kind
        next += 1
    }

    private static func word(_ line: borrowing LineText, _ index: Int) -> NumberWord? {
        line[index].kind == .word ? NumberWord.of(line.text(line[index])) : nil
    }

    /// The token after `next`, over a hyphen where one joins them: "twenty-five", "two-thirds".
    private func following(_ line: borrowing LineText) -> Int {
        line[next].mark == .hyphen && line[next].gap == .none && line[next + 1].gap == .none ? next + 1 : next
    }
}

// MARK: - Cardinals

extension NumberPhrase {
    /// "two hundred and five thousand"; a part or an ordinal after it makes another kind of it.
    private mutating func readCardinal(_ line: borrowing LineText) {
        // The scale read last; 1 after tens, 0 where no smaller number may follow.
        var total = ExactDecimal.zero, section = 0, last = 0
        reading: while true {
            var place = next == first ? next : following(line)
            if last >= 2, line.token(line[place], folds: "and"), NumberPhrase.isSmall(line, place + 1) { place += 1 }
            switch NumberPhrase.word(line, place) {
            case .cardinal(let number) where next == first || last == 1 && (1..<10).contains(number) || last >= 2:
                section += number
                last = 0
            case .tens(let number) where next == first || last >= 2:
                section += number
                last = 1
            case .scale(2) where section > 0 && section < 100:
                section *= 100
                last = 2
            case .scale(let power) where power > 2 && (section > 0 || total.mantissa > 0):
                total = section > 0 ? total.adding(ExactDecimal(section, power)) ?? total : total.scaled(by: power)
                section = 0
                last = power
            case .dozen where section > 0:
                section *= 12
                last = 0
            case .part(let whole) where total.mantissa == 0 && section > 0 && place > first:
                return finishPart(section, whole, place)
            case .ordinal(let number) where place > first:
                return finishOrdinal(section, number, total, place)
            case .vague where section > 0: isVague = true
            default: break reading
            }
            next = place + 1
        }
        value = total.adding(ExactDecimal(section)) ?? total
        readAndHalf(line)
    }

    /// A number below a hundred.
    private static func isSmall(_ line: borrowing LineText, _ index: Int) -> Bool {
        switch word(line, index) {
        case .cardinal, .tens: true
        default: false
        }
    }

    private mutating func finishPart(_ numerator: Int, _ whole: Int, _ place: Int) {
        value = ExactDecimal(numerator)
        kind = .fraction(of: whole)
        next = place + 1
    }

    /// "twenty-first" is an ordinal, "one third" and "two fifths" parts.
    private mutating func finishOrdinal(_ section: Int, _ number: Int, _ total: ExactDecimal, _ place: Int) {
        if section >= 20, section % 10 == 0, number < 10 {
            value = total.adding(ExactDecimal(section + number))
            kind = .ordinal
            next = place + 1
        } else if number >= 3, section < 20 {
            finishPart(section, number, place)
        } else {
            value = total.adding(ExactDecimal(section))
        }
    }

    /// "three and a half", "two and a half million"
    private mutating func readAndHalf(_ line: borrowing LineText) {
        guard line.token(line[next], folds: "and"), line.token(line[next + 1], folds: "a"), line.token(line[next + 2], folds: "half"),
            let sum = value?.adding(ExactDecimal(5, -1))
        else { return }
        value = sum
        next += 3
        readScales(line)
    }

    private mutating func readScales(_ line: borrowing LineText) {
        while case .scale(let power) = NumberPhrase.word(line, following(line)) {
            value = value?.scaled(by: power)
            next = following(line) + 1
        }
    }
}

// MARK: - Scales, parts, vague ones

extension NumberPhrase {
    /// "a hundred", "a dozen", "a third", "a half"
    private mutating func readAfterArticle(_ line: borrowing LineText) {
        guard line.token(line[first], folds: "a") || line.token(line[first], folds: "an") else { return }
        switch NumberPhrase.word(line, first + 1) {
        case .scale(let power):
            value = ExactDecimal(1, power)
            next = first + 2
            readScales(line)
            addRest(line)
        case .dozen:
            value = ExactDecimal(12)
            next = first + 2
        case .part(let whole): finishPart(1, whole, first + 1)
        case .ordinal(let whole) where whole >= 3 && line.token(line[first + 2], folds: "of"): finishPart(1, whole, first + 1)
        default: return
        }
    }

    /// "a hundred and fifty"
    private mutating func addRest(_ line: borrowing LineText) {
        guard line.token(line[next], folds: "and"), NumberPhrase.isSmall(line, next + 1) else { return }
        guard let rest = NumberPhrase(line, next + 1), let part = rest.value, rest.kind == .count, part.magnitude < value?.magnitude ?? 0 else {
            return
        }
        value = value?.adding(part)
        next = rest.next
    }

    /// "several hundred", "million"
    private mutating func readLoneScale(_ line: borrowing LineText) {
        isVague = true
        value = .zero
        next = first + 1
        while case .scale = NumberPhrase.word(line, next) { next += 1 }
    }

    /// "half", "half a million", "quarter"
    private mutating func readPart(_ line: borrowing LineText, _ whole: Int) {
        next = first + 1
        if whole == 2, line.token(line[next], folds: "a"), case .scale(let power) = NumberPhrase.word(line, next + 1) {
            value = ExactDecimal(5, power - 1)
            next += 2
        } else {
            value = ExactDecimal(1)
            kind = .fraction(of: whole)
        }
    }

    /// "dozens", "tens of thousands"
    private mutating func readVague(_ line: borrowing LineText) {
        isVague = true
        value = .zero
        next = first + 1
        while line.token(line[next], folds: "of"), NumberPhrase.word(line, next + 1) == .vague { next += 2 }
    }
}
