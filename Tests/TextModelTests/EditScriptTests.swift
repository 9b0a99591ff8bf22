import TestKit
import Testing
import TextModel

@Suite struct EditScriptTests {
    private func script(_ edits: [(Range<Int>, String)]) -> EditScript<Int> {
        var script = EditScript<Int>()
        script.items = edits.enumerated().map { .init(Edit($1.0, Array($1.1.utf8)), [$0]) }
        return script
    }

    private func apply(_ script: EditScript<Int>, _ text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        script.apply(to: text.span, into: &output)
        return output
    }

    struct Row: Sendable, CustomStringConvertible {
        let description: String
        let first: [(Range<Int>, String)], second: [(Range<Int>, String)], composed: [(Range<Int>, String)]
    }

    static let rows: [Row] = [
        Row(description: "apart", first: [(1..<2, "xx")], second: [(5..<6, "")], composed: [(1..<2, "xx"), (4..<5, "")]),
        Row(description: "second edits what first put in", first: [(1..<1, "abc")], second: [(2..<3, "B")], composed: [(1..<1, "aBc")]),
        Row(description: "second reaches over the edge", first: [(2..<4, "xy")], second: [(3..<6, "z")], composed: [(2..<6, "xz")]),
        Row(description: "second spans two of first", first: [(1..<2, ""), (4..<4, "qq")], second: [(0..<6, "n")], composed: [(0..<5, "n")]),
        Row(description: "touching edits become one", first: [(3..<3, " ")], second: [(4..<5, "t")], composed: [(3..<4, " t")]),
    ]

    @Test(arguments: rows) func composes(row: Row) {
        var composed = script(row.first)
        composed.compose(script(row.second))
        #expect(composed.items.map(\.edit) == row.composed.map { Edit($0.0, Array($0.1.utf8)) })
    }

    /// Applying the composition is applying one after the other, on seeded random scripts.
    @Test func compositionIsApplication() {
        var random = SplitMix(seed: 7)
        for _ in 0..<2000 {
            let text = (0..<Int.random(in: 0..<40, using: &random)).map { _ in UInt8.random(in: 97...122, using: &random) }
            let first = randomScript(text.count, &random)
            let middle = apply(first, text)
            let second = randomScript(middle.count, &random)
            var composed = first
            composed.compose(second)
            #expect(apply(composed, text) == apply(second, middle))
            var end = -1
            for item in composed.items {
                #expect(item.edit.range.lowerBound > end)
                end = item.edit.range.upperBound
            }
        }
    }

    private func randomScript(_ length: Int, _ random: inout SplitMix) -> EditScript<Int> {
        var script = EditScript<Int>(), position = 0
        while position <= length, Int.random(in: 0..<4, using: &random) > 0 {
            let start = Int.random(in: position...length, using: &random)
            let end = Swift.min(length, start + Int.random(in: 0..<4, using: &random))
            let bytes = (0..<Int.random(in: 0..<3, using: &random)).map { _ in UInt8.random(in: 65...90, using: &random) }
            script.items.append(.init(Edit(start..<end, bytes), [0]))
            position = end + 1
        }
        return script
    }
}
