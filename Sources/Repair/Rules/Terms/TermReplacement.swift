internal import GlossaryStore
internal import TextModel

/// What is put in place of a deprecated rendering: the preferred term as it must be written there.
struct TermReplacement {
    /// The rendering, or with the article before it where that changes.
    private(set) var range: Range<Int>
    private(set) var text: [UInt8]

    /// Nil where the term can't follow the plural of the rendering, being a name.
    init?(_ line: borrowing LineText, _ place: TermPlace, preferred: [UInt8]) {
        guard let initial = preferred.first else { return nil }
        range = place.range
        text = preferred
        if place.hit.plural > 0 {
            guard initial.isASCIILower else { return nil }
            text = EnglishForms.plural(text)
        }
        if place.hit.isRaised || TermReplacement.isRaised(line, place) { raise() }
        settleArticle(line, place.token)
    }

    /// For the Chinese at `token`, which has neither capitals nor plurals.
    init(_ line: borrowing LineText, chinese token: Int, preferred: [UInt8]) {
        self.init(line, line[token].range, token: token, preferred: preferred)
    }

    /// For the bytes `range`, which begin with the token.
    init(_ line: borrowing LineText, _ range: Range<Int>, token: Int, preferred: [UInt8]) {
        self.range = range
        text = preferred
        if Sentences.begins(line, token) { raise() }
        settleArticle(line, token)
    }

    /// A capital at the start of a sentence is that of the sentence, whatever the rendering's own case.
    private static func isRaised(_ line: borrowing LineText, _ place: TermPlace) -> Bool {
        Sentences.begins(line, place.token) && line.byte(place.range.lowerBound).isASCIIUpper
    }

    /// Gives the term a capital; "iQIYI" is written so everywhere.
    private mutating func raise() {
        guard let initial = text.first, !(text.count > 1 && initial.isASCIILower && text[1].isASCIIUpper) else { return }
        text[0] = initial.asciiUppered
    }

    /// "the the Bund" becomes "the Bund", "an courier" "a courier".
    private mutating func settleArticle(_ line: borrowing LineText, _ token: Int) {
        let before = line[token - 1]
        guard before.kind == .word, line[token].gap == .space else { return }
        if line.token(before, folds: "the"), hasPrefix(text.span, 0, "the ") {
            text.removeFirst(4)
        } else if line.token(before, folds: "a") || line.token(before, folds: "an") {
            var article = EnglishForms.article(before: text)
            if line.isCapitalised(before) { article[0] = article[0].asciiUppered }
            text = article + Bytes.space + text
            range = Int(before.start)..<range.upperBound
        }
    }
}
