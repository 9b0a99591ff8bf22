internal import Lexicon
internal import TextModel

/// Finds the names that a document spells in several ways, as often as the document changes while it is repaired: what was found of words
/// that stand in the same lines as before is not sought again.
final class VariantSearch {
    /// Two words, or two words and the lines that have them, by the hashes or the signatures of `NameForms.Form`.
    private struct Pair: Hashable {
        let rare: UInt64
        let common: UInt64
    }

    private var judge: VariantJudge
    private var known: [Pair: NameVariants.Variant?] = [:]
    /// Whether the letters of two words allow that they are one name.
    private var alike: [Pair: Bool] = [:]
    private var latest: NameVariants?

    /// So many words with the same consonants are looked at.
    private static let company = 32

    /// - Parameter source: must outlive this.
    init(_ source: SourceView) { judge = VariantJudge(source) }

    /// - Parameter forms: the words of the document.
    func variants(of forms: NameForms, _ lexicon: Lexicon) -> NameVariants {
        if let latest, latest.signature == forms.signature { return latest }
        let found = find(forms, lexicon)
        latest = found
        return found
    }

    private func find(_ forms: NameForms, _ lexicon: Lexicon) -> NameVariants {
        var variants = NameVariants(signature: forms.signature)
        let words = NameWords(forms, lexicon)
        guard !words.misspellings.isEmpty else { return variants }
        let company = company(of: words, forms)
        var spellings = [VariantJudge.Spelling?](repeating: nil, count: forms.forms.count)
        func spelling(_ word: Int) -> VariantJudge.Spelling {
            if let known = spellings[word] { return known }
            let new = VariantJudge.Spelling(forms.text(forms.forms[word]))
            spellings[word] = new
            return new
        }
        for rare in words.misspellings where !company[rare].isEmpty {
            let own = spelling(rare)
            let near = company[rare].filter { areAlike(own, spelling($0), Pair(rare: forms.forms[rare].hash, common: forms.forms[$0].hash)) }
                .sorted { (forms.forms[$1].count, $0) < (forms.forms[$0].count, $1) }
            for common in near {
                guard let variant = variant(rare, common, forms) else { continue }
                variants.add(variant, of: own.text)
                break
            }
        }
        return variants
    }

    private func areAlike(_ rare: VariantJudge.Spelling, _ common: VariantJudge.Spelling, _ pair: Pair) -> Bool {
        guard judge.mayBeAlike(rare, common) else { return false }
        if let known = alike[pair] { return known }
        let areAlike = judge.areAlike(rare, common)
        alike[pair] = areAlike
        return areAlike
    }

    /// By word that may be misspelled: words that share its consonants and come more often, or as often and earlier.
    private func company(of words: NameWords, _ forms: NameForms) -> [[Int]] {
        var places: [UInt64: [Int]] = [:], company = [[Int]](repeating: [], count: forms.forms.count)
        for rare in words.misspellings {
            ConsonantKey(forms.text(forms.forms[rare]))?.forEach(near: true) { places[$0, default: []].append(rare) }
        }
        for common in words.names {
            let count = forms.forms[common].count
            ConsonantKey(forms.text(forms.forms[common]))?.forEach(near: count > 1) { key in
                guard let place = places.index(forKey: key) else { return }
                for rare in places.values[place] {
                    let other = forms.forms[rare].count
                    guard common != rare, count > other || count == other && common < rare else { continue }
                    if company[rare].count < Self.company, !company[rare].contains(common) { company[rare].append(common) }
                }
            }
        }
        return company
    }

    private func variant(_ rare: Int, _ common: Int, _ forms: NameForms) -> NameVariants.Variant? {
        let rare = forms.forms[rare], common = forms.forms[common], pair = Pair(rare: rare.signature, common: common.signature)
        if let variant = known[pair] { return variant }
        let variant = variant(rare, common, forms)
        known[pair] = .some(variant)
        return variant
    }

    private func variant(_ rare: NameForms.Form, _ common: NameForms.Form, _ forms: NameForms) -> NameVariants.Variant? {
        let lines = forms.lines(of: common), rareLines = forms.lines(of: rare)
        // Who writes both side by side means two.
        guard !areBothSomewhere(lines, rareLines) else { return nil }
        let text = forms.text(common)
        guard let name = judge.name(text, lines, forms.text(rare), rareLines) else { return nil }
        return NameVariants.Variant(common: Array(text), name: Array(name), applicability: Self.applicability(lines.count, rareLines.count))
    }

    private func areBothSomewhere(_ lines: [Int], _ others: [Int]) -> Bool {
        var next = 0
        for line in lines {
            while next < others.count, others[next] < line { next += 1 }
            if next < others.count, others[next] == line { return true }
        }
        return false
    }

    private static func applicability(_ count: Int, _ rareCount: Int) -> Applicability {
        if count == rareCount { return .report }
        return count >= rareCount * 3 ? .safe : .review
    }
}
