import TestKit
import Testing

@testable import Documents

/// Patterns against paths, as git takes them.
@Suite struct GlobPatternTests {
    /// Patterns of one `.gitignore` file, a path (with a slash at its end for a folder), and whether git ignores it.
    static let cases: [(patterns: String, path: String, isIgnored: Bool)] = [
        ("*.log", "a.log", true), ("*.log", "deep/down/a.log", true), ("*.log", "a.log.txt", false), ("*.log", ".log", true),
        ("build", "build/", true), ("build", "src/build", true), ("build", "rebuild", false),
        ("build/", "build/", true), ("build/", "build", false), ("build/", "src/build/", true),
        ("/build", "build", true), ("/build", "src/build", false),
        ("doc/*.txt", "doc/a.txt", true), ("doc/*.txt", "doc/sub/a.txt", false), ("doc/*.txt", "x/doc/a.txt", false),
        ("**/doc", "doc/", true), ("**/doc", "a/b/doc/", true), ("**/doc/a.txt", "x/doc/a.txt", true),
        ("doc/**", "doc/a.txt", true), ("doc/**", "doc/b/c.txt", true), ("doc/**", "doc/", false),
        ("a/**/b", "a/b", true), ("a/**/b", "a/x/y/b", true), ("a/**/b", "a/x/y/c", false),
        ("?.txt", "a.txt", true), ("?.txt", "ab.txt", false), ("[ab].txt", "b.txt", true), ("[!ab].txt", "b.txt", false),
        ("\\*.txt", "*.txt", true), ("\\*.txt", "a.txt", false), ("\\#a", "#a", true), ("#a", "#a", false), ("\\!a", "!a", true),
        ("a.txt  ", "a.txt", true), ("a\\ ", "a ", true), ("a.txt\r", "a.txt", true), ("", "a", false), ("/", "a", false),
        ("*.txt\n!b.txt", "b.txt", false), ("*.txt\n!b.txt", "a.txt", true), ("!b.txt\n*.txt", "b.txt", true),
        ("*", "a", true), ("*\n!*/\n!*.md", "a.md", false), ("*\n!*/\n!*.md", "a.txt", true),
    ]

    @Test(arguments: cases)
    func aPathIsIgnoredOrNot(_ patterns: String, _ path: String, _ isIgnored: Bool) throws {
        let folder = TemporaryFolder()
        try folder.write(patterns, to: ".gitignore")
        var rules = IgnoreRules()
        rules.add(folder.path(".gitignore"), depth: 1)
        let names = ["above"] + path.split(separator: "/").map(String.init)
        #expect(rules.ignore(names, isFolder: path.hasSuffix("/")) == isIgnored)
    }

    @Test func aMissingFileIgnoresNothing() {
        var rules = IgnoreRules()
        rules.add(TemporaryFolder().path(".gitignore"), depth: 0)
        #expect(!rules.ignore(["a"], isFolder: false))
    }
}
