internal import TextModel

/// The double quotation marks of a line and what they hold. Found when first asked for, once for each state of the line, so
/// that the cost is linear however many places are asked about.
final class Quotations {
    private struct Mark {
        let token: Int
        /// Curly marks that are open after it.
        let depth: Int
        let straightIsOpen: Bool
        /// The token of the mark that opened the quotation which goes on after it.
        let opening: Int?
        /// The mark, this one or one after it, that ends a quotation; nil when none does.
        var closing: Int?
    }

    private var marks: [Mark] = []
    private var isKnown = false

    /// Forgets the line.
    func reset() { isKnown = false }

    /// True when a double quotation mark that stands before the token at `index` is still open there.
    func isOpen(_ line: borrowing LineText, at index: Int) -> Bool {
        let next = firstMark(line, from: index)
        guard next > 0 else { return false }
        return marks[next - 1].depth > 0 || marks[next - 1].straightIsOpen
    }

    /// The tokens between the double quotation marks around the one at `index`; to the end of the line where none closes.
    func around(_ line: borrowing LineText, _ index: Int) -> Range<Int>? {
        let next = firstMark(line, from: index)
        guard next > 0, let opening = marks[next - 1].opening else { return nil }
        let closing = next < marks.count ? marks[next].closing : nil
        return opening + 1..<(closing ?? line.count)
    }

    /// The number of the first mark that is not before the token at `index`.
    private func firstMark(_ line: borrowing LineText, from index: Int) -> Int {
        if !isKnown { find(line) }
        var low = 0, high = marks.count
        while low < high {
            let middle = (low + high) / 2
            if marks[middle].token < index { low = middle + 1 } else { high = middle }
        }
        return low
    }

    private func find(_ line: borrowing LineText) {
        marks.removeAll(keepingCapacity: true)
        isKnown = true
        var depth = 0, straightIsOpen = false, opening: Int?
        for index in 0..<line.count where line[index].mark.isDoubleQuote {
            switch line[index].mark {
            case .openQuote:
                depth += 1
                opening = index
            case .closeQuote:
                depth -= 1
                opening = nil
            default:
                straightIsOpen.toggle()
                opening = opening == nil ? index : nil
            }
            marks.append(Mark(token: index, depth: depth, straightIsOpen: straightIsOpen, opening: opening))
        }
        var closing: Int?
        for place in marks.indices.reversed() {
            if line[marks[place].token].mark != .openQuote { closing = marks[place].token }
            marks[place].closing = closing
        }
    }
}
