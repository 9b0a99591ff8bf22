/// The files of a folder and of the folders in it that are to be read.
///
/// Names that begin with a point are passed over, and so are symbolic links and what `.gitignore` files leave out, those of the
/// folders above it up to the top of the git repository included.
package struct FolderTree {
    package enum Found: Sendable {
        case file(String)
        case problem(Input, FileProblem)
    }

    /// Which files are wanted: those that `include` means, by default those with a name of one of the formats, without
    /// those that `exclude` means. Patterns with a slash count from the folder that is read.
    package struct Choice: Sendable {
        package let include: GlobPatterns
        package let exclude: GlobPatterns
        package let formats: FormatChoice

        package init(include: GlobPatterns, exclude: GlobPatterns, formats: FormatChoice) {
            self.include = include
            self.exclude = exclude
            self.formats = formats
        }

        fileprivate func includes(_ path: ArraySlice<String>) -> Bool {
            guard let name = path.last else { return false }
            return include.isEmpty ? formats.includes(name) : include.decide(path, isFolder: false) ?? false
        }

        fileprivate func excludes(_ path: ArraySlice<String>, isFolder: Bool) -> Bool {
            exclude.decide(path, isFolder: isFolder) ?? false
        }
    }

    /// In the order of their names' bytes, folder by folder.
    package private(set) var found: [Found] = []
    private let choice: Choice
    /// How many names lead from the top of the repository to the folder.
    private let depth: Int

    /// Lists a folder, whose name every path begins with.
    package init(_ path: String, _ choice: Choice) {
        self.choice = choice
        let above = Self.namesInRepository(path)
        depth = above.names.count
        var rules = IgnoreRules(), folder = above.top
        for (number, name) in above.names.enumerated() {
            rules.add(folder + "/.gitignore", depth: number)
            folder += "/" + name
        }
        list(path.hasSuffix("/") ? String(path.dropLast()) : path, above.names, rules)
    }

    private mutating func list(_ folder: String, _ names: [String], _ rules: IgnoreRules) {
        var rules = rules
        rules.add(folder + "/.gitignore", depth: names.count)
        let listing: FolderListing
        do throws(FileProblem) {
            listing = try FolderListing(folder.isEmpty ? "/" : folder)
        } catch {
            found.append(.problem(.file(folder), error))
            return
        }
        for entry in listing.entries where !entry.shownName.hasPrefix(".") {
            let path = folder + "/" + entry.shownName
            guard let name = entry.name else {
                found.append(.problem(.file(path), FileProblem(path, "has a name that is not UTF-8; rename it")))
                continue
            }
            let names = names + [name], inner = names[depth...]
            switch entry.kind {
            case .directory where !choice.excludes(inner, isFolder: true) && !rules.ignore(names, isFolder: true):
                list(path, names, rules)
            case .plain where choice.includes(inner) && !choice.excludes(inner, isFolder: false) && !rules.ignore(names, isFolder: false):
                found.append(.file(path))
            default: break
            }
        }
    }

    /// The folder with `.git` above a folder, and the names that lead from there to it; the folder itself where there is none.
    private static func namesInRepository(_ path: String) -> (top: String, names: [String]) {
        let path = System.realPath(path) ?? path
        for (folder, names) in FolderPath.upward(path) where FileStatus.of(folder + "/.git") != nil { return (folder, names) }
        return (path, [])
    }
}

/// Ways from a folder up.
package enum FolderPath {
    /// A folder and those above it, each with the names that lead from there back down; the top is the empty name.
    ///
    /// - Parameter path: absolute, without a slash at its end.
    package static func upward(_ path: String) -> [(folder: String, names: [String])] {
        let all = path.split(separator: "/").map(String.init)
        return all.indices.reversed().map { index in
            (all[...index].map { "/" + $0 }.joined(), Array(all[(index + 1)...]))
        } + [("", all)]
    }
}
