internal import Lexicon

/// The characters of a Chinese line and how they are read.
struct SourceLine {
    private(set) var scalars: [Unicode.Scalar] = []
    /// By character: the reading among its neighbours and the usual one; zero where there is none.
    private(set) var readings: [(here: Syllable?, usual: Syllable?)] = []
    private var hasLetters = false
    private let table = Readings.bundled

    init() {}

    mutating func read(_ scalars: [Unicode.Scalar]) {
        self.scalars = scalars
        hasLetters = scalars.contains { $0.isASCII && $0.properties.isAlphabetic }
        readings.removeAll(keepingCapacity: true)
        table.forEach(in: scalars.span) { index, syllable in
            readings.append((syllable, table.reading(of: scalars[index])))
        }
    }

    func text(_ range: Range<Int>) -> String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: scalars[range])
        return String(text)
    }

    /// Whether the line has an English word as it is.
    func holds(_ word: ArraySlice<UInt8>) -> Bool {
        guard hasLetters, word.count > 1, word.allSatisfy({ $0 < 0x80 }) else { return false }
        return scalars.indices.contains { start in
            start + word.count <= scalars.count && zip(scalars[start...], word).allSatisfy { $0.value | 0x20 == UInt32($1) | 0x20 }
        }
    }

    func isHan(_ index: Int) -> Bool { scalars[index].isHan }
}

extension Unicode.Scalar {
    /// A Chinese character, and no mark.
    var isHan: Bool {
        switch value {
        case 0x3007, 0x3400...0x4DBF, 0x4E00...0x9FFF, 0xF900...0xFAFF, 0x2_0000...0x3_FFFF: true
        default: false
        }
    }

    /// The dot between the parts of a foreign name, in all the ways it is written.
    var isNameDot: Bool {
        switch value {
        case 0xB7, 0x2022, 0x2027, 0x30FB, 0x22C5, 0x2E31: true
        default: false
        }
    }
}
