/// An entry of CC-CEDICT as it is written.
struct CEDICTLine: Equatable {
    let traditional: String
    let simplified: String
    /// Syllables with tone numbers: "pin1 yin1".
    let reading: String
    let senses: [String]

    /// Nil when the line has not the shape of an entry.
    init?(_ text: String) {
        let words = text.split(separator: " ", maxSplits: 2)
        guard words.count == 3, let open = words[2].firstIndex(of: "["), let slash = words[2].firstIndex(of: "/") else { return nil }
        let rest = words[2]
        guard open == rest.startIndex, open < slash, let close = rest[..<slash].lastIndex(of: "]") else { return nil }
        traditional = String(words[0])
        simplified = String(words[1])
        // The second version of the format doubles the brackets.
        reading = String(rest[open..<close].drop { $0 == "[" }.prefix { $0 != "]" })
        senses = rest[slash...].split(separator: "/").map { ExchangeText.trimmed(String($0)) }.filter { !$0.isEmpty }
        guard !senses.isEmpty else { return nil }
    }

    /// Whether the first line is one of the dictionary.
    static func beginsFile(_ sample: Span<UInt8>) -> Bool {
        var end = 0
        while end < sample.count, sample[end] != UInt8(ascii: "\n") { end += 1 }
        let line = sample.extracting(..<end).withUnsafeBufferPointer { String(decoding: $0, as: UTF8.self) }
        return CEDICTLine(line) != nil
    }
}
