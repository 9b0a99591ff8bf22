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
    /// How many faults of a file are told of.
    private static let mostFaults = 3

    /// Reads the files.
    init(names: [String], includesBundled: Bool) throws(FileProblem) {
        var files: [(name: String, bytes: [UInt8])] = []
        for name in names { files.append((name, try InputFile.utf8(of: .file(name)))) }
        self.files = files
        self.includesBundled = includesBundled
    }

    /// The glossary; throws every unreadable line, and tells of errors in the sense of rows. A glossary with such errors is not kept,
    /// so that they are told of every time.
    func glossary(_ messages: Messages) throws -> Glossary {
        if files.isEmpty { return includesBundled ? try Glossary.bundled() : .empty }
        guard includesBundled || files.reduce(0, { $0 + $1.bytes.count }) > LoadedGlossary.cachedSize, let folder = CacheFolder() else {
            return try made(messages).glossary
        }
        let key = GlossaryCache.key(of: files, includesBundled: includesBundled), name = LoadedGlossary.name(key)
        if let file = folder.map(name) {
            switch GlossaryCache.read(file, key: key) {
            case .glossary(let glossary): return glossary
            case .stale: break
            case .damaged: messages.note("\(folder.path(of: name)): the cached glossary is damaged; it is made again")
            }
        }
        var (glossary, hasFaults) = try made(messages)
        if hasFaults { return glossary }
        glossary.compile()
        if let parts = GlossaryCache.file(of: glossary, key: key) { folder.store(parts, as: name, keeping: LoadedGlossary.kept) }
        return glossary
    }

    private static func name(_ key: UInt64) -> String {
        let digits = String(key, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits + ".glossary"
    }

    private func made(_ messages: Messages) throws -> (glossary: Glossary, hasFaults: Bool) {
        var problems: [String] = []
        var result = Glossary.empty
        var hasFaults = false
        do throws(GlossaryError) {
            if includesBundled { result = try Glossary.bundled() }
        } catch {
            problems += error.problems.map { "\($0)" }
        }
        for file in files {
            do throws(GlossaryError) {
                let rows = try GlossaryFile.parse(file.bytes.span, name: file.name)
                hasFaults = warn(of: CheckedGlossary(rows, file.bytes), file.name, messages) || hasFaults
                result.add(rows)
            } catch {
                problems += error.problems.map { "\($0)" }
            }
        }
        if !problems.isEmpty { throw UsageProblem(messages: problems) }
        return (result, hasFaults)
    }

    /// Tells of the first errors of a file; returns whether there are any.
    private func warn(of glossary: CheckedGlossary, _ name: String, _ messages: Messages) -> Bool {
        let (findings, surplus) = glossary.findingsForLoading(limit: Self.mostFaults)
        for finding in findings {
            messages.note("\(finding.place.file):\(finding.place.line):\(finding.place.column): \(finding.message)")
        }
        if surplus > 0 {
            messages.note("\(name): has \(surplus) more such fault\(surplus == 1 ? "" : "s"); see 'glossmend glossary check \(name)'")
        }
        return !findings.isEmpty
    }
}
