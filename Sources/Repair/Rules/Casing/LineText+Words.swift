internal import Lexicon
internal import TextModel

extension LineText {
    /// True when the token numbered `index` is a word of the set.
    func isIn(_ set: PhraseList, _ index: Int) -> Bool {
        let token = self[index]
        return token.kind == .word && set.contains(text(token))
    }

    /// True when the run of words that begins with the token at `index` has a name in front that is written with "The".
    func beginsArticleName(_ index: Int) -> Bool {
        guard token(self[index], folds: "the") else { return false }
        let start = Int(self[index].start)
        var last = index
        for _ in 1...5 {
            last += 1
            guard self[last].kind == .word, self[last].gap == .space else { return false }
            let goesOn = self[last + 1].gap == .space && isCapitalised(self[last + 1])
            if !goesOn, PhraseList.articleNames.contains(text(start..<stemEnd(self[last]))) { return true }
        }
        return false
    }
}
