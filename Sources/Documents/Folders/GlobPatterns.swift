/// Patterns in order, as the lines of a `.gitignore` file: the last one that is for a path decides.
package struct GlobPatterns: Sendable {
    private let patterns: [GlobPattern]

    /// Lines without a pattern are passed over.
    package init(_ lines: some Sequence<String>) {
        patterns = lines.compactMap(GlobPattern.init)
    }

    var isEmpty: Bool { patterns.isEmpty }

    /// Whether a path is one of those meant; nil when no pattern is for it.
    func decide(_ path: ArraySlice<String>, isFolder: Bool) -> Bool? {
        patterns.last { $0.matches(path, isFolder: isFolder) }.map { !$0.isNegated }
    }
}
