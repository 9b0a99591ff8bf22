#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A pattern for the paths of files, as a line of a `.gitignore` file has it (gitignore(5)).
///
/// Without a slash in it, or with one at its end only, it is for a name in any folder, else for a path from the folder where it
/// counts. `*`, `?` and `[…]` stand for what is within a name, `**` between slashes for any number of folders.
package struct GlobPattern: Sendable {
    private let names: [String]
    private let isForAnyFolder: Bool
    /// A slash at the end: folders, and so what is in them.
    private let isForFolders: Bool
    /// A `!` before it: takes back what an earlier pattern says.
    let isNegated: Bool

    /// Nil for a blank line, a comment, and what has no name in it.
    package init?(_ line: String) {
        var text = Substring(line)
        while text.last == "\r" || (text.last == " " && !text.hasSuffix("\\ ")) { text.removeLast() }
        if text.first == "#" { return nil }
        isNegated = text.first == "!"
        if isNegated { text.removeFirst() }
        isForFolders = text.last == "/"
        if isForFolders { text.removeLast() }
        isForAnyFolder = !text.contains("/")
        names = text.split(separator: "/").map(String.init)
        if names.isEmpty { return nil }
    }

    /// Whether it is for this path, given by the names on the way to it.
    func matches(_ path: ArraySlice<String>, isFolder: Bool) -> Bool {
        if isForFolders, !isFolder { return false }
        guard isForAnyFolder else { return Self.matches(names[...], path) }
        return path.last.map { Self.matches(names[0], $0) } ?? false
    }

    private static func matches(_ names: ArraySlice<String>, _ path: ArraySlice<String>) -> Bool {
        guard let name = names.first else { return path.isEmpty }
        let rest = names.dropFirst()
        if name == "**" {
            // At the end it stands for what is in the folder, not for the folder itself.
            if rest.isEmpty { return !path.isEmpty }
            return path.indices.contains { matches(rest, path[$0...]) }
        }
        guard let first = path.first, matches(name, first) else { return false }
        return matches(rest, path.dropFirst())
    }

    private static func matches(_ pattern: String, _ name: String) -> Bool {
        fnmatch(pattern, name, 0) == 0
    }
}
