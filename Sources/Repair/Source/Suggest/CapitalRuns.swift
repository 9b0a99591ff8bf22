internal import Lexicon

/// The runs of words in a line that could be names: they begin and end with a capital that tells a name, and have short words
/// like "of" only inside.
struct CapitalRuns {
    private static let longest = 8

    /// Calls `body` with each run, and with each part of a run that could be a name itself.
    static func forEach(in target: TargetLine, _ body: (Range<Int>) -> Void) {
        for start in target.words.indices where opensName(target, start) {
            var end = start
            while true {
                if target.words[end].couldBeName, end > start || target.words[start].couldBeName { body(start..<end + 1) }
                guard end + 1 < target.words.count, end + 1 - start < longest, target.words[end + 1].isJoined else { break }
                end += 1
                if target.words[end].capital == .none, !isJoint(target, end) { break }
            }
        }
    }

    /// Whether no word with a capital stands directly before or after, so that the words are a name by themselves.
    static func isFree(_ words: Range<Int>, in target: TargetLine) -> Bool {
        let first = target.words[words.lowerBound], last = target.words[words.upperBound - 1]
        if words.lowerBound > 0, first.isJoined, target.words[words.lowerBound - 1].isPartOfName { return false }
        if words.upperBound < target.words.count, target.words[words.upperBound].isJoined, !last.isPossessive,
            target.words[words.upperBound].isPartOfName
        {
            return false
        }
        // "COVID-19"
        let end = last.range.upperBound
        return end == target.bytes.count || target.bytes[end] != UInt8(ascii: "-")
    }

    /// Whether "of" and a capital stand before the words, so that they are the end of a longer name.
    static func endsLongerName(_ words: Range<Int>, in target: TargetLine) -> Bool {
        let index = words.lowerBound - 1
        guard index > 0, target.words[index + 1].isJoined, target.words[index].isJoined, target.words[index - 1].isPartOfName else { return false }
        return target.bytes[target.words[index].range].elementsEqual("of".utf8)
    }

    /// Also an ordinary word at the start of a sentence, before another that belongs to a name: "Fresh Wind Press".
    private static func opensName(_ target: TargetLine, _ index: Int) -> Bool {
        let word = target.words[index]
        if word.couldBeName { return true }
        guard word.isPartOfName, !word.info.isCalendar, index + 1 < target.words.count else { return false }
        return target.words[index + 1].isJoined && target.words[index + 1].couldBeName
    }

    /// A short word inside a name: "of", "the", "de".
    private static func isJoint(_ target: TargetLine, _ index: Int) -> Bool {
        let word = target.words[index]
        guard word.range.count <= 3 else { return false }
        return word.info.isFunction || PhraseList.nameParticles.contains(target.bytes.span.extracting(word.range))
    }
}
