internal import CICU
internal import Lexicon

/// Makes the table of Chinese words, whose form `ChineseWords` describes.
struct ChineseWordCompiler {
    /// The characters that words begin with: those in common use.
    let characters: [UInt32]
    /// The characters that they end with.
    private let endings: [UInt32]

    /// - Parameter folder: holds `Lists/`.
    init(folder: String) throws(TableError) {
        var characters = [UInt32](repeating: 0, count: 4096)
        let count = Int(gm_common_han(&characters, Int32(characters.count)))
        guard count > 3000 else { throw TableError("ICU", "has no GB 2312") }
        self.characters = characters.prefix(count).sorted()
        let lines = try TextFile.lines(folder + "/Lists/japanese-endings.txt")
        let omitted = Set(lines.filter { !$0.hasPrefix("#") }.flatMap { $0.unicodeScalars.map(\.value) })
        endings = self.characters.filter { !omitted.contains($0) }
    }

    /// Makes the table from ICU's dictionary.
    func table() throws(TableError) -> [UInt8] {
        var rows: [[UInt16]] = Array(repeating: [], count: ChineseWords.characterCount)
        for first in characters { rows[Int(first - ChineseWords.firstCharacter)] = try seconds(after: first) }
        var starts: [UInt32] = [ChineseWords.magic, UInt32(rows.reduce(0) { $0 + $1.count })]
        var place: UInt32 = 0
        for row in rows {
            starts.append(place)
            place += UInt32(row.count)
        }
        starts.append(place)
        return Self.littleEndian(starts) + Self.littleEndian(Array(rows.joined()))
    }

    /// The characters that make a word of two with the first, in order.
    func seconds(after first: UInt32) throws(TableError) -> [UInt16] {
        var areWords = [Bool](repeating: false, count: endings.count)
        guard gm_words_of_two(first, endings, Int32(endings.count), &areWords) else {
            throw TableError("ICU", "has no dictionary of Chinese words")
        }
        return endings.indices.filter { areWords[$0] }.map { UInt16(endings[$0]) }
    }

    private static func littleEndian<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
        numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
    }
}
