internal import Lexicon

/// The English that common Chinese words of two characters lead one to expect, as cues.
struct CommonWords {
    /// Built when a text is first aligned by likeness.
    static let shared = CommonWords()

    private var cues: [UInt64: [UInt64]] = [:]

    private init() {
        for (chinese, english) in WordLists.commonTranslations {
            let characters = String(decoding: chinese, as: UTF8.self).unicodeScalars.map(\.value)
            let words = english.split(separator: 0x20).map { CueHash.stem($0).value }
            cues[CommonWords.key(characters[0], characters[1])] = words
        }
    }

    /// The cues of a word of two characters; none for one that is not listed.
    func cues(_ first: UInt32, _ second: UInt32) -> [UInt64] { cues[CommonWords.key(first, second), default: []] }

    private static func key(_ first: UInt32, _ second: UInt32) -> UInt64 { UInt64(first) << 32 | UInt64(second) }
}
