internal import Lexicon
internal import TextModel

/// A number of a translation that has the digits of a source number and another size, and whether it is surely that number.
struct MismatchedNumber {
    let source: SourceNumber
    let target: TargetNumber

    /// Nil where the two can't be the same number: in other units, another currency, of another kind.
    init?(_ source: SourceNumber, _ target: TargetNumber, _ line: borrowing LineText) {
        self.source = source
        self.target = target
        guard source.value.mantissa == target.value.mantissa, source.value.mantissa != 0 else { return nil }
        guard hasKindOfSource, hasUnitOfSource(line) else { return nil }
    }

    private var hasKindOfSource: Bool {
        switch (source.kind, target.kind) {
        case (.count, .count), (.money, .money), (.money, .count): return target.isMoney(of: source)
        case (.count, .money): return source.unit == nil
        case (.percent, .percent): return source.hasScale
        default: return false
        }
    }

    /// The unit is the same, since translators work amounts in other units out anew; or there is none on either side.
    private func hasUnitOfSource(_ line: borrowing LineText) -> Bool {
        let word = unit(line)
        switch source.unitInfo?.kind {
        case .metric, .other: return source.unitInfo!.english.contains(word)
        default: return !MismatchedNumber.isMetric(word)
        }
    }

    /// The word after the number, in small letters: "192,000 hectares", "192,000ha", "192-hectare".
    private func unit(_ line: borrowing LineText) -> [UInt8] {
        let last = line[target.tokens.upperBound - 1]
        var range = target.range.upperBound..<Int(last.end)
        if range.isEmpty {
            let hyphen = line[target.tokens.upperBound].mark == .hyphen ? 1 : 0
            range = line[target.tokens.upperBound + hyphen].range
        }
        return line.copy(range).map(\.asciiLowered)
    }

    private static let metricWords = Set(NumberLists.units.filter { $0.kind == .metric }.flatMap(\.english))

    private static func isMetric(_ word: [UInt8]) -> Bool { metricWords.contains(word) }

    // MARK: - Certainty

    /// True when nothing else can be meant.
    ///
    /// - Parameters:
    ///   - isAlone: there is no other number on either side without its counterpart.
    ///   - isInOrder: both stand between the same other numbers.
    ///   - hasLooseScale: a word like "million" stands somewhere by itself.
    func isCertain(_ line: borrowing LineText, isAlone: Bool, isInOrder: Bool, hasLooseScale: Bool) -> Bool {
        guard source.hasScale, source.kind != .money || target.kind == .money else { return false }
        if source.kind == .percent { return isAlone }
        guard source.value.magnitude >= 5 || target.value.magnitude >= 5, target.form != .suffixed, target.form != .words else { return false }
        if lacksScale, !isAlone || hasLooseScale || !isFollowedByNoun(line) { return false }
        switch source.value.digitCount {
        case 1: return isAlone && target.value.magnitude >= 4
        case 2: return isAlone || isInOrder
        default: return true
        }
    }

    /// The digits of the source without 万 or 亿: the scale may stand elsewhere.
    private var lacksScale: Bool {
        if case .digits = target.form { target.value.magnitude < 4 || target.value.exponent < 0 } else { false }
    }

    private func isFollowedByNoun(_ line: borrowing LineText) -> Bool {
        let next = line[target.tokens.upperBound]
        return next.kind == .word && next.gap == .space && next.shape == .small && !line.word(next).isFunction
            && !line.token(next, folds: "wan") && !line.token(next, folds: "yi")
    }

    /// True when "a" or "an" stands before the number and would have to be the other one before `text`.
    func changesArticle(_ text: [UInt8], _ line: borrowing LineText) -> Bool {
        let before = line[target.tokens.lowerBound - 1]
        guard line.token(before, folds: "a") || line.token(before, folds: "an") else { return false }
        return MismatchedNumber.beginsWithVowel(text.span) != MismatchedNumber.beginsWithVowel(line.text(target.range))
    }

    /// Eight, eleven, eighteen.
    private static func beginsWithVowel(_ digits: Span<UInt8>) -> Bool {
        if digits[0] == UInt8(ascii: "8") { return true }
        guard digits.count >= 2, digits[0] == UInt8(ascii: "1") else { return false }
        return (digits[1] == UInt8(ascii: "1") || digits[1] == UInt8(ascii: "8")) && (digits.count == 2 || !digits[2].isASCIIDigit)
    }
}
