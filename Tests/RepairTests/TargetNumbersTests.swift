import Repair
import Testing

@Suite struct TargetNumbersTests {
    /// ? for a vague number; ! for one that stands as it is; 3/3000000: 3, or three million by the range.
    static let rows: [NumberRow] = [
        NumberRow("digits", "35 books", "35"),
        NumberRow("thousands", "12,500 people", "12500"),
        NumberRow("millions-grouped", "1,504,300 people", "1504300"),
        NumberRow("decimal", "18.9 kilometers", "18.9"),
        NumberRow("grouped-decimal", "1,234.5 tons", "1234.5"),
        NumberRow("plain-long", "60000 people", "60000"),
        NumberRow("spaced-thousands", "30 000 jobs", "!30000"),
        NumberRow("million", "160 million people", "160000000"),
        NumberRow("billion-decimal", "1.6 billion people", "1600000000"),
        NumberRow("thousand", "16 thousand people", "16000"),
        NumberRow("trillion", "12 trillion yuan", "$12000000000000"),
        NumberRow("hundred-million", "1.6 hundred million people", "160000000"),
        NumberRow("million-capital", "280 Million people", "280000000"),
        NumberRow("hyphen-million", "a 2-million-strong army", "2000000"),
        NumberRow("suffix-k", "a 50K award", "50000"),
        NumberRow("suffix-bn", "11bn people", "11000000000"),
        NumberRow("suffix-glued", "1504million people", "1504000000"),
        NumberRow("suffix-unit", "192,000ha of land", "192000"),
        NumberRow("one", "one person", "1"),
        NumberRow("two", "two people", "2"),
        NumberRow("fifteen", "fifteen people", "15"),
        NumberRow("twenty", "twenty people", "20"),
        NumberRow("twenty-five", "twenty-five people", "25"),
        NumberRow("twenty-five-spaced", "twenty five people", "25"),
        NumberRow("hundred-words", "two hundred people", "200"),
        NumberRow("hundred-and", "two hundred and five people", "205"),
        NumberRow("thousand-words", "three thousand people", "3000"),
        NumberRow("mixed-words", "two hundred and five thousand people", "205000"),
        NumberRow("million-words", "sixteen million people", "16000000"),
        NumberRow("a-hundred", "a hundred people", "100"),
        NumberRow("a-hundred-fifty", "a hundred and fifty people", "150"),
        NumberRow("a-thousand", "a thousand people", "1000"),
        NumberRow("a-million", "a million people", "1000000"),
        NumberRow("a-dozen", "a dozen people", "12"),
        NumberRow("two-dozen", "two dozen people", "24"),
        NumberRow("half", "half of them", "1/2"),
        NumberRow("a-half", "a half of them", "1/2"),
        NumberRow("half-a-million", "half a million people", "500000"),
        NumberRow("a-third", "a third of them", "1/3"),
        NumberRow("one-third", "one third of them", "1/3"),
        NumberRow("one-third-hyphen", "one-third of them", "1/3"),
        NumberRow("two-thirds", "two-thirds of them", "2/3"),
        NumberRow("two-fifths", "two fifths of them", "2/5"),
        NumberRow("three-quarters", "three quarters of them", "3/4"),
        NumberRow("a-quarter", "a quarter of them", "1/4"),
        NumberRow("one-fifth", "one-fifth of them", "1/5"),
        NumberRow("one-tenth", "one tenth of them", "1/10"),
        NumberRow("and-a-half", "three and a half years", "3.5"),
        NumberRow("and-a-half-million", "two and a half million people", "2500000"),
        NumberRow("percent-sign", "80% of them", "80%"),
        NumberRow("percent-word", "80 percent of them", "80%"),
        NumberRow("per-cent", "80 per cent of them", "80%"),
        NumberRow("pct", "80 pct of them", "80%"),
        NumberRow("percentage-points", "1.3 percentage points", "1.3%"),
        NumberRow("percent-hyphen", "a 5-percent rise", "5%"),
        NumberRow("percent-in-words", "eighty percent of them", "80%"),
        NumberRow("double", "it will double", "x2"),
        NumberRow("tripled", "sales tripled", "x3"),
        NumberRow("twice", "twice as many", "x2"),
        NumberRow("first", "the first man", "#1"),
        NumberRow("third-alone", "the third man", "#3"),
        NumberRow("ordinal-digits", "the 5th man", "#5"),
        NumberRow("ordinal-st", "the 21st century", "#21"),
        NumberRow("ordinal-words", "the twenty-first century", "#21"),
        NumberRow("ordinal-tenth", "the tenth man", "#10"),
        NumberRow("decade", "the 1990s", "d1990"),
        NumberRow("decade-short", "the 90s", "d90"),
        NumberRow("decade-words", "the nineties", "d90"),
        NumberRow("year", "in 2020", "y2020"),
        NumberRow("year-old", "in 1368", "y1368"),
        NumberRow("not-a-year", "2020 people in 3 towns", "y2020 3"),
        NumberRow("month-day", "on July 5", "m7 day5"),
        NumberRow("month-day-year", "July 26, 2020", "m7 day26 y2020"),
        NumberRow("month-day-ordinal", "July 26th", "m7 day26"),
        NumberRow("day-month", "26 July", "day26 m7"),
        NumberRow("day-of-month", "the 26th of July", "day26 m7"),
        NumberRow("month-short", "Oct 3", "m10 day3"),
        NumberRow("month-small", "it may rain and they march", ""),
        NumberRow("dollar", "$3.2 billion", "$3200000000"),
        NumberRow("dollar-us", "US$5 million", "$5000000"),
        NumberRow("yuan", "5000 yuan", "$5000"),
        NumberRow("rmb-glued", "RMB280 million", "$280000000"),
        NumberRow("rmb-decimal", "RMB2.8 billion", "$2800000000"),
        NumberRow("rmb-spaced", "RMB 16 on each", "$16"),
        NumberRow("euro", "€150,000", "$150000"),
        NumberRow("euros", "150,000 euros", "$150000"),
        NumberRow("range-hyphen", "3-5 million people", "3/3000000 5000000"),
        NumberRow("range-to", "3 to 5 million people", "3/3000000 5000000"),
        NumberRow("range-and", "between 3 and 5 million people", "3/3000000 5000000"),
        NumberRow("range-percent", "10-20% of them", "10% 20%"),
        NumberRow("range-dash", "100–200 people", "100 200"),
        NumberRow("vague-dozens", "dozens of people", "?"),
        NumberRow("vague-hundreds", "hundreds of people", "?"),
        NumberRow("vague-tens-of-thousands", "tens of thousands of people", "?"),
        NumberRow("vague-several", "several hundred people", "?"),
        NumberRow("vague-few", "a few thousand people", "?"),
        NumberRow("vague-millions", "millions of people", "?"),
        NumberRow("odd", "20-odd people", "20"),
        NumberRow("hyphen-unit", "an 18.9-kilometer tunnel", "18.9"),
        NumberRow("age", "a 22-year-old graduate", "22"),
        NumberRow("clock", "at 12:30", "!"),
        NumberRow("clock-seconds", "in 2:37.348", "!"),
        NumberRow("score", "they won 3-2", "!"),
        NumberRow("code-covid", "COVID-19 cases", "!"),
        NumberRow("code-flight", "the A320 jet", "!"),
        NumberRow("code-network", "a 5G network", "!"),
        NumberRow("label-no", "Order No. 4", "!"),
        NumberRow("label-chapter", "see Chapter 3", "!"),
        NumberRow("label-phase", "Phase 2 begins", "!"),
        NumberRow("path", "24/7 service", "!"),
        NumberRow("zero-led", "agent 007", "!"),
        NumberRow("malformed", "101,5986 billion yuan", "malformed"),
        NumberRow("malformed-two-points", "1.3169,000 acres", "malformed"),
        NumberRow("bracket", "6,000 mu (400 hectares)", "6000 !400"),
        NumberRow("no-number", "nobody came", ""),
        NumberRow("empty", "", ""),
    ]

