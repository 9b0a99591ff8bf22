internal import BundledData

/// What Chinese names of places and bodies end with, and how English says it.
package struct NameHeads: Sendable {
    /// One ending.
    package struct Head: Sendable {
        package let chinese: [Unicode.Scalar]
        /// The kind of such a name, as a glossary names it.
        package let kind: String
        /// The English words, as written.
        package let renderings: [Rendering]

        /// Whether an English name says it, behind the rest or before it.
        package func agrees(with name: String) -> Bool {
            renderings.contains { rendering in
                let text = String(decoding: rendering.text, as: UTF8.self)
                return rendering.isBefore ? name.hasPrefix(text + " ") : name.hasSuffix(" " + text)
            }
        }
    }

    /// English words that stand behind the name, or before it.
    package struct Rendering: Sendable {
        package let text: [UInt8]
        package let isBefore: Bool
    }

    package static let bundled = NameHeads(WordLists.rows(gm_name_heads()))

    private var heads: [[Unicode.Scalar]: Head] = [:]
    private var longest = 0

    init(_ rows: [WordLists.Row]) {
        for row in rows {
            let cells = row.second.split(separator: UInt8(ascii: "\t"), maxSplits: 1)
            let chinese = Array(String(decoding: row.first, as: UTF8.self).unicodeScalars)
            let renderings = cells[1].split(separator: UInt8(ascii: "|")).map { text in
                let isBefore = text.suffix(2).elementsEqual(" ~".utf8)
                return Rendering(text: Array(isBefore ? text.dropLast(2) : text), isBefore: isBefore)
            }
            heads[chinese] = Head(chinese: chinese, kind: String(decoding: cells[0], as: UTF8.self), renderings: renderings)
            longest = max(longest, chinese.count)
        }
    }

    /// Calls `body` with the endings that stand at a place of a text, the longest first, for as long as it returns true.
    package func forEach(in text: [Unicode.Scalar], at start: Int, _ body: (Head) -> Bool) {
        for length in stride(from: min(longest, text.count - start), to: 0, by: -1) {
            if let head = heads[Array(text[start..<start + length])], !body(head) { return }
        }
    }

    /// The longest ending of a term.
    package func ending(of term: [Unicode.Scalar]) -> Head? {
        for length in stride(from: min(longest, term.count - 1), to: 0, by: -1) {
            if let head = heads[Array(term.suffix(length))] { return head }
        }
        return nil
    }
}
