internal import Lexicon
internal import TextModel

/// The sounds of a word as foreign names are compared with their Chinese: a byte each, what Chinese does not tell apart made one.
enum Sounds {
    /// Of an English word: its letters, with those together that are one sound.
    static func of(word: ArraySlice<UInt8>) -> [UInt8] {
        var letters: [UInt8] = []
        var place = word.startIndex
        while place < word.endIndex {
            if (word[place] | 0x20).isASCIILower { letters.append(word[place] | 0x20) }
            if word[place] >= 0xC3, place + 1 < word.endIndex, let plain = accented[[word[place], word[place + 1]]] {
                letters += plain
                place += 1
            }
            place += 1
        }
        var sounds: [UInt8] = [], index = 0
        while index < letters.count {
            if let (spelling, sound) = spellings.first(where: { letters[index...].starts(with: $0.0) }) {
                sounds += sound
                index += spelling.count
                continue
            }
            var sound = letters[index]
            let next = index + 1 < letters.count ? letters[index + 1] : 0
            if sound == UInt8(ascii: "c") { sound = isFront(next) ? UInt8(ascii: "s") : UInt8(ascii: "k") }
            if sound == UInt8(ascii: "y"), index > 0, !isVowel(next) { sound = UInt8(ascii: "i") }
            if sound != sounds.last || isVowel(sound) { sounds.append(sound) }
            index += 1
        }
        return sounds
    }

    /// Of a syllable of pinyin, appended.
    static func append(_ syllable: Syllable, to sounds: inout [UInt8]) {
        var letters: [UInt8] = []
        syllable.append(to: &letters)
        var index = 0
        while index < letters.count {
            if let (spelling, sound) = syllables.first(where: { letters[index...].starts(with: $0.0) }) {
                sounds += sound
                index += spelling.count
            } else {
                sounds.append(letters[index])
                index += 1
            }
        }
    }

    static func isVowel(_ sound: UInt8) -> Bool {
        switch sound {
        case UInt8(ascii: "a"), UInt8(ascii: "e"), UInt8(ascii: "i"), UInt8(ascii: "o"), UInt8(ascii: "u"): true
        default: false
        }
    }

    private static func isFront(_ letter: UInt8) -> Bool {
        letter == UInt8(ascii: "e") || letter == UInt8(ascii: "i") || letter == UInt8(ascii: "y")
    }

    private static func pairs(_ list: [(String, String)]) -> [([UInt8], [UInt8])] { list.map { (Array($0.0.utf8), Array($0.1.utf8)) } }

    /// The longest first. q is the sound of "ch", x that of "sh".
    private static let spellings = pairs([
        ("tsch", "q"), ("sch", "x"), ("tch", "q"), ("ch", "q"), ("sh", "x"), ("ph", "f"), ("th", "t"), ("ck", "k"), ("kh", "h"), ("gh", "g"),
        ("qu", "ku"), ("ts", "z"), ("tz", "z"), ("dz", "z"), ("zh", "j"), ("dj", "j"), ("x", "ks"), ("wh", "w"),
    ])
    /// Letters with marks, as UTF-8, and the letters that sound most like them.
    private static let accented: [[UInt8]: [UInt8]] = {
        let groups = [
            "a": "àáâãåāăąÀÁÂÃÅĀĂ", "ae": "äæÄÆ", "ch": "çćčÇĆČ", "d": "đďð", "e": "èéêëēėęěÈÉÊË", "g": "ğģ", "i": "ìíîïīıİÍÎ", "l": "łĺļľŁ",
            "n": "ñńňņÑ", "o": "òóôõōőøÒÓÔÕØ", "oe": "öœÖŒ", "r": "řŕ", "s": "śß", "sh": "šşșŠŞȘ", "t": "ţťț", "u": "ùúûūůűÙÚÛ", "ue": "üÜ",
            "y": "ýÿÝ", "z": "źżŹŻ", "zh": "žŽ",
        ]
        var table: [[UInt8]: [UInt8]] = [:]
        for (plain, letters) in groups { for letter in letters { table[Array(letter.utf8)] = Array(plain.utf8) } }
        return table
    }()
    private static let syllables = pairs([
        ("zh", "j"), ("ch", "q"), ("sh", "x"), ("ng", "n"), ("er", "r"), ("ü", "u"), ("c", "z"),
    ])
}
