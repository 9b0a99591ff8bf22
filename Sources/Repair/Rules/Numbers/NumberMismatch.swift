internal import Lexicon
internal import TextModel

/// "192,000 hectares" becomes "19,200 hectares" where the source says 1.92万公顷.
struct NumberMismatch: Rule {
    let info = RuleInfo(
        id: "number-mismatch", stage: .numbers,
        summary: "A number that is another one in the source",
        reason: """
            Chinese counts by 万 (10,000) and 亿 (100 million), and translations lose or win zeros: 6万 comes out as 6,000, \
            1.6亿 as 1.6 million. The numbers of a line and of its source are compared as values, however they are written. A \
            number that has the digits of the only number of the source without a counterpart, and another size, is put \
            right in the style of its place, and so are the pieces of one that was torn apart. What may have been worked out \
            anew (other units or currencies), dates, times, labels and vague numbers stay. Other digits than the source's are \
            reported.
            """,
        examples: [
            .init("Farms cover 192,000 hectares.", "Farms cover 19,200 hectares.", source: "农田面积1.92万公顷。"),
            .init("Farms cover 19,200 hectares.", "Farms cover 19,200 hectares.", source: "农田面积1.92万公顷。"),
        ])
    let triggers: Triggers = [.source]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        guard let segment = context.segment, segment.numbers.contains(where: \.isFirm) else { return }
        let match = NumberMatch(segment.numbers, TargetNumbers.find(in: line))
        var missing = match.missing
        if missing.isEmpty { return }
        let certain: Applicability = segment.lines.count == 1 ? .safe : .review
        var open = match.unexplained
        joinTorn(match, line, segment, certain, &missing, &open, &proposals)
        resize(match, line, segment, certain, &missing, &open, &proposals)
        if segment.lines.count == 1 { report(match, line, segment, missing, open, &proposals) }
    }

    /// Puts the pieces together of numbers that were torn apart.
    private func joinTorn(
        _ match: NumberMatch, _ line: borrowing LineText, _ segment: SourceSegment, _ applicability: Applicability, _ missing: inout [Int],
        _ open: inout [Int], _ proposals: inout Proposals
    ) {
        for index in match.target.indices {
            guard match.origins[index] < 0, let torn = TornNumber(match.target, index, line), match.origins[index + 1] < 0,
                let place = missing.firstIndex(where: { match.source[$0].value == torn.value })
            else { continue }
            proposals.delete(torn.gap, applicability, source: segment.mention(match.source[missing[place]]))
            missing.remove(at: place)
            open.removeAll { torn.pieces.contains($0) }
        }
        for index in 1..<max(1, line.count - 2) where line[index].kind == .number {
            guard let torn = TornDecimal(line, index), torn.scale == .tenThousands, !line.word(index - 1).isFunction,
                let place = missing.firstIndex(where: { match.source[$0].value == torn.value(line) })
            else { continue }
            let mention = segment.mention(match.source[missing[place]])
            proposals.replace(torn.range(line), with: torn.repaired(line), applicability, source: mention)
            missing.remove(at: place)
            open.removeAll { torn.range(line).contains(match.target[$0].range.lowerBound) }
        }
    }

    /// Gives numbers with the digits of a source number its size.
    private func resize(
        _ match: NumberMatch, _ line: borrowing LineText, _ segment: SourceSegment, _ applicability: Applicability, _ missing: inout [Int],
        _ open: inout [Int], _ proposals: inout Proposals
    ) {
        let isAlone = missing.count == 1 && open.count == 1 && !match.source.contains { $0.isVague }
        let hasLooseScale = match.target.contains { $0.isVague }
        let (allMissing, allOpen) = (missing, open)
        for index in allMissing {
            let candidates = allOpen.filter { MismatchedNumber(match.source[index], match.target[$0], line) != nil }
            guard let candidate = candidates.first(where: open.contains),
                let pair = MismatchedNumber(match.source[index], match.target[candidate], line)
            else { continue }
            let rivals = allMissing.filter { match.source[$0].value.mantissa == pair.source.value.mantissa }
            let isOnly = candidates.count == 1 && rivals.count == 1
            let mention = segment.mention(pair.source), isInOrder = match.isInOrder(index, candidate)
            if isOnly, pair.isCertain(line, isAlone: isAlone, isInOrder: isInOrder, hasLooseScale: hasLooseScale),
                let text = NumberStyle.text(pair.source.value, like: pair.target, line), !pair.changesArticle(text, line)
            {
                proposals.replace(pair.target.range, with: text, applicability, source: mention)
            } else {
                proposals.report(pair.target.range, source: mention)
            }
            missing.removeAll { $0 == index }
            open.removeAll { $0 == candidate }
        }
    }
}

// MARK: - What is shown only

extension NumberMismatch {
    /// Shows numbers with other digits than the source's, and the places where numbers of the source are left out.
    private func report(
        _ match: NumberMatch, _ line: borrowing LineText, _ segment: SourceSegment, _ missing: [Int], _ open: [Int],
        _ proposals: inout Proposals
    ) {
        // Nothing fits: this is hardly the translation of that source.
        if missing.count > 1, !match.partners.contains(where: { $0 >= 0 }) { return }
        let differ = missing.count == open.count && zip(missing, open).allSatisfy { isOther(match.source[$0], match.target[$1]) }
        if differ {
            for (index, place) in zip(missing, open) {
                proposals.report(match.target[place].range, source: segment.mention(match.source[index]))
            }
            return
        }
        for index in missing where isMissed(match, index) {
            guard let place = place(match, line, index) else { continue }
            proposals.report(place, source: segment.mention(match.source[index]))
        }
    }

    /// Both are of one kind, and written so that they must agree.
    private func isOther(_ source: SourceNumber, _ target: TargetNumber) -> Bool {
        guard target.form != .words, source.isArabic || source.value.isAtLeast(10), !source.isConverted else { return false }
        return NumberMatch.areAlike(source.kind, target.kind) && target.isMoney(of: source)
    }

    /// Two digits and more of something that has to be said, and is said nowhere in the line.
    private func isMissed(_ match: NumberMatch, _ index: Int) -> Bool {
        let number = match.source[index]
        guard number.value.isAtLeast(10), !number.isConverted else { return false }
        switch number.kind {
        case .count, .money, .percent: return !match.target.contains { $0.value == number.value || !$0.isMoney(of: number) }
        default: return false
        }
    }

    /// Where the counterpart of the source number nearest to that one stands; else the beginning of the line.
    private func place(_ match: NumberMatch, _ line: borrowing LineText, _ index: Int) -> Range<Int>? {
        let paired = match.source.indices.filter { match.partners[$0] >= 0 }
        if let nearest = paired.min(by: { abs($0 - index) < abs($1 - index) }) { return match.target[match.partners[nearest]].range }
        return line.count > 0 ? line[0].range : nil
    }
}