    @Test(arguments: rows)
    func isRead(row: NumberRow) {
        let numbers = TargetNumbersTests.find(row.text)
        if row.numbers == "!" {
            #expect(!numbers.isEmpty && numbers.allSatisfy { $0.isFixed }, "\(row.text)")
        } else {
            #expect(numbers.map(TargetNumbersTests.text).joined(separator: " ") == row.numbers, "\(row.text)")
        }
        var end = 0
        for number in numbers {
            #expect(number.range.lowerBound >= end && number.range.upperBound <= row.text.utf8.count)
            end = number.range.upperBound
        }
    }

    @Test func namesAreUnique() {
        #expect(Set(TargetNumbersTests.rows.map(\.name)).count == TargetNumbersTests.rows.count)
    }

    /// Where a number stands: without its currency, percent sign and unit, with its scale.
    @Test(arguments: [
        ("it has 160 million people", "160 million"), ("up 80 percent", "80"), ("US$3.2 billion more", "3.2 billion"),
        ("192,000ha of land", "192,000"),
        ("a 2-million-strong army", "2-million"), ("RMB280 million", "280 million"), ("a hundred and fifty people", "a hundred and fifty"),
        ("on the 26th day", "26"), ("11bn people", "11bn"),
    ])
    func coversItsText(line: String, text: String) {
        let number = TargetNumbersTests.find(line)[0]
        #expect(String(decoding: Array(line.utf8)[number.range], as: UTF8.self) == text)
    }

    private static func find(_ text: String) -> [TargetNumber] {
        let bytes = Array(text.utf8)
        return TargetNumbers.find(in: bytes.span)
    }

    private static func text(_ number: TargetNumber) -> String {
        if number.isVague { return "?" }
        if number.form == .malformed { return "malformed" }
        var text = NumberRow.text(number.value, number.kind)
        if let alternative = number.alternative { text += "/" + String(decoding: alternative.digits(grouped: false), as: UTF8.self) }
        return number.isFixed && number.kind != .decade ? "!" + text : text
    }
}
