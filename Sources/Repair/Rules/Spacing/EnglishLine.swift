internal import Lexicon
internal import TextModel

/// Whether a line is English as far as its small words tell: other languages set spaces and quotation marks by other rules.
enum EnglishLine {
    /// False where unknown small words outnumber twice the function words.
    static func isLikely(_ line: borrowing LineText) -> Bool {
        var function = 0, unknown = 0
        for index in 0..<line.count where line[index].kind == .word && line[index].shape == .small && line[index].count > 1 {
            let word = line.word(index)
            if word.isFunction { function += 1 }
            if !word.isSmall { unknown += 1 }
        }
        return unknown <= function * 2
    }
}
