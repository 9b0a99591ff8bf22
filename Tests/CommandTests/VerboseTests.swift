import TestKit
import Testing

/// `--verbose` tells on standard error, and changes nothing.
@Suite struct VerboseTests {
    @Test func theOutputIsTheSame() throws {
        let runner = CommandRunner(in: TemporaryFolder())
        let text = Array("Hello,world .\nOne,two.\n".utf8)
        let quiet = try runner.run(["clean"], input: text)
        let verbose = try runner.run(["clean", "--verbose"], input: text)
        #expect(verbose.output == quiet.output)
        #expect(quiet.errors.isEmpty)
        let lines = verbose.errorText.split(separator: "\n")
        #expect(lines.first?.hasPrefix("glossmend: made ready in ") == true)
        #expect(lines.last?.hasPrefix("glossmend: 1 file, 1 changed, 0 failed; 23 bytes in ") == true)
        #expect(lines.last?.hasSuffix("; edits: 3 made, 0 offered, 0 reported, 0 dropped") == true)
    }
}
