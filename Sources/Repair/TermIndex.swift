package import GlossaryStore

package typealias TermEvidence = Evidence

/// The glossary made ready for a repair: its entries and their compiled forms.
///
/// A class, because what it is made of is many arrays, which copies of a structure would count one by one.
package final class TermIndex: Sendable {
    package let glossary: Glossary
    package let matcher: TermMatcher
    package let chinese: ChineseTerms
    /// What every document begins with.
    let noCounts: TermCounts

    package convenience init(_ glossary: Glossary) {
        self.init(glossary, TermMatcher(glossary: glossary), ChineseTerms(glossary))
    }

    private init(_ glossary: Glossary, _ matcher: TermMatcher, _ chinese: ChineseTerms) {
        self.glossary = glossary
        self.matcher = matcher
        self.chinese = chinese
        noCounts = TermCounts(count: matcher.evidenceCount)
    }

    /// The same for texts beside their source: rows that need it are sought, too.
    var besideSource: TermIndex { TermIndex(glossary, matcher.besideSource, chinese) }

    /// True when `run` spells a preferred or admitted term that begins with a capital.
    package func isName(_ run: Span<UInt8>) -> Bool {
        guard let form = matcher.form(exactly: run) else { return false }
        let info = matcher.info(form)
        return !info.beginsSmall && !info.roles.isDisjoint(with: [.preferred, .admitted])
    }

    /// True when both spell forms, right or wrong ones, of one entry.
    package func shareEntry(_ a: Span<UInt8>, _ b: Span<UInt8>) -> Bool {
        guard let first = matcher.form(exactly: a), let second = matcher.form(exactly: b) else { return false }
        let entries = matcher.owners[matcher.info(second).owners]
        return matcher.owners[matcher.info(first).owners].contains { owner in
            entries.contains { sameTerm($0.entry, owner.entry) }
        }
    }

    /// The same term in one row or in two rows of the glossary.
    private func sameTerm(_ a: Int, _ b: Int) -> Bool {
        a == b || glossary.bytes(glossary.entries[a].preferred) == glossary.bytes(glossary.entries[b].preferred)
    }
}
