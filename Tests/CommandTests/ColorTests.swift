import Foundation
import TestKit
import Testing

/// Colours are for terminals, and for those who want them.
@Suite struct ColorTests {
    private static let terminal = "/usr/bin/script"

    #if os(Linux)
        @Test(
            .enabled(if: FileManager.default.isExecutableFile(atPath: terminal)),
            arguments: [
                ("", "", "xterm", true), ("", "1", "xterm", false), ("", "", "dumb", false),
                ("--color never", "", "xterm", false),
                ("--color always", "1", "dumb", true),
            ])
        func aTerminalHasColours(_ options: String, _ noColor: String, _ terminal: String, _ expected: Bool) throws {
            let folder = TemporaryFolder()
            try folder.write("Hello,world.\n", to: "a.txt")
            var runner = CommandRunner(in: folder)
            runner.environment["NO_COLOR"] = noColor
            runner.environment["TERM"] = terminal
            let outcome = try runner.shell("\(Self.terminal) -qec '\"$GLOSSMEND\" clean --diff \(options) a.txt' /dev/null")
            #expect(outcome.outputText.contains("+Hello, world."))
            #expect(outcome.outputText.contains("\u{1B}[") == expected)
        }
    #endif

    @Test func aPipeHasNone() throws {
        let outcome = try CommandRunner(in: TemporaryFolder()).run(["clean", "--diff"], input: Array("Hello,world.\n".utf8))
        #expect(!outcome.output.contains(0x1B))
    }
}
