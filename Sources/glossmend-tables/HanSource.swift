internal import CICU
internal import Lexicon

/// What ICU says of Chinese characters.
struct HanSource: ~Copyable {
    /// What is known of one character.
    struct Character {
        let scalar: Unicode.Scalar
        let reading: Syllable?
        /// The simplified form where it is another character.
        let simplified: Unicode.Scalar?
        /// The character is in the basic set for simplified Chinese.
        let isBasic: Bool
    }

    /// The version of ICU on Debian 12, which the committed table was made with.
    static let version = 72
    /// The version of the ICU in use.
    static var currentVersion: Int { Int(gm_icu_version()) }

    private let han: OpaquePointer

    init() throws(TableError) {
        guard let han = gm_han_open() else { throw TableError("ICU", "has no transliterator Han-Latin or Hant-Hans, or no GB 2312") }
        self.han = han
    }

    deinit { gm_han_close(han) }

    /// All characters that have a reading or a simplified form, in order.
    func characters() throws(TableError) -> [Character] {
        var result: [Character] = []
        var syllables: [String: Syllable] = [:]
        for value in UInt32(0x2E80)..<0x3_2400 {
            // 〇 is a number, and no letter as the others are.
            guard gm_is_han(value) || value == 0x3007, let scalar = Unicode.Scalar(value) else { continue }
            let simplified = gm_han_simplified(han, value)
            let character = Character(
                scalar: scalar, reading: try reading(scalar, &syllables), simplified: simplified == value ? nil : Unicode.Scalar(simplified),
                isBasic: gm_han_is_basic_simplified(han, value))
            if character.reading != nil || character.simplified != nil { result.append(character) }
        }
        return result
    }

    /// - Parameter known: the syllables that were met before, by their text.
    private func reading(_ scalar: Unicode.Scalar, _ known: inout [String: Syllable]) throws(TableError) -> Syllable? {
        var buffer = [UInt8](repeating: 0, count: 32)
        let count = Int(gm_han_reading(han, scalar.value, &buffer, Int32(buffer.count)))
        if count == 0 { return nil }
        let text = String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
        if let syllable = known[text] { return syllable }
        guard let syllable = ReadingList.syllable(text), syllable.marked == text else {
            throw TableError("ICU", "reads \(scalar) as “\(text)”, which is no syllable")
        }
        known[text] = syllable
        return syllable
    }
}
