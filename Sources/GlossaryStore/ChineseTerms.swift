internal import Synchronization

/// Finds the entries of a Chinese term. The index is made when it is first asked for: most texts have no Chinese in them.
package final class ChineseTerms: Sendable {
    private let glossary: Glossary
    private let index = Mutex<SpellingIndex?>(nil)
    private let allTerms = Mutex<ChineseScanner?>(nil)

    package init(_ glossary: Glossary) { self.glossary = glossary }

    /// The entries one of whose spellings is exactly `term`: indices in `Glossary.entries`, in order.
    package func entries(of term: Span<UInt8>) -> [Int] {
        let rows = glossary.rows
        let index = index.withLock { index in
            if let index { return index }
            let made = SpellingIndex(rows.entries.span, terms: rows.terms.span, text: rows.text.span)
            index = made
            return made
        }
        return index.entries(spelled: term, text: rows.text.span)
    }

    /// Finds the terms in a text.
    package var scanner: ChineseScanner {
        allTerms.withLock { scanner in
            if let scanner { return scanner }
            let made = ChineseScanner(glossary)
            scanner = made
            return made
        }
    }
}
