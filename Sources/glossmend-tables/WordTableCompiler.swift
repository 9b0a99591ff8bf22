internal import Lexicon

/// Makes the compiled table, whose form `TableHeader` describes, from the rows of `words.tsv`.
enum WordTableCompiler {
    /// Compiles `words.tsv` and `Lists/pinyin-syllables.txt` of a folder.
    static func compile(folder: String) throws -> [UInt8] {
        let path = folder + "/words.tsv"
        let syllables = try WordList("pinyin-syllables", in: folder + "/Lists")
        return try compile(try WordTable.rows(path), path, syllables: syllables.items.map(\.word))
    }

    private static func compile(_ rows: [WordRow], _ path: String, syllables: [String]) throws -> [UInt8] {
        let wordSlots = try slots(rows, path)
        let syllableSlots = slots(syllables)
        let mixed = rows.compactMap(\.mixedForm)
        let wordOffset = TableHeader.byteCount
        let syllableOffset = wordOffset + wordSlots.count * 8
        let mixedOffset = syllableOffset + syllableSlots.count * 8
        let (offsets, pool) = pool(mixed, at: mixedOffset + mixed.count * 4)
        let header = TableHeader(
            wordCount: UInt32(rows.count), wordSlotCount: UInt32(wordSlots.count), wordOffset: UInt32(wordOffset),
            syllableSlotCount: UInt32(syllableSlots.count), syllableOffset: UInt32(syllableOffset),
            mixedCount: UInt32(mixed.count), mixedOffset: UInt32(mixedOffset),
            totalSize: UInt32(mixedOffset + mixed.count * 4 + pool.count))
        return littleEndian(header.words) + littleEndian(wordSlots) + littleEndian(syllableSlots)
            + littleEndian(offsets) + pool
    }

    /// The word slots, at most two thirds full.
    private static func slots(_ rows: [WordRow], _ path: String) throws -> [UInt64] {
        var slots = [UInt64](repeating: 0, count: powerOfTwo(atLeast: rows.count * 3 / 2))
        for (index, row) in rows.enumerated() {
            let word = Array(row.word.utf8)
            guard (1...WordHash.longestWord).contains(word.count) else { continue }
            let hash = WordHash.hash(word.span)
            var place = Int(truncatingIfNeeded: hash) & (slots.count - 1)
            while slots[place] != 0 {
                guard slots[place] >> 32 != hash >> 32 else {
                    throw TableError(path, line: index + 2, "\(row.word) has the fingerprint of another word")
                }
                place = (place + 1) & (slots.count - 1)
            }
            slots[place] = (hash & ~0xFFFF_FFFF) | UInt64(row.info.rawValue)
        }
        return slots
    }

    /// The syllable slots, at most half full.
    private static func slots(_ syllables: [String]) -> [UInt64] {
        var slots = [UInt64](repeating: 0, count: powerOfTwo(atLeast: syllables.count * 2))
        for syllable in syllables {
            let packed = syllable.utf8.reversed().reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
            var place = Lexicon.syllableHome(packed) & (slots.count - 1)
            while slots[place] != 0 { place = (place + 1) & (slots.count - 1) }
            slots[place] = packed
        }
        return slots
    }

    /// The offsets of the exact forms and the bytes they lead to.
    private static func pool(_ forms: [String], at start: Int) -> (offsets: [UInt32], pool: [UInt8]) {
        var offsets: [UInt32] = []
        var pool: [UInt8] = []
        for form in forms {
            offsets.append(UInt32(start + pool.count))
            pool.append(UInt8(form.utf8.count))
            pool.append(contentsOf: form.utf8)
        }
        return (offsets, pool)
    }

    private static func powerOfTwo(atLeast count: Int) -> Int {
        var power = 1
        while power < count { power *= 2 }
        return power
    }

    private static func littleEndian<Number: FixedWidthInteger>(_ numbers: [Number]) -> [UInt8] {
        numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
    }
}
