internal import GlossaryStore

/// The English terms of the shipped glossary for a line of Chinese.
struct SourceTerms {
    private var terms: [ArraySlice<UInt8>: [UInt8]] = [:]
    /// By the bytes of a character: those of the longest term that begins with it.
    private var longestFrom: [ArraySlice<UInt8>: Int] = [:]

    init() throws(GlossaryError) {
        let glossary = try Glossary.bundled()
        for index in 0..<glossary.entries.count {
            let entry = glossary.entries[index]
            let english = glossary.bytes(entry.preferred)
            for spelling in entry.spellings {
                let chinese = glossary.bytes(glossary.terms[spelling])
                terms[chinese[...]] = english
                longestFrom[chinese.prefix(3), default: 0] = max(longestFrom[chinese.prefix(3), default: 0], chinese.count)
            }
        }
    }

    /// The terms of a line from left to right, the longest at each place.
    func forEach(in line: [UInt8], _ body: (Span<UInt8>) -> Void) {
        var start = 0
        while start + 3 <= line.count {
            let limit = min(line.count, start + longestFrom[line[start..<start + 3], default: 0])
            let end = stride(from: limit, to: start, by: -1).first { terms[line[start..<$0]] != nil }
            if let end, let term = terms[line[start..<end]] {
                body(term.span)
                start = end
            } else {
                start += 1
            }
        }
    }
}
