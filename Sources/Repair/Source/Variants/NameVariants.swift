internal import GlossaryStore
internal import Lexicon
internal import TextModel

/// The names of a document that it spells in several ways, though its source has them in one.
struct NameVariants {
    struct Variant: Hashable {
        /// The spelling that more lines have, or that comes first.
        let common: [UInt8]
        /// In the source.
        let name: [Unicode.Scalar]
        let applicability: Applicability
    }

    /// By the hash of the spelling that is brought to another.
    private var variants: [UInt64: Variant] = [:]
    /// A bit for each first letter of such spellings.
    private var initials: UInt32 = 0
    /// Of the words that were looked at.
    private let signature: UInt64
    private let source: SourceView

    /// So many words with the same consonants are looked at.
    private static let company = 32

    /// - Parameter bytes: must outlive the call.
    init(_ bytes: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ source: SourceView, _ lexicon: Lexicon) {
        self.init(NameForms(bytes, lines, source.hasSegment), source, lexicon)
    }

    private init(_ forms: NameForms, _ source: SourceView, _ lexicon: Lexicon) {
        self.source = source
        signature = forms.signature
        find(forms, lexicon)
    }

    var isEmpty: Bool { variants.isEmpty }

    subscript(word: Span<UInt8>) -> Variant? {
        guard initials >> UInt32(word[0] & 31) & 1 == 1 else { return nil }
        return word.withUnsafeBufferPointer { variants[NameForms.hash($0)] }
    }

    /// Whether `document`, which the document has become, has no variants beside these.
    func hold(_ document: UnsafeBufferPointer<UInt8>, _ lines: [Line], _ lexicon: Lexicon) -> Bool {
        let forms = NameForms(document, lines, source.hasSegment)
        return forms.signature == signature || NameVariants(forms, source, lexicon).variants.allSatisfy { variants[$0.key] == $0.value }
    }

    private mutating func find(_ forms: NameForms, _ lexicon: Lexicon) {
        let words = NameWords(forms, lexicon)
        guard !words.misspellings.isEmpty else { return }
        let company = company(of: words, forms)
        guard !company.isEmpty else { return }
        var judge = VariantJudge(source)
        for rare in words.misspellings {
            guard let others = company[rare] else { continue }
            let text = forms.text(forms.forms[rare])
            let near = others.filter { judge.areAlike(text, forms.text(forms.forms[$0])) }
                .sorted { (forms.forms[$1].count, $0) < (forms.forms[$0].count, $1) }
            for common in near {
                guard let variant = variant(rare, common, forms, words, &judge) else { continue }
                variants[NameForms.hash(text)] = variant
                initials |= 1 << UInt32(text[0] & 31)
                break
            }
        }
    }

    /// By word that may be misspelled: words that share its consonants and come more often, or as often and earlier.
    private func company(of words: NameWords, _ forms: NameForms) -> [Int: [Int]] {
        var places: [UInt64: [Int]] = [:], company: [Int: [Int]] = [:]
        for rare in words.misspellings {
            ConsonantKey(forms.text(forms.forms[rare]))?.forEach(near: true) { places[$0, default: []].append(rare) }
        }
        for common in words.names {
            let count = forms.forms[common].count
            ConsonantKey(forms.text(forms.forms[common]))?.forEach(near: count > 1) { key in
                for rare in places[key] ?? [] {
                    let other = forms.forms[rare].count
                    guard common != rare, count > other || count == other && common < rare else { continue }
                    if company[rare, default: []].count < Self.company, !company[rare, default: []].contains(common) {
                        company[rare, default: []].append(common)
                    }
                }
            }
        }
        return company
    }

    private func variant(_ rare: Int, _ common: Int, _ forms: NameForms, _ words: NameWords, _ judge: inout VariantJudge) -> Variant? {
        let lines = forms.lines(of: forms.forms[common]), rareLines = forms.lines(of: forms.forms[rare])
        // Who writes both side by side means two.
        guard !areBothSomewhere(lines, rareLines) else { return nil }
        let text = forms.text(forms.forms[common])
        guard let name = judge.name(text, lines, forms.text(forms.forms[rare]), rareLines) else { return nil }
        return Variant(common: Array(text), name: Array(name), applicability: Self.applicability(lines.count, rareLines.count))
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
