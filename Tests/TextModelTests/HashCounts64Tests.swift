import TestKit
import Testing
import TextModel

struct HashCounts64Tests {
    /// Against a dictionary, with few hashes (so that counts go up and down), zero and hashes of one home slot among them.
    @Test(arguments: 0..<10)
    func countsAreThoseOfADictionary(seed: UInt64) {
        var random = SplitMix(seed: seed), counts = HashCounts64(), expected: [UInt64: Int] = [:]
        for _ in 0..<5_000 {
            let hash = UInt64.random(in: 0..<1_500, using: &random) &* 256 &* (Bool.random(using: &random) ? 1 : 0x1_0001)
            let step = Bool.random(using: &random) ? 1 : -1
            if step < 0, expected[hash, default: 0] == 0 { continue }
            counts.add(hash, Int32(step))
            expected[hash, default: 0] += step
        }
        for (hash, count) in expected { #expect(counts.contains(hash) == (count > 0), "hash \(hash)") }
        #expect(!counts.contains(12_345_679))
    }
}
