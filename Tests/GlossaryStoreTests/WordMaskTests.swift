import TestKit
import Testing

@testable import GlossaryStore

struct WordMaskTests {
    /// The vector path and the portable one say what the definition says, for every byte at every place.
    @Test func allBytes() {
        var generator = SplitMix(seed: 11)
        var blocks = (0..<4).map { block in (0..<64).map { UInt8(block * 64 + $0) } }
        blocks += (0..<200).map { _ in (0..<64).map { _ in UInt8.random(in: 0...255, using: &generator) } }
        for block in blocks {
            block.withUnsafeBufferPointer { bytes in
                let start = bytes.baseAddress!
                let word = Self.mask(block, WordCharacters.isASCIIWord)
                #expect(WordMask.word(start) == word)
                #expect(WordMask.portableWord(start) == word)
                #expect(WordMask.word32(start) == UInt32(truncatingIfNeeded: word))
                #expect(WordMask.portableWord32(start) == UInt32(truncatingIfNeeded: word))
                #expect(WordMask.high(start) == Self.mask(block) { $0 > 0x7F })
                #expect(WordMask.portableHigh(start) == Self.mask(block) { $0 > 0x7F })
                for byte in [block[0], 0, 0x7C, 0xFF] {
                    #expect(WordMask.equal(start, byte) == Self.mask(block) { $0 == byte })
                    #expect(WordMask.portableEqual(start, byte) == Self.mask(block) { $0 == byte })
                }
            }
        }
    }

    @Test func wordCharacters() {
        for byte in UInt8.min...UInt8.max {
            let scalar = Unicode.Scalar(byte)
            #expect(WordCharacters.isASCIIWord(byte) == (scalar.isASCII && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil)))
        }
    }

    private static func mask(_ bytes: [UInt8], _ condition: (UInt8) -> Bool) -> UInt64 {
        bytes.indices.reduce(0) { condition(bytes[$1]) ? $0 | 1 << UInt64($1) : $0 }
    }
}
