internal import BundledData

extension Glossary {
    /// The shipped glossary: every file of `Glossaries/`, embedded in the executable.
    ///
    /// The files are one layer: none of them overrides another (a test holds them free of contradictions).
    ///
    /// - Throws: the problems of the first file that has any (a test holds the files free of them).
    package static func bundled() throws(GlossaryError) -> Glossary {
        var glossary = Glossary()
        for index in 0..<gm_glossary_count() {
            let file = gm_glossary(index)
            let name = "Glossaries/" + String(cString: file.name)
            let bytes = UnsafeBufferPointer(start: file.bytes, count: Int(file.size))
            let parsed = try GlossaryFile.parse(valid: bytes.span, name: name)
            glossary.storage.append(parsed.storage)
        }
        return glossary
    }
}
