internal import Documents
internal import GlossaryStore

/// Puts the glossaries of a run together. What took long to make is kept in the user's cache folder, by the contents of the files.
struct LoadedGlossary {
    private let files: [(name: String, bytes: [UInt8])]
    private let includesBundled: Bool

    /// Smaller glossaries are made sooner than a file is written. With the shipped one there are always more bytes than this.
    private static let cachedSize = 200_000
    /// How many glossaries a cache keeps.
    private static let kept = 8

    /// Reads the files.
    init(names: [String], includesBundled: Bool) throws(FileProblem) {
        var files: [(name: String, bytes: [UInt8])] = []
        for name in names { files.append((name, try InputFile.bytes(of: .file(name)))) }
        self.files = files
        self.includesBundled = includesBundled
    }

    /// The glossary; throws every unreadable line.
    func glossary(_ messages: Messages) throws -> Glossary {
        if files.isEmpty { return includesBundled ? try Glossary.bundled() : .empty }
        guard includesBundled || files.reduce(0, { $0 + $1.bytes.count }) > LoadedGlossary.cachedSize, let folder = CacheFolder() else {
            return try made()
        }
        let key = GlossaryCache.key(of: files, includesBundled: includesBundled), name = LoadedGlossary.name(key)
        if let file = folder.map(name) {
            switch GlossaryCache.read(file, key: key) {
            case .glossary(let glossary): return glossary
            case .stale: break
            case .damaged: messages.note("\(folder.path(of: name)): the cached glossary is damaged; it is made again")
            }
        }
        var glossary = try made()
        glossary.compile()
        if let parts = GlossaryCache.file(of: glossary, key: key) { folder.store(parts, as: name, keeping: LoadedGlossary.kept) }
        return glossary
    }

    private static func name(_ key: UInt64) -> String {
        let digits = String(key, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + ".glossary"
    }

    private func made() throws -> Glossary {
        var problems: [String] = []
        var result = Glossary.empty
        do throws(GlossaryError) {
            if includesBundled { result = try Glossary.bundled() }
        } catch {
            problems += error.problems.map { "\($0)" }
        }
        for file in files {
            do throws(GlossaryError) {
                result.add(try GlossaryFile.parse(file.bytes.span, name: file.name))
            } catch {
                problems += error.problems.map { "\($0)" }
            }
        }
        if !problems.isEmpty { throw UsageProblem(messages: problems) }
        return result
    }
}
