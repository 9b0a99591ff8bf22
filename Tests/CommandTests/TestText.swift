import TestKit

/// Texts for the program to work on.
enum TestText {
    /// So many bytes or a little more: mostly long words, which the program passes over quickly, and some lines to repair.
    static func lines(bytes: Int, seed: UInt64 = 1) -> [UInt8] {
        var random = SplitMix(seed: seed)
        let plain = Array((Array(repeating: "internationalisation", count: 10).joined(separator: " ") + "\n").utf8)
        let block = [UInt8]((0..<20).flatMap { _ in plain })
        var text: [UInt8] = []
        text.reserveCapacity(bytes + 8192)
        while text.count < bytes {
            text += block[..<(plain.count * Int.random(in: 0...20, using: &random))]
            text += english(&random)
        }
        return text
    }

    /// A line, damaged or not.
    static func english(_ random: inout SplitMix) -> [UInt8] {
        let lines = [
            "Hello,world.\n", "One,two and three.\r\n", "Nothing is wrong here.\n", "\n", "It rained,but we went.\n", "---\n",
            "武汉是一座大城市。\n",
        ]
        return Array(lines.randomElement(using: &random)!.utf8)
    }

    /// So many lines, one in `rarity` with a missing space.
    static func damaged(lines: Int, rarity: Int, seed: UInt64) -> String {
        var random = SplitMix(seed: seed)
        return (0..<lines).map { number in
            Int.random(in: 0..<rarity, using: &random) == 0 ? "Line \(number) is wet,but good." : "Line \(number) is good."
        }.joined(separator: "\n")
    }
}
