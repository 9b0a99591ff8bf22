internal import Lexicon

/// Makes the table of readings, whose form `ReadingsHeader` describes.
struct ReadingTableCompiler {
    private var bases: [UInt64] = [0]
    private var numbers: [UInt64: Int] = [0: 0]
    private var codes: [UInt32: UInt16] = [:]
    private var pairs: [UInt32] = []
    private var words: [(item: ReadingList.Item, isSurname: Bool)] = []

    /// Makes the table from ICU and from the lists of a folder.
    static func compile(folder: String) throws(TableError) -> [UInt8] {
        var compiler = ReadingTableCompiler()
        let lists = folder + "/Lists"
        let simplifiedToo = Set(try TextFile.lines(lists + "/simplified-too.txt"))
        for character in try HanSource().characters() {
            compiler.add(character, isSimplifiedToo: character.isBasic || simplifiedToo.contains(String(character.scalar)))
        }
        for item in try ReadingList("word-readings", in: lists).items { compiler.add(item) }
        for item in try ReadingList("surname-readings", in: lists).items { compiler.add(surname: item) }
        return compiler.table()
    }

    private mutating func add(_ character: HanSource.Character, isSimplifiedToo: Bool) {
        let scalar = character.scalar.value
        codes[scalar] = character.reading.map { code($0).rawValue } ?? 0
        guard let simplified = character.simplified else { return }
        pairs += [scalar, simplified.value]
        codes[scalar, default: 0] |= ReadingCode.hasSimplified
        if !isSimplifiedToo { codes[scalar, default: 0] |= ReadingCode.traditional }
    }

    /// A single character gets another usual reading.
    private mutating func add(_ item: ReadingList.Item) {
        let first = item.word[0].value
        if item.word.count == 1 {
            codes[first] = codes[first, default: 0] & 0xF000 | code(item.syllables[0]).rawValue
        } else {
            words.append((item, false))
            mark(first, ReadingCode.startsWord)
        }
    }

    private mutating func add(surname item: ReadingList.Item) {
        words.append((item, true))
        mark(item.word[0].value, ReadingCode.startsSurname)
    }

    /// Sets a flag of a character and of the traditional characters that stand for it.
    private mutating func mark(_ scalar: UInt32, _ flag: UInt16) {
        codes[scalar, default: 0] |= flag
        for index in stride(from: 0, to: pairs.count, by: 2) where pairs[index + 1] == scalar {
            codes[pairs[index], default: 0] |= flag
        }
    }

    private mutating func code(_ syllable: Syllable) -> ReadingCode {
        let number = numbers[syllable.letters] ?? bases.count
        if number == bases.count {
            bases.append(syllable.letters)
            numbers[syllable.letters] = number
        }
        return ReadingCode(base: number, tone: syllable.tone)
    }

    // MARK: The bytes

    private mutating func table() -> [UInt8] {
        let (blocks, pages) = pages()
        let words = words.sorted { $0.item.word.lexicographicallyPrecedes($1.item.word) }
        let records = words.map { record($0.item, isSurname: $0.isSurname) }
        var output = [UInt8](repeating: 0, count: (ReadingsHeader.byteCount + 7) & ~7)
        var header = ReadingsHeader()
        header.baseCount = UInt32(bases.count)
        header.baseOffset = Self.append(bases, to: &output)
        header.blockCount = UInt32(blocks.count)
        header.blockOffset = Self.append(blocks, to: &output)
        header.pageCount = UInt32(pages.count / ReadingsHeader.pageSize)
        header.pageOffset = Self.append(pages, to: &output)
        header.pairCount = UInt32(pairs.count / 2)
        header.pairOffset = Self.append(pairs, to: &output)
        header.wordCount = UInt32(records.count)
        var place = UInt32((output.count + 7) & ~7) + UInt32(records.count * 4)
        var offsets: [UInt32] = []
        for record in records {
            offsets.append(place)
            place += UInt32(record.count)
        }
        header.wordOffset = Self.append(offsets, to: &output)
        output += records.joined()
        header.totalSize = UInt32(output.count)
        output.replaceSubrange(0..<ReadingsHeader.byteCount, with: Self.littleEndian(header.words))
        return output
    }

    /// The page of each block of characters, and the pages one after the other; equal pages are one.
    private func pages() -> (blocks: [UInt16], pages: [UInt16]) {
        let size = ReadingsHeader.pageSize
        var known: [[UInt16]: UInt16] = [:]
        var pages: [UInt16] = []
        let blockCount = Int(codes.keys.max() ?? 0) / size + 1
        let blocks = (0..<blockCount).map { block -> UInt16 in
            let page = (0..<size).map { codes[UInt32(block * size + $0)] ?? 0 }
            if let number = known[page] { return number }
            let number = UInt16(pages.count / size)
            known[page] = number
            pages += page
            return number
        }
        return (blocks, pages)
    }

    private mutating func record(_ item: ReadingList.Item, isSurname: Bool) -> [UInt8] {
        let codes = item.syllables.map { code($0).rawValue }
        return Self.littleEndian([UInt16(item.word.count), isSurname ? 1 : 0]) + Self.littleEndian(item.word.map(\.value))
            + Self.littleEndian(codes)
    }

    /// Appends numbers at the next multiple of eight bytes; returns where they begin.
    private static func append<Number: FixedWidthInteger>(_ numbers: [Number], to output: inout [UInt8]) -> UInt32 {
        while output.count % 8 != 0 { output.append(0) }
        let start = output.count
        output += littleEndian(numbers)
        return UInt32(start)
    }

    private static func littleEndian<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
        numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
    }
}
