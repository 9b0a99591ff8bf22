internal import BundledData

extension Glossary {
    /// The shipped glossary: every file of `Glossaries/`, embedded in the executable.
    ///
    /// Its compiled form is embedded too, and used when it was made from these very files; else they are read. The files are one layer:
    /// none of them overrides another (a test holds them free of contradictions).
    ///
    /// - Throws: the problems of the first file that has any (a test holds the files free of them).
    package static func bundled() throws(GlossaryError) -> Glossary {
        if let glossary = compiled { return glossary }
        return Glossary(try readBundled())
    }

    /// The bytes of the shipped files one after the other, a zero after each.
    static var bundledBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: gm_glossary_text(), count: Int(gm_glossary_text_size()))
    }

    /// The shipped glossary in compiled form.
    static var compiledBytes: UnsafeBufferPointer<UInt8> {
        UnsafeBufferPointer(start: gm_glossary_compiled(), count: Int(gm_glossary_compiled_size()))
    }

    /// The names of the shipped files in `Glossaries/`.
    static var bundledNames: [String] {
        (0..<gm_glossary_count()).map { String(cString: gm_glossary_name($0)) }
    }

    private static var compiled: Glossary? {
        guard let (rows, tables) = CompiledGlossary.decode(UnsafeRawBufferPointer(compiledBytes), files: bundledBytes) else { return nil }
        return Glossary(rows, tables)
    }

    /// The shipped glossary read from its files.
    static func readBundled() throws(GlossaryError) -> GlossaryRows {
        var storage = GlossaryStorage()
        let bytes = bundledBytes
        storage.reserve(bytes: bytes.count)
        var start = 0
        for name in bundledNames {
            // With its zero, which is a blank line for the parser, so that offsets stay those of the embedded text.
            let end = (bytes[start...].firstIndex(of: 0) ?? bytes.count - 1) + 1
            try storage.read(valid: bytes.extracting(start..<end).span, name: "Glossaries/" + name)
            start = end
        }
        return GlossaryRows(storage)
    }

    /// What `Sources/BundledData/glossary.bin` has to hold; nil when a shipped file has an escape, which the compiled form can't hold.
    package static func compiledBundle() throws(GlossaryError) -> [UInt8]? {
        let rows = try readBundled()
        return CompiledGlossary.encode(rows, MatcherTables(rows), files: bundledBytes.span)
    }
}
