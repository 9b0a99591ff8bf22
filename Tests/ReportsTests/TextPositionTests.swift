import Reports
import TestKit
import Testing

@Suite struct TextPositionTests {
    @Test func countsLinesAndScalars() {
        let text = "a漢b\r\n😀é\n\nlast"
        let bytes = Array(text.utf8)
        var cursor = PositionCursor(base: TextPosition())
        var places: [String] = []
        var offset = 0
        for scalar in text.unicodeScalars {
            let place = cursor.position(of: offset, in: bytes.span)
            #expect(place.offset == offset)
            places.append("\(place.line):\(place.column)")
            offset += scalar.utf8.count
        }
        #expect(
            places == ["1:1", "1:2", "1:3", "1:4", "1:5", "2:1", "2:2", "2:3", "3:1", "4:1", "4:2", "4:3", "4:4"])
    }

    @Test func goingBackIsPossible() {
        let bytes = Array("a\nb\nc".utf8)
        var cursor = PositionCursor(base: TextPosition())
        _ = cursor.position(of: 4, in: bytes.span)
        #expect(cursor.position(of: 2, in: bytes.span).line == 2)
    }

    @Test func documentsAddUp() {
        var random = SplitMix(seed: 2)
        for _ in 0..<200 {
            let pieces = ["a", "漢", "\n", " ", "😀", "\r\n"]
            let text = (0..<30).map { _ in pieces.randomElement(using: &random)! }.joined()
            let bytes = Array(text.utf8)
            let target = Int.random(in: 0...bytes.count, using: &random)
            let border = Int.random(in: 0...target, using: &random)
            var whole = TextPosition()
            whole.advance(over: 0..<target, of: bytes.span)
            var parts = TextPosition()
            let first = Array(bytes[..<border])
            parts.advance(over: first.span, lineFeeds: first.count { $0 == 0x0A })
            parts.advance(over: border..<target, of: bytes.span)
            #expect(parts == whole)
        }
    }
}
