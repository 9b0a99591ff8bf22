import TestKit
import Testing
import TextModel

/// The eight-byte search against one byte at a time.
struct WordEdgesTests {
    @Test(arguments: 0..<20)
    func edgesAreThoseOfOneByteAtATime(seed: UInt64) {
        var random = SplitMix(seed: seed)
        // Mostly letters, so that words cross the eight bytes; the neighbours of every class; bytes beyond ASCII.
        let alphabet = Array("abzABZ019abcdefgxyz /:@[`{'".utf8) + [0x00, 0x7F, 0x80, 0xC3, 0xE1, 0xFA, 0xFF]
        let text = (0..<97).map { _ in alphabet[Int.random(in: 0..<alphabet.count, using: &random)] }
        text.withUnsafeBufferPointer { bytes in
            for place in 0...bytes.count {
                let end = text[place...].firstIndex { !$0.isASCIIAlphanumeric } ?? bytes.count
                #expect(WordEdges.end(of: bytes, from: place) == end)
                let small = text[place...].firstIndex { !$0.isASCIILower } ?? bytes.count
                #expect(WordEdges.smallEnd(of: bytes, from: place) == small)
                let start = text[..<place].lastIndex { !$0.isASCIIAlphanumeric }.map { $0 + 1 } ?? 0
                #expect(WordEdges.start(of: bytes, before: place) == start)
            }
        }
    }
}
