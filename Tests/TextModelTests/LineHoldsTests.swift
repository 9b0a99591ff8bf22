import Testing
import TextModel

@Suite struct LineHoldsTests {
    /// "ab|cd[&]e": a gap behind two bytes, a fixed byte behind four.
    private func holds(_ side: Hold.Side) -> LineHolds {
        var holds = LineHolds()
        holds.places = [Hold(2..<2, .gap(side)), Hold(4..<5, .fixed)]
        return holds
    }

    @Test(arguments: [Hold.Side.before, .behind, .neither]) func editsKeepToTheirSideOfAGap(_ side: Hold.Side) {
        let holds = holds(side)
        #expect(nil != holds.allowed(0..<2, [1], count: 6))
        #expect(nil != holds.allowed(2..<3, [1], count: 6))
        #expect(nil == holds.allowed(1..<3, [1], count: 6))
        #expect(holds.allowed(2..<2, [1], count: 6) == (side == .neither ? nil : [1]))
        #expect(holds.allowed(2..<3, [0x20, 1], count: 6) == (side == .neither ? [1] : [0x20, 1]))
        #expect(holds.allowed(1..<2, [1, 0x20], count: 6) == (side == .neither ? [1] : [1, 0x20]))
    }

    @Test func whatIsFixedStays() {
        let holds = holds(.before)
        #expect(nil != holds.allowed(4..<4, [1], count: 6))
        #expect(nil != holds.allowed(5..<5, [1], count: 6))
        #expect(nil == holds.allowed(4..<5, [1], count: 6))
        #expect(nil == holds.allowed(3..<6, [], count: 6))
    }

    @Test func aLineThatKeepsItsTextIsNotEmptied() {
        var holds = LineHolds()
        holds.keepsText = true
        #expect(nil == holds.allowed(0..<6, [], count: 6))
        #expect(nil != holds.allowed(0..<6, [1], count: 6))
        #expect(nil != holds.allowed(0..<5, [], count: 6))
    }

    @Test func placesMoveWithTheirText() {
        var before = holds(.before), behind = holds(.behind)
        let edits: [(range: Range<Int>, count: Int)] = [(0..<1, 3), (2..<2, 1), (3..<4, 0)]
        before.follow(edits)
        behind.follow(edits)
        #expect(before.places.map(\.range) == [5..<5, 6..<7])
        #expect(behind.places.map(\.range) == [4..<4, 6..<7])
    }

    @Test func anEditIsCutAtGaps() {
        let edit = Edit(1..<3, Array("B. C".utf8))
        let parts = PlacedEdit.parts(of: edit, gaps: [(before: 2, after: 5)], shift: 1)
        #expect(
            parts == [
                PlacedEdit(Edit(1..<2, Array("B. ".utf8)), isBehindGap: false), PlacedEdit(Edit(2..<3, Array("C".utf8)), isBehindGap: true),
            ])
    }

    @Test func anInsertionStandsOnTheSideOfTheGapThatTheGapSays() {
        let edit = Edit(2..<2, [0x20])
        #expect(PlacedEdit.parts(of: edit, gaps: [(before: 2, after: 3)], shift: 0) == [PlacedEdit(edit, isBehindGap: false)])
        #expect(PlacedEdit.parts(of: edit, gaps: [(before: 2, after: 2)], shift: 0) == [PlacedEdit(edit, isBehindGap: true)])
    }
}
