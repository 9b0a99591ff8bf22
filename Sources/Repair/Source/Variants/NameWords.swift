internal import Lexicon
internal import TextModel

/// Which words of a document may be names, by their numbers in its `NameForms`.
struct NameWords {
    private(set) var names: [Int] = []
    /// Those that English does not know: a name may be misspelled so.
    private(set) var misspellings: [Int] = []

    init(_ forms: NameForms, _ lexicon: Lexicon) {
        for (number, form) in forms.forms.enumerated() {
            let text = forms.text(form), info = lexicon.word(text.span)
            if info.isSmall { continue }
            names.append(number)
            if !info.isKnown, !text.contains(where: { $0 >= 0x80 }) { misspellings.append(number) }
        }
    }
}
