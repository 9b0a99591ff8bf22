import Foundation
import TestKit
import Testing

/// A termbase of any size is imported in the same memory.
@Suite struct ImportStreamTests {
    #if os(Linux)
        private static let bound = 40 << 10

        private static let forms: [(format: String, start: String, entry: String)] = [
            (
                "tbx", "<martif><text><body>",
                "<termEntry><note>n</note><langSet xml:lang=\"zh\"><tig><term>武汉</term></tig></langSet>"
                    + "<langSet xml:lang=\"en\"><tig><term>Wuhan</term></tig></langSet></termEntry>\n"
            ),
            ("csv", "zh,en,note\n", "武汉,Wuhan,\"the \"\"city\"\"\"\n"),
        ]

        /// Feeds the program more than it may keep and looks at the most memory it ever had, in kB, before it sees the end.
        @Test(arguments: forms)
        func memoryIsBounded(_ format: String, _ start: String, _ entry: String) throws {
            let input = Pipe()
            let runner = CommandRunner(in: TemporaryFolder())
            let program = try runner.start(["glossary", "import", "--from", format, "-"], input: input)
            try input.fileHandleForWriting.write(contentsOf: Data(start.utf8))
            // Entries and their rows would take several times as much as the bytes.
            let piece = Data(String(repeating: entry, count: (1 << 20) / entry.utf8.count).utf8)
            for _ in 0..<6 { try input.fileHandleForWriting.write(contentsOf: piece) }
            let status = try String(contentsOfFile: "/proc/\(program.processIdentifier)/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
            let peak = try #require(Int(line.filter(\.isNumber)))
            // Not by the end of its input: another program that was started meanwhile may hold the pipe open.
            kill(program.processIdentifier, SIGKILL)
            program.waitUntilExit()
            #expect(peak > 4 << 10)
            #expect(peak < Self.bound)
        }
    #endif
}
