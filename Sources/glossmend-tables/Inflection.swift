/// The regular forms of English verbs, nouns and adjectives, as a grammar gives them. Where spelling allows
/// two forms both are given; the caller keeps those that are words.
enum Inflection {
    /// "help": helps, helped, helping.
    /// - Parameter pastIsIrregular: leaves out the -ed forms ("see" has no "seed").
    static func verbForms(_ verb: String, pastIsIrregular: Bool) -> [String] {
        let letters = Array(verb.utf8)
        var forms = sForms(verb)
        forms += stems(letters, before: "ing").map { $0 + "ing" }
        if !pastIsIrregular { forms += stems(letters, before: "ed").map { $0 + "ed" } }
        return forms
    }

    /// "city": cities.
    static func plurals(_ noun: String) -> [String] { sForms(noun) }

    /// "big": bigger, biggest.
    static func comparisons(_ adjective: String) -> [String] {
        stems(Array(adjective.utf8), before: "ed").flatMap { [$0 + "er", $0 + "est"] }
    }

    private static func sForms(_ word: String) -> [String] {
        let letters = Array(word.utf8)
        guard letters.count > 1, let last = letters.last else { return [] }
        let before = letters[letters.count - 2]
        if last == UInt8(ascii: "y"), !isVowel(before) { return [String(word.dropLast()) + "ies"] }
        if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) {
            return [word + "es", word + String(word.last!) + "es"]
        }
        if last == UInt8(ascii: "o") { return [word + "s", word + "es"] }
        return [word + "s"]
    }

    /// What stands before -ed or -ing: "hope" hop-, "stop" stopp-, "try" tri- before -ed, "die" dy- before -ing.
    private static func stems(_ letters: [UInt8], before ending: String) -> [String] {
        let word = String(decoding: letters, as: UTF8.self)
        guard letters.count > 1, let last = letters.last else { return [] }
        let second = letters[letters.count - 2]
        if ending == "ing", word.hasSuffix("ie") { return [String(word.dropLast(2)) + "y"] }
        if last == UInt8(ascii: "e") {
            // "seeing", "dyeing", "canoeing" keep it; "agreed" adds the d alone.
            let keepsE = ending == "ing" && "eyo".utf8.contains(second)
            return keepsE ? [word, String(word.dropLast())] : [String(word.dropLast())]
        }
        if last == UInt8(ascii: "y"), !isVowel(second), ending == "ed" { return [String(word.dropLast()) + "i"] }
        if last == UInt8(ascii: "c") { return [word + "k", word] }
        guard doubles(letters) else { return [word] }
        let doubled = word + String(word.last!)
        return vowelGroups(letters) == 1 ? [doubled] : [doubled, word]
    }

    /// Whether the last letter may be doubled: one vowel letter before one consonant that is not w, x or y.
    private static func doubles(_ letters: [UInt8]) -> Bool {
        guard letters.count > 2, let last = letters.last, !isVowel(last), !"wxy".utf8.contains(last) else { return false }
        let vowel = letters[letters.count - 2]
        let before = letters[letters.count - 3]
        let isAfterQ = letters.count > 3 && before == UInt8(ascii: "u") && letters[letters.count - 4] == UInt8(ascii: "q")
        return isVowel(vowel) && (!isVowel(before) || isAfterQ)
    }

    private static func vowelGroups(_ letters: [UInt8]) -> Int {
        var groups = 0
        var wasVowel = false
        for (index, letter) in letters.enumerated() {
            let vowel = isVowel(letter) && !(index > 0 && letter == UInt8(ascii: "u") && letters[index - 1] == UInt8(ascii: "q"))
            if vowel && !wasVowel { groups += 1 }
            wasVowel = vowel
        }
        return groups
    }

    private static func isVowel(_ letter: UInt8) -> Bool { "aeiou".utf8.contains(letter) }
}
