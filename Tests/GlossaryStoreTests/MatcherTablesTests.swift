import TestKit
import Testing

@testable import GlossaryStore

struct MatcherTablesTests {
    @Test(arguments: [0, 1, 2, 100, 5000, 20_000])
    func sorting(_ count: Int) {
        var generator = SplitMix(seed: UInt64(count))
        // Few tags, so that many values have the same.
        var values = (0..<count).map { UInt64(generator.next() as UInt64 % 1000) << 54 | UInt64($0) }
        let expected = values.sorted()
        TagSort.sort(&values)
        #expect(values == expected)
    }

    /// A table finds what was put in, in order, however it grew and shrank.
    @Test(arguments: [0, 10, 3000, 100_000])
    func tags(_ expected: Int) {
        var generator = SplitMix(seed: 7)
        var table = TagTable(expected: expected)
        var known: [UInt32: [UInt32]] = [:]
        for value in 1...3000 as ClosedRange<UInt32> {
            // The highest tags have their home at the end of the table and are found from its beginning on.
            let tag = Bool.random(using: &generator) ? UInt32.max - value % 100 : UInt32(truncatingIfNeeded: generator.next() as UInt64)
            table.insert(tag, value)
            known[tag, default: []].append(value)
        }
        table.shrink()
        #expect(table.count == 3000)
        #expect(table.slots.count < 10_000)
        // The slots are a plain pointer into it.
        let memory = Table(table.slots)
        defer { withExtendedLifetime(memory) {} }
        let slots = TagSlots(memory)
        for (tag, values) in known {
            #expect(table.first(tag) == slots.first(tag))
            for value in values {
                #expect(table.first(tag) { $0 == value } == value)
                #expect(slots.first(tag) { $0 == value } == value)
            }
            #expect(table.first(tag) { !values.contains($0) } == 0)
        }
        #expect(table.first(12345) == slots.first(12345))
    }

    @Test func updating() {
        var table = TagTable(expected: 0)
        for round in 1...3 as ClosedRange<UInt32> {
            for tag in 0..<500 as Range<UInt32> { table.update(tag << 20) { $0 += tag + 1 } }
            #expect(table.count == 500)
            #expect((0..<500).allSatisfy { table.first($0 << 20) == ($0 + 1) * round })
        }
    }
}
