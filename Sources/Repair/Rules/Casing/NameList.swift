internal import Lexicon
internal import TextModel

/// "Pretender, Mask, and Kite": items that each begin with a capital because they are names.
///
/// A clause whose capital is damage is told from that by what stands before it: the first item of a list of names has a
/// capital although no comma stands before it.
enum NameList {
    /// True when the word at `index`, which follows a comma, is or begins an item of such a list.
    static func holds(_ line: borrowing LineText, _ index: Int) -> Bool {
        followsName(line, index) && isFollowedByCapital(line, index)
    }

    /// So many tokens of items of one word are a list of names, however it begins.
    private static let longest = 64

    /// Goes back over items of one word, whose capitals may be damage, to a word with one that is not.
    private static func followsName(_ line: borrowing LineText, _ index: Int) -> Bool {
        var last = lastWord(line, before: index - 1)
        while index - last < longest, line[last].kind == .word, line.isCapitalised(line[last]) {
            guard line[last - 1].mark == .comma, line.word(last).isSmall else { return true }
            last = lastWord(line, before: last - 1)
        }
        return index - last >= longest
    }

    /// The word before a mark; of one with hyphens the first part.
    private static func lastWord(_ line: borrowing LineText, before mark: Int) -> Int {
        var last = mark - 1
        while line[last].gap == .none, line[last - 1].mark == .hyphen, line[last - 1].gap == .none { last -= 2 }
        return last
    }

    /// The item has no content word in small letters, and the one after it begins with a capital too.
    private static func isFollowedByCapital(_ line: borrowing LineText, _ index: Int) -> Bool {
        var next = index + 1
        while line[next].kind == .word, !line.isIn(.linkingWords, next) || line.isIn(.prepositions, next) {
            if line[next].shape == .small, !line.word(next).isFunction { return false }
            next += 1
        }
        let closed = line[next].mark == .comma
        if closed { next += 1 }
        let joined = line.isIn(.linkingWords, next)
        if joined { next += 1 }
        return (closed || joined) && line.isCapitalised(line[next]) && !line.word(next).isFunction
    }
}
