internal import Lexicon

/// Reads names of people and places from Chinese text by the surnames, the characters of given names, and the words beside them. It
/// knows no names itself.
///
/// Making one takes some tens of microseconds; it is made once and used for all documents.
package final class ChineseNames: Sendable {
    let table = CharacterTable()
    let roles = PersonRoles()
    let persons: PersonReader
    let places = PlaceReader()
    let spelling = NameSpelling()

    /// The one that all documents of a run share, made when a source is first read.
    static let shared = ChineseNames()

    package init() {
        persons = PersonReader(roles)
    }

    /// The names of a line that stands alone.
    /// - Parameters:
    ///   - text: simplified Chinese.
    ///   - taken: what glossary terms cover: no name lies in them or overlaps them.
    /// - Returns: the names in order; none overlaps another.
    package func names(in text: Span<Unicode.Scalar>, excluding taken: [Range<Int>] = []) -> [SourceName] {
        DocumentNames(self).names(in: text, excluding: taken)
    }

    /// Learns the names of a document, so that what is proven in one of its lines is known in all. Takes time that is linear in the text.
    /// - Parameters:
    ///   - lineCount: how many lines there are.
    ///   - line: gives a line and what glossary terms cover in it.
    package func document(lineCount: Int, _ line: (Int) -> (text: [Unicode.Scalar], taken: [Range<Int>])) -> DocumentNames {
        let lines = (0..<lineCount).map(line), flags = lines.map { NameFlags($0.text.span, taken: $0.taken, table) }
        return document(lineCount: lineCount) { (lines[$0].text, flags[$0]) }
    }

    /// The same by what is known of the characters of each line; it is asked twice for each.
    func document(lineCount: Int, _ line: (Int) -> (text: [Unicode.Scalar], flags: NameFlags)) -> DocumentNames {
        var document = DocumentNames(self)
        for index in 0..<lineCount {
            let (text, flags) = line(index)
            document.count(NameLine(text.span, flags))
        }
        for index in 0..<lineCount {
            let (text, flags) = line(index)
            document.prove(NameLine(text.span, flags))
        }
        return document
    }

    /// The English words for the class word of a place that ends where `range` ends: of 小池镇, "Town" and "Township".
    /// - Returns: nil when no class word ends there, or nothing stands before it.
    package func placeNouns(of range: Range<Int>, in text: Span<Unicode.Scalar>) -> [Substring]? {
        guard range.count > 1 else { return nil }
        let list = SourceLists.placeSuffixes
        guard let match = list.longest(in: text, endingAt: range.upperBound, from: range.lowerBound + 1) else { return nil }
        return englishWords(list, match.number)
    }

    /// The English words for a class word of a place: of 镇, "Town" and "Township".
    package func placeNouns(ofClassWord range: Range<Int>, in text: Span<Unicode.Scalar>) -> [Substring]? {
        let list = SourceLists.placeSuffixes
        guard let number = list.number(text, range) else { return nil }
        return englishWords(list, number)
    }

    /// The English words for the title that begins where a name ends: of 单小明教授, "professor" and "Prof".
    package func titleWords(after end: Int, in text: Span<Unicode.Scalar>) -> [Substring]? {
        let list = SourceLists.personRoles
        guard end < text.count, let match = list.longest(in: text, from: end, to: text.count) else { return nil }
        return englishWords(list, match.number)
    }

    /// The English words for the role that ends where a name begins: of 记者单小明, "reporter" and others.
    package func titleWords(before start: Int, in text: Span<Unicode.Scalar>) -> [Substring]? {
        let list = SourceLists.personRoles
        guard start > 0, let match = list.longest(in: text, endingAt: start, from: 0) else { return nil }
        return englishWords(list, match.number)
    }

    private func englishWords(_ list: HanWordList, _ number: Int) -> [Substring]? {
        let cells = list.entries[number].cells
        return cells.count > 1 ? cells[1].split(separator: "|") : nil
    }
}
