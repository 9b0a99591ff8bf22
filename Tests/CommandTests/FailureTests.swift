import Foundation
import TestKit
import Testing

/// Nothing that fails loses a text or hangs.
@Suite struct FailureTests {
    let folder = TemporaryFolder()
    var runner: CommandRunner { CommandRunner(in: folder) }

    #if os(Linux)
        @Test(arguments: [["clean"], ["clean", "--diff"], ["clean", "--check"], ["rules"], ["--help"], ["--version"]])
        func aFullDiskIsAnError(_ arguments: [String]) throws {
            let outcome = try runner.shell(
                "printf 'Hello,world.\\n' | \"$GLOSSMEND\" \(arguments.joined(separator: " ")) > /dev/full")
            #expect(outcome.status == 2)
            #expect(
                outcome.errorText
                    == "glossmend: <stdout>: cannot be written: No space left on device; free some space or write elsewhere\n")
        }

        @Test func aFullDeviceIsAnError() throws {
            let outcome = try runner.run(["clean", "-o", "/dev/full"], input: Array("Hello,world.\n".utf8))
            #expect(outcome.status == 2)
            #expect(
                outcome.errorText
                    == "glossmend: /dev/full: cannot be written: No space left on device; free some space or write elsewhere\n")
        }

        @Test func aFailedReadIsAnError() throws {
            try folder.write("Hello,world.\n", to: "a.txt")
            // The first page of a process is never mapped.
            let outcome = try runner.run(["clean", "/proc/self/mem", "a.txt"])
            #expect(outcome.status == 2)
            #expect(outcome.outputText == "Hello, world.\n")
            #expect(
                outcome.errorText
                    == "glossmend: /proc/self/mem: cannot be read: Input/output error; check the file and its disk\n")
        }
    #endif

    @Test func aFileTooLargeToWriteIsLeftAlone() throws {
        let text = Array(repeating: "Hello,world.\n", count: 20_000).joined()
        try folder.write(text, to: "a.txt")
        try folder.write("Hello,world.\n", to: "b.txt")
        // Files may have 128 or 64 kB.
        let outcome = try runner.shell(#"ulimit -f 128; "$GLOSSMEND" clean -i --backup '~' a.txt b.txt"#)
        #expect(outcome.status == 2)
        #expect(
            outcome.errorText
                == "glossmend: a.txt: cannot be written: File too large; raise the file size limit or write elsewhere\n")
        #expect(try folder.text("a.txt") == text)
        #expect(try folder.text("b.txt") == "Hello, world.\n")
        #expect(try folder.names() == ["a.txt", "b.txt", "b.txt~"])
    }

    @Test(.enabled(if: ProtectedFiles.canBeTested)) func foldersAndFilesWithoutPermission() throws {
        let files = try ProtectedFiles(in: folder, text: "Hello,world.\n", ending: "txt")
        let names = "\(files.inFolder) \(files.secret) \(files.readOnly)"
        let outcome = try runner.shell(ProtectedFiles.user + #""$GLOSSMEND" clean -i \#(names)"#)
        #expect(outcome.status == 2)
        #expect(
            outcome.errorText == """
                glossmend: sub/a.txt: cannot be written: Permission denied; ask for permission to write there, or write elsewhere
                glossmend: secret.txt: may not be read; ask for permission to read it
                glossmend: protected.txt: cannot be written: Permission denied; ask for permission to write there, or write elsewhere

                """)
        #expect(try folder.names() == ["protected.txt", "secret.txt", "sub/a.txt"])
        #expect(try folder.text("sub/a.txt") == "Hello,world.\n")
        #expect(try folder.text("protected.txt") == "Hello,world.\n")
    }

    @Test(arguments: ["", "--jobs 2", "--diff", "--output-format jsonl", "--word-diff", "--diff-output d"])
    func aClosedPipeEndsQuietly(_ options: String) throws {
        // More than a pipe holds, so that the writer meets the closed end.
        try folder.write(TestText.lines(bytes: 3 << 19), to: "a.txt")
        let outcome = try runner.shell(
            #"{ "$GLOSSMEND" clean \#(options) a.txt; echo "status $?" >&2; } | head -c 100 > first"#)
        #expect(outcome.errorText == "status 0\n")
        #expect(try folder.read("first").count == 100)
    }

    @Test func helpEndsQuietlyToo() throws {
        let outcome = try runner.shell(#"{ sleep 0.2; "$GLOSSMEND" --help; echo "status $?" >&2; } | :"#)
        #expect(outcome.errorText == "status 0\n")
    }

    @Test func filesAreReplacedThoughNobodyReadsTheReport() throws {
        for name in ["a.txt", "b.txt", "c.txt"] {
            try folder.write("Hello,world.\n", to: name)
        }
        let outcome = try runner.shell(#"(sleep 0.2; exec "$GLOSSMEND" clean -i --diff a.txt b.txt c.txt) | :"#)
        #expect(outcome.status == 0)
        #expect(outcome.errorText == "")
        for name in ["a.txt", "b.txt", "c.txt"] { #expect(try folder.text(name) == "Hello, world.\n") }
        #expect(try folder.names() == ["a.txt", "b.txt", "c.txt"])
    }

    @Test func aClosedStandardInputIsAnError() throws {
        let outcome = try runner.shell(#""$GLOSSMEND" clean <&-"#)
        #expect(outcome.status == 2)
        #expect(outcome.errorText.hasPrefix("glossmend: <stdin>: cannot be read: Bad file descriptor;"))
    }
}
