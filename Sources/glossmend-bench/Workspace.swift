/// A folder with the files of a measurement; it goes away with its last user.
final class Workspace {
    private let folder: String
    private var names: [String] = []

    init() throws(BenchProblem) {
        folder = try Posix.temporaryFolder()
    }

    deinit {
        for name in names { Posix.remove(file: "\(folder)/\(name)") }
        Posix.remove(folder: folder)
    }

    /// Writes a file and returns its path.
    func write(_ bytes: [UInt8], to name: String) throws(BenchProblem) -> String {
        let path = add(name)
        let descriptor = try Posix.create(path)
        defer { Posix.closeFile(descriptor) }
        try Posix.write(bytes, to: descriptor, name: path)
        return path
    }

    /// Writes the two made-up texts, of so many bytes each or a little more, piece by piece so that this process stays small.
    func writeTexts(seed: UInt64, bytes: Int, suffix: String = "") throws(BenchProblem) -> (damaged: String, clean: String) {
        let paths = (damaged: add("damaged\(suffix).txt"), clean: add("clean\(suffix).txt"))
        let damaged = try Posix.create(paths.damaged)
        defer { Posix.closeFile(damaged) }
        let clean = try Posix.create(paths.clean)
        defer { Posix.closeFile(clean) }
        var text = SyntheticText(seed: seed)
        var written = 0
        while written < bytes {
            text.makeLines(bytes: min(1 << 16, bytes - written))
            try Posix.write(text.damaged, to: damaged, name: paths.damaged)
            try Posix.write(text.clean, to: clean, name: paths.clean)
            written += text.clean.count
        }
        return paths
    }

    /// Writes a glossary of so many made-up terms, in pieces too, and returns its path.
    func writeTerms(count: Int) throws(BenchProblem) -> String {
        let path = add("terms.tsv")
        let descriptor = try Posix.create(path)
        defer { Posix.closeFile(descriptor) }
        try SyntheticTerms().makeFile(count, areDeprecated: false) { piece throws(BenchProblem) in
            try Posix.write(piece, to: descriptor, name: path)
        }
        return path
    }

    private func add(_ name: String) -> String {
        names.append(name)
        return "\(folder)/\(name)"
    }
}
