import Foundation

/// A Markdown file by lines, with its fenced blocks.
struct Readme {
    struct Block {
        let language: String
        /// The file that the block shows: "```tsv terms.tsv".
        let file: String?
        /// Without the fences.
        let lines: Range<Int>
    }

    private let url: URL
    private(set) var lines: [String]

    init(_ url: URL) throws {
        self.url = url
        lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    }

    var blocks: [Block] {
        var result: [Block] = []
        var opening: Int?
        for (index, line) in lines.enumerated() where line.hasPrefix("```") {
            guard let start = opening else {
                opening = index
                continue
            }
            let words = lines[start].dropFirst(3).split(separator: " ").map(String.init)
            result.append(Block(language: words.first ?? "", file: words.count > 1 ? words[1] : nil, lines: start + 1..<index))
            opening = nil
        }
        return result
    }

    func text(_ block: Block) -> String {
        lines[block.lines].map { $0 + "\n" }.joined()
    }

    /// The lines after the first that is `start` and before the next that is `end`.
    func lines(between start: String, and end: String) -> Range<Int>? {
        guard let first = lines.firstIndex(of: start), let last = lines[first...].firstIndex(of: end) else { return nil }
        return first + 1..<last
    }

    mutating func replace(_ range: Range<Int>, with new: [String]) {
        lines.replaceSubrange(range, with: new)
    }

    func write() throws {
        try lines.joined(separator: "\n").write(to: url, atomically: true, encoding: .utf8)
    }
}
