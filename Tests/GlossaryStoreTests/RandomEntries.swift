import GlossaryStore
import TestKit

/// Random rows with every escape, any character of Unicode and any column. What comes depends on the seed alone.
struct RandomEntries {
    private var random: SplitMix

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
    }

    mutating func row() -> EntryRow {
        EntryRow(
            spellings: terms(1...3), preferred: term(), kind: chance(50) ? TermKind.allCases.randomElement(using: &random) : nil,
            deprecated: chance(50) ? terms(1...4) : [], admitted: chance(30) ? terms(1...4) : [], pinyin: chance(20) ? term() : "",
            when: chance(30) ? when() : "", note: chance(30) ? term() : ""
        )
    }

    /// A comment or blank line.
    mutating func text() -> String {
        chance(50) ? "" : "#" + String(term().filter { $0 != "\n" })
    }

    mutating func chance(_ percent: Int) -> Bool {
        Int.random(in: 0..<100, using: &random) < percent
    }

    mutating func count(_ range: ClosedRange<Int>) -> Int {
        Int.random(in: range, using: &random)
    }

    private mutating func terms(_ count: ClosedRange<Int>) -> [String] {
        (0..<self.count(count)).map { _ in term() }
    }

    /// Not empty, and without what the parser takes for the space around a cell.
    private mutating func term() -> String {
        while true {
            var scalars = String.UnicodeScalarView()
            for _ in 0..<count(1...6) { scalars.append(scalar()) }
            // A tab and a line end are written as escapes, and so stay at either end.
            let edges = [scalars.first!.value, scalars.last!.value]
            if edges.allSatisfy({ $0 > 0x20 || $0 == 0x09 || $0 == 0x0A }) { return String(scalars) }
        }
    }

    private mutating func scalar() -> Unicode.Scalar {
        switch Int.random(in: 0..<10, using: &random) {
        case 0: return "\\"
        case 1: return ["|", "\t", "\n", "#", ";", "=", "\"", " "].randomElement(using: &random)!
        case 2: return Unicode.Scalar(UInt32.random(in: 0..<0x80, using: &random))!
        case 3...5: return Unicode.Scalar(UInt32.random(in: 0x4E00..<0x9FA6, using: &random))!
        default:
            while true {
                if let scalar = Unicode.Scalar(UInt32.random(in: 0..<0x11_0000, using: &random)) { return scalar }
            }
        }
    }

    private mutating func when() -> String {
        let conditions = ["near=a b|c\\|d|e\\\\", "not-next=@name|in", "not-quoted", "review", "same-sentence=武汉|x=y\\t"]
        return conditions.shuffled(using: &random).prefix(count(1...5)).joined(separator: "; ")
    }
}
