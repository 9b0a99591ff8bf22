internal import Lexicon
internal import TextModel

/// "in 20 19" becomes "in 2019".
struct SplitNumber: Rule {
    let info = RuleInfo(
        id: "split-number", stage: .joins,
        summary: "A space inside a number",
        reason: """
            Tools that part text into pieces leave spaces in years, clock times and thousands. They are put together where \
            nothing else fits: two pairs of digits where a year stands, hours and minutes with a.m. or p.m., full hours, or \
            a date after them. A group of three zeros after a comma and a space (10, 000 people) is a review. Thousands \
            parted by a space (2 600) are a style; ratios, scores, verses and lists stay. A group of four digits after a \
            comma and a decimal torn at its point are reported: what they were is not certain.
            """,
        examples: [
            .init("It was built in 20 19 and opens at 9: 30 a.m.", "It was built in 2019 and opens at 9:30 a.m."),
            .init("The ratio is 3 : 2, with 2 600 rooms.", "The ratio is 3 : 2, with 2 600 rooms."),
        ])
    let triggers: Triggers = [.splitDigits]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var index = 0
        while index < line.count {
            guard line[index].kind == .number else {
                index += 1
                continue
            }
            index += max(1, checkNumber(NumberPlace(line, index), line, &proposals))
        }
    }

    /// Looks at the number at `place`. Returns how many tokens a repair took in, or 0.
    private func checkNumber(_ place: NumberPlace, _ line: borrowing LineText, _ proposals: inout Proposals) -> Int {
        if place.isTornYear(line) {
            proposals.delete(place.gap(1, line))
            return 2
        }
        if let time = ClockTime(line, place.index) {
            for part in time.torn.indices where time.torn[part] {
                proposals.delete(place.gap(2 * part, line), time.applicability)
            }
            return time.count
        }
        let groups = place.tornThousands(line)
        if groups > 0 {
            for group in 1...groups { proposals.delete(place.gap(2 * group, line), .review) }
            return 2 * groups + 1
        }
        if place.isGroupedWrongly(line) {
            proposals.report(line[place.index].range)
        } else if place.isTornDecimal(line) {
            proposals.report(Int(line[place.index].start)..<Int(line[place.index + 2].end))
            return 3
        }
        return 0
    }
}
