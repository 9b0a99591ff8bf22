/// A glossary with its matcher as one block of bytes, which is used where it lies.
///
/// It holds no text: the ranges of its rows are offsets in the glossary files, one after the other. A checksum of these tells whether the
/// block was made from them. Integers are little-endian, and the layout is that of the types of this module, whose sizes are
/// part of the head, so a block from other versions of them is refused.
///
/// The head is `headCount` 64-bit numbers: mark, checksum, sizes, evidence count, then for each section where it begins and how
/// many bytes it has. Sections begin at multiples of eight.
enum CompiledGlossary {
    /// "GLOSMND7".
    private static let mark: UInt64 = 0x3744_4E4D_534F_4C47
    private static let sectionCount = 18
    private static let headCount = 4 + 2 * sectionCount

    /// The sizes of the types that lie in a block.
    private static var sizes: UInt64 {
        UInt64(
            MemoryLayout<GlossaryEntry>.stride << 24 | MemoryLayout<Condition>.stride << 16 | MemoryLayout<ConditionValue>.stride << 8
                | MemoryLayout<FormOwner>.stride)
    }

    /// The block of a glossary and its matcher; nil when the glossary has text beside that of its files (from escapes).
    ///
    /// - Parameter files: the bytes of the files one after the other.
    static func encode(_ rows: GlossaryRows, _ tables: MatcherTables, files: Span<UInt8>) -> [UInt8]? {
        guard rows.text.count == files.count, _isLittleEndian else { return nil }
        var names: [UInt8] = []
        for name in rows.files { names += Array(name.utf8) + [0] }
        var block = CompiledBlock(headCount: headCount)
        block.append(Table(names))
        block.append(rows.terms)
        block.append(rows.entries)
        block.append(rows.conditions)
        block.append(rows.values)
        block.append(tables.records)
        block.append(tables.forms)
        for keys in [tables.keys, tables.keysBesideSource] {
            block.append(keys.anchors)
            block.append(keys.entries)
            block.append(keys.filter)
        }
        block.append(tables.leads)
        block.append(tables.roles)
        block.append(tables.owners)
        block.append(tables.ownerStarts)
        block.append(tables.valueForms)
        return block.finish(head: [mark, Checksum.of(files), sizes, UInt64(tables.evidenceCount)])
    }

    /// The glossary and the tables in a block; nil when the block was not made from these files.
    ///
    /// - Parameters:
    ///   - block: aligned for eight bytes, and never freed.
    ///   - files: the bytes of the files one after the other, never freed.
    static func decode(
        _ block: UnsafeRawBufferPointer, files: UnsafeBufferPointer<UInt8>
    ) -> (rows: GlossaryRows, tables: MatcherTables)? {
        guard _isLittleEndian, block.count >= headCount * 8, let start = block.baseAddress else { return nil }
        let head = UnsafeBufferPointer(start: start.assumingMemoryBound(to: UInt64.self), count: headCount)
        guard head[0] == mark, head[2] == sizes, head[1] == Checksum.of(files.span) else { return nil }
        var reader = SectionReader(start: start, head: head, place: 4)
        let names: Table<UInt8> = reader.next()
        let rows = GlossaryRows(
            text: Table(base: files.baseAddress ?? UnsafePointer(bitPattern: 1)!, count: files.count, owner: nil),
            terms: reader.next(), entries: reader.next(), conditions: reader.next(), values: reader.next(),
            files: names.dropLast().split(separator: 0, omittingEmptySubsequences: false).map { String(decoding: $0, as: UTF8.self) }
        )
        let tables = MatcherTables(
            records: reader.next(), forms: reader.next(), keys: reader.nextKeys(), keysBesideSource: reader.nextKeys(),
            leads: reader.next(), roles: reader.next(), owners: reader.next(),
            ownerStarts: reader.next(), valueForms: reader.next(), evidenceCount: Int(head[3])
        )
        return (rows, tables)
    }

    private static var _isLittleEndian: Bool { 1.littleEndian == 1 }

    private struct SectionReader {
        let start: UnsafeRawPointer
        let head: UnsafeBufferPointer<UInt64>
        var place: Int

        mutating func nextKeys() -> SoughtKeys { SoughtKeys(anchors: next(), entries: next(), filter: next()) }

        mutating func next<Element: BitwiseCopyable>() -> Table<Element> {
            let section = start + Int(head[place])
            let count = Int(head[place + 1]) / MemoryLayout<Element>.stride
            place += 2
            return Table(base: section.assumingMemoryBound(to: Element.self), count: count, owner: nil)
        }
    }
}
