import Documents
import Foundation
import TestKit
import Testing

@Suite struct FolderTreeTests {
    let folder = TemporaryFolder()

    @Test func filesOfFormatsComeInTheOrderOfTheirNames() throws {
        try make("b.txt", "a/z.md", "a.html", "a/.hidden.txt", ".git/c.txt", "c.png", "c.TXT", "d", "a/b/x.jsonl")
        #expect(try found() == ["a/b/x.jsonl", "a/z.md", "a.html", "b.txt", "c.TXT"])
        #expect(try found(format: .always(.jsonl)) == ["a/b/x.jsonl"])
        #expect(try found(format: .always(.bitext)) == [])
    }

    @Test func patternsChoose() throws {
        try make("a.txt", "sub/a.txt", "sub/b.txt", "sub/c.dat", "tmp/d.txt")
        #expect(try found(include: ["*.dat", "/a.txt"]) == ["a.txt", "sub/c.dat"])
        #expect(try found(exclude: ["sub/b.txt", "tmp/"]) == ["a.txt", "sub/a.txt"])
        #expect(try found(include: ["*.dat"], exclude: ["sub"]) == [])
        #expect(try found(exclude: ["*.txt", "!b.txt"]) == ["sub/b.txt"])
    }

    @Test func filesAboveAndBelowIgnore() throws {
        try make("top/.git/HEAD", "top/in/a.txt", "top/in/b.txt", "top/in/deep/b.txt", "top/in/deep/c.txt", "top/in/out/d.txt")
        try folder.write("b.txt\n/in/out/\n", to: "top/.gitignore")
        try folder.write("!b.txt\nc.txt\n", to: "top/in/deep/.gitignore")
        try folder.write("a.txt\n", to: ".gitignore")
        #expect(try found("top/in") == ["a.txt", "deep/b.txt"])
        // What is named is read, whatever is ignored.
        #expect(try found("top/in/out/") == ["d.txt"])
    }

    @Test func linksAreNotFollowed() throws {
        try make("a.txt", "sub/b.txt")
        try FileManager.default.createSymbolicLink(at: folder.url("l.txt"), withDestinationURL: folder.url("a.txt"))
        try FileManager.default.createSymbolicLink(at: folder.url("loop"), withDestinationURL: folder.root)
        #expect(try found() == ["a.txt", "sub/b.txt"])
    }

    @Test func aFolderThatMayNotBeReadIsAProblem() throws {
        try make("a.txt", "sub/b.txt", "z.txt")
        try FileManager.default.removeItem(at: folder.url("sub"))
        #expect(throws: Never.self) { try self.found() }
        let missing = FolderTree(folder.path("sub"), choice())
        #expect(missing.found.count == 1)
        if case .problem(_, let problem) = missing.found.first {
            #expect("\(problem)".hasSuffix("check the folder and its disk"))
        } else {
            Issue.record("no problem")
        }
    }

    #if os(Linux)
        @Test func aNameThatIsNotTextIsAProblem() throws {
            try make("a.txt")
            let shell = try CommandRunner(in: folder).shell(#"printf 'x\n' > "$(printf 'b\377.txt')""#)
            #expect(shell.status == 0)
            let problems = FolderTree(folder.root.path, choice()).found.compactMap { found in
                if case .problem(_, let problem) = found { "\(problem)" } else { nil }
            }
            #expect(problems.count == 1)
            #expect(problems.first?.hasSuffix("has a name that is not UTF-8; rename it") == true)
        }
    #endif

    private func make(_ names: String...) throws {
        for name in names {
            try folder.makeFolders(for: name)
            try folder.write("x\n", to: name)
        }
    }

    private func choice(include: [String] = [], exclude: [String] = [], format: FormatChoice = .auto) -> FolderTree.Choice {
        FolderTree.Choice(include: GlobPatterns(include), exclude: GlobPatterns(exclude), formats: format)
    }

    /// The files found in a folder, relative to it.
    private func found(
        _ name: String = "", include: [String] = [], exclude: [String] = [], format: FormatChoice = .auto
    ) throws -> [String] {
        let root = folder.path(name)
        return try FolderTree(root, choice(include: include, exclude: exclude, format: format)).found.map { found in
            switch found {
            case .file(let path): return String(path.dropFirst(root.count).drop { $0 == "/" })
            case .problem(_, let problem): throw problem
            }
        }
    }
}
