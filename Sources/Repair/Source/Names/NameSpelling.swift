internal import Lexicon

/// How names in Chinese characters are written in pinyin: surname first, the given name in one word, an apostrophe before a syllable
/// that begins with a, o or e (GB/T 28039-2011, GB/T 16159-2012): Shan Xiaoming, Ouyang Na, Li Xi'an.
struct NameSpelling: Sendable {
    /// A spelling, and whether a character in it might be read otherwise.
    struct Spelling {
        let word: String
        let isAmbiguous: Bool
    }

    private struct Reading {
        let letters: [UInt8]
        let isAmbiguous: Bool
    }

    private let readings: Readings
    private var given: [Unicode.Scalar: Reading] = [:]
    private var surnames: [Unicode.Scalar: Reading] = [:]

    init(readings: Readings = .bundled) {
        self.readings = readings
        for row in SourceLists.nameReadings {
            let reading = Reading(letters: Array(row.cells[1].utf8), isAmbiguous: row.cells.count > 2)
            if row.cells[0] == "given" { given[row.character] = reading } else { surnames[row.character] = reading }
        }
    }

    /// A surname: "Shan", "Ouyang". Nil when a character has no reading.
    func surname(_ text: Span<Unicode.Scalar>) -> Spelling? {
        if text.count == 1, let listed = surnames[text[0]] { return spelling([listed.letters], isAmbiguous: listed.isAmbiguous) }
        guard let syllables = readings.readings(of: text, isName: true) else { return nil }
        return spelling(syllables.map(letters), isAmbiguous: false)
    }

    /// A given name: "Xiaoming".
    func given(_ text: Span<Unicode.Scalar>) -> Spelling? { word(text, marksOthers: true) }

    /// The name of a place: "Weimen". A reading that names of people have is not taken over, but its doubt is.
    func place(_ text: Span<Unicode.Scalar>) -> Spelling? { word(text, marksOthers: false) }

    private func word(_ text: Span<Unicode.Scalar>, marksOthers: Bool) -> Spelling? {
        guard let syllables = readings.readings(of: text) else { return nil }
        var parts: [[UInt8]] = []
        var isAmbiguous = false
        for (index, syllable) in syllables.enumerated() {
            // A listed word settles how its characters are read: 重庆, 朝霞.
            if let listed = given[text[index]], syllable == readings.reading(of: text[index]) {
                parts.append(marksOthers ? listed.letters : letters(syllable))
                isAmbiguous = isAmbiguous || listed.isAmbiguous
            } else {
                parts.append(letters(syllable))
            }
        }
        return spelling(parts, isAmbiguous: isAmbiguous)
    }

    private func letters(_ syllable: Syllable) -> [UInt8] {
        var bytes: [UInt8] = []
        syllable.append(to: &bytes)
        return bytes
    }

    private func spelling(_ syllables: [[UInt8]], isAmbiguous: Bool) -> Spelling? {
        var bytes: [UInt8] = []
        for syllable in syllables {
            guard let first = syllable.first else { return nil }
            if !bytes.isEmpty, "aoe".utf8.contains(first) { bytes.append(UInt8(ascii: "'")) }
            bytes += syllable
        }
        guard let first = bytes.first, first < 0x80 else { return nil }
        bytes[0] = first & ~0x20
        return Spelling(word: String(decoding: bytes, as: UTF8.self), isAmbiguous: isAmbiguous)
    }
}
