import Foundation
import TestKit
import Testing

/// `patch` makes of the input, with the printed difference, what the program would have written.
@Suite struct PatchTests {
    let folder = TemporaryFolder()

    @Test(arguments: [1, 3, 6, 20, 200], ["\n", ""])
    func patchApplies(_ rarity: Int, _ end: String) throws {
        try expectPatched(TestText.damaged(lines: 400, rarity: rarity, seed: UInt64(rarity)) + end)
    }

    @Test func lineEndsArePatchedToo() throws {
        let text = TestText.damaged(lines: 50, rarity: 4, seed: 9)
        try expectPatched(text.split(separator: "\n").joined(separator: "\r\n") + "\r\n")
        try expectPatched("\u{FEFF}" + text)
    }

    @Test func aDifferenceInParts() throws {
        // One change after the other over more than a document, and more than the largest hunk.
        let line = String(repeating: "internationalisation ", count: 95) + "One,two.\n"
        try expectPatched(String(repeating: line, count: 2200))
    }

    @Test func theFolderOfTheNamesIsStrippedByP1() throws {
        try folder.write("Hello,world.\n", to: "my file.txt")
        let runner = CommandRunner(in: folder)
        let outcome = try runner.shell(#""$GLOSSMEND" clean --diff 'my file.txt' > d && patch -s -p1 < d"#)
        #expect(outcome.status == 0, "\(outcome.outputText)\(outcome.errorText)")
        #expect(try folder.text("my file.txt") == "Hello, world.\n")
    }

    @Test func theDifferenceInAFileIsTheSame() throws {
        try folder.write(TestText.damaged(lines: 200, rarity: 5, seed: 3), to: "a.txt")
        let runner = CommandRunner(in: folder)
        let printed = try runner.run(["clean", "--diff", "a.txt"])
        _ = try runner.run(["clean", "--diff-output", "a.diff", "--word-diff", "a.txt"])
        #expect(try folder.read("a.diff") == printed.output)
    }

    private func expectPatched(_ text: String) throws {
        try folder.write(text, to: "a.txt")
        try folder.write(text, to: "b.txt")
        let runner = CommandRunner(in: folder)
        let outcome = try runner.shell(
            #""$GLOSSMEND" clean --diff a.txt > d && patch -s a.txt < d && "$GLOSSMEND" clean -o c.txt b.txt && cmp a.txt c.txt"#
        )
        #expect(outcome.status == 0, "\(outcome.outputText)\(outcome.errorText)")
        #expect(try folder.read("c.txt") != Array(text.utf8))
    }
}
