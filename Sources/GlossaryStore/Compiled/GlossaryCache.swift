/// The file form of a glossary that was put together from several files, with its matcher: what a cache holds.
///
/// A head of eight 64-bit numbers (little-endian): mark, key, the length of the block, the length of the text, the checksum of
/// the block, and zeros. Then the block (see `CompiledGlossary`), which has a checksum of the text, then the text that its ranges
/// are offsets in.
package enum GlossaryCache {
    /// "GLOSCCH2".
    private static let mark: UInt64 = 0x3248_4343_534F_4C47
    private static let headSize = 64

    /// What a glossary put together from these files is known by: it depends on their names and bytes, on their order, and on
    /// the program's own glossary and tables.
    package static func key(of files: [(name: String, bytes: [UInt8])], includesBundled: Bool) -> UInt64 {
        var numbers = [mark, includesBundled ? 1 : 0, Checksum.of(Glossary.compiledBytes.span), Checksum.of(Glossary.bundledBytes.span)]
        for file in files {
            let name = Array(file.name.utf8)
            numbers += [UInt64(name.count), Checksum.of(name.span), UInt64(file.bytes.count), Checksum.of(file.bytes.span)]
        }
        return numbers.withUnsafeBytes { Checksum.of($0.bindMemory(to: UInt8.self).span) }
    }

    /// The parts of the file, one after the other; nil on machines whose integers are big-endian.
    package static func file(of glossary: Glossary, key: UInt64) -> [[UInt8]]? {
        let rows = glossary.rows
        guard let tables = glossary.tables, let block = CompiledGlossary.encode(rows, tables, files: rows.text.span) else { return nil }
        let head = [mark, key, UInt64(block.count), UInt64(rows.text.count), Checksum.of(block.span), 0, 0, 0]
        return [head.withUnsafeBytes { Array($0) }, block, Array(rows.text)]
    }

    package enum Reading {
        case glossary(Glossary)
        /// The file is another version's or another glossary's.
        case stale
        case damaged
    }

    /// Reads what `file(of:key:)` made, and believes nothing of it that its checksum does not cover.
    ///
    /// - Parameter file: aligned for eight bytes, and never freed.
    package static func read(_ file: UnsafeRawBufferPointer, key: UInt64) -> Reading {
        guard file.count >= headSize else { return .damaged }
        let head = (0..<8).map { UInt64(littleEndian: file.load(fromByteOffset: $0 * 8, as: UInt64.self)) }
        guard head[0] == mark, head[1] == key else { return .stale }
        let room = UInt64(file.count - headSize)
        guard head[2] <= room, head[3] == room - head[2], head[2] % 8 == 0 else { return .damaged }
        let block = UnsafeRawBufferPointer(rebasing: file[headSize..<headSize + Int(head[2])])
        let text = UnsafeRawBufferPointer(rebasing: file[(headSize + Int(head[2]))...]).bindMemory(to: UInt8.self)
        guard head[4] == Checksum.of(block.bindMemory(to: UInt8.self).span),
            let (rows, tables) = CompiledGlossary.decode(block, files: text)
        else { return .damaged }
        return .glossary(Glossary(rows, tables))
    }
}
