import Foundation
import TestKit
import Testing

/// The README shows what the program really prints. With `UPDATE_GOLDEN=1` it is written anew.
@Suite(.serialized) struct ReadmeTests {
    static let url = Project.root.appending(path: "README.md")

    @Test func theRuleReferenceIsCurrent() throws {
        let reference = try CommandRunner(in: TemporaryFolder()).run(["rules", "--markdown"]).outputText
        // One level down, since the title of this file is above them.
        let lines = reference.split(separator: "\n", omittingEmptySubsequences: false).map { $0.hasPrefix("#") ? "#" + $0 : String($0) }
        try isCurrent(lines, between: "<!-- rules -->", and: "<!-- end of rules -->")
    }

    @Test func theCheckReferenceIsCurrent() throws {
        let reference = try CommandRunner(in: TemporaryFolder()).run(["glossary", "check", "--list"]).outputText
        let lines = reference.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
        try isCurrent(lines, between: "<!-- checks -->", and: "<!-- end of checks -->")
    }

    /// The lines between two marks are these.
    private func isCurrent(_ expected: [String], between start: String, and end: String) throws {
        var readme = try Readme(Self.url)
        let range = try #require(readme.lines(between: start, and: end))
        if Project.updatesGoldens {
            readme.replace(range, with: expected)
            return try readme.write()
        }
        #expect(Array(readme.lines[range]) == expected, "UPDATE_GOLDEN=1 swift test --filter ReadmeTests brings it up to date")
    }

    /// Every `console` block is run, in a folder that has the samples and the files that the README shows.
    @Test func theExamplesAreTrue() throws {
        var readme = try Readme(Self.url)
        let folder = TemporaryFolder()
        try FileManager.default.createSymbolicLink(at: folder.url("Samples"), withDestinationURL: Project.samples)
        for block in readme.blocks {
            guard let name = block.file else { continue }
            try folder.makeFolders(for: name)
            try folder.write(readme.text(block), to: name)
        }
        var runner = CommandRunner(in: folder)
        runner.environment["PATH"] = "\(CommandRunner.products.path):\(ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin")"
        let examples = readme.blocks.filter { $0.language == "console" }
        #expect(examples.count > 5)
        // From the last to the first, so that line numbers stay right while blocks are rewritten.
        for block in examples.reversed() {
            let command = try #require(readme.lines[block.lines].first)
            try #require(command.hasPrefix("$ "), "\(command)")
            let outcome = try runner.shell("{ \(command.dropFirst(2)); } 2>&1")
            #expect(!outcome.outputText.isEmpty, "\(command)")
            let shown = [command] + outcome.outputText.split(separator: "\n", omittingEmptySubsequences: false).dropLast().map(String.init)
            if Project.updatesGoldens {
                readme.replace(block.lines, with: shown)
            } else {
                #expect(Array(readme.lines[block.lines]) == shown, "\(command)")
            }
        }
        if Project.updatesGoldens { try readme.write() }
    }

    @Test func filesThatAreLinkedExist() throws {
        let readme = try Readme(Self.url)
        let links = readme.lines.joined(separator: "\n").matches(of: /\]\(([^)#]+)\)/).map { String($0.1) }.filter { !$0.contains("://") }
        #expect(links.count > 20)
        for link in links {
            #expect(FileManager.default.fileExists(atPath: Project.root.appending(path: link).path), "\(link)")
        }
    }

    @Test func headingsThatAreLinkedExist() throws {
        let readme = try Readme(Self.url)
        let anchors = Set(readme.lines.filter { $0.hasPrefix("#") }.map(Self.anchor))
        for match in readme.lines.joined(separator: "\n").matches(of: /\]\(#([^)]+)\)/) { #expect(anchors.contains(String(match.1))) }
    }

    /// The anchor that code hosts give a heading.
    private static func anchor(_ heading: String) -> String {
        let title = heading.drop { $0 == "#" || $0 == " " }.lowercased()
        return title.filter { $0.isLetter || $0.isNumber || $0 == " " || $0 == "-" }.replacing(" ", with: "-")
    }
}
