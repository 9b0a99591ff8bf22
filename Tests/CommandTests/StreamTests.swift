import Foundation
import TestKit
import Testing

/// Memory stays bounded, whatever comes.
@Suite struct StreamTests {
    private static let size = 50 << 20
    private static let bound = 64 << 10

    #if os(Linux)
        @Test(arguments: [1, 2])
        func memoryOfAStreamIsBounded(_ jobs: Int) throws {
            try expectBounded(jobs: jobs, block: TestText.lines(bytes: 1 << 18))
        }

        @Test func memoryOfOneLongLineIsBounded() throws {
            try expectBounded(jobs: 2, block: [UInt8](repeating: 0x78, count: 7) + [0x20])
        }

        @Test func memoryOfRecordsIsBounded() throws {
            let record = Array("{\"id\": 7, \"text\": \"It rained ,and we went.\\nNothing is wrong here.\"}\n".utf8)
            try expectBounded(jobs: 2, block: record, options: ["--format", "jsonl"])
        }

        @Test func memoryOfAnotherEncodingIsBounded() throws {
            let quoted: [UInt8] = [0xA1, 0xB0, 0x57, 0x65, 0x74, 0xA1, 0xB1, 0x2C, 0x61, 0x6E, 0x64, 0x0A]
            try expectBounded(jobs: 2, block: quoted + TestText.lines(bytes: 1 << 18), options: ["--encoding", "gb18030"])
        }

        /// Feeds the program and looks at the most memory it ever had, in kB, before it sees the end of its input.
        private func expectBounded(jobs: Int, block: [UInt8], options: [String] = []) throws {
            let input = Pipe()
            let runner = CommandRunner(in: TemporaryFolder())
            let program = try runner.start(["clean", "--jobs", "\(jobs)", "--only", "missing-space"] + options, input: input)
            var piece = Data()
            while piece.count < 1 << 20 { piece.append(contentsOf: block) }
            var written = 0
            while written < Self.size {
                try input.fileHandleForWriting.write(contentsOf: piece)
                written += piece.count
            }
            let status = try String(contentsOfFile: "/proc/\(program.processIdentifier)/status", encoding: .utf8)
            let line = try #require(status.split(separator: "\n").first { $0.hasPrefix("VmHWM:") })
            let peak = try #require(Int(line.filter(\.isNumber)))
            try input.fileHandleForWriting.close()
            program.waitUntilExit()
            #expect(program.terminationStatus == 0)
            #expect(peak > 4 << 10)
            #expect(peak < Self.bound)
        }
    #endif

    /// With several threads too a line is written before the next one comes.
    @Test(arguments: [1, 2, 8], ["", "--format jsonl", "--diff-output diff"])
    func aLineIsWrittenWhenItWasRead(_ jobs: Int, _ options: String) throws {
        let line = options.contains("jsonl") ? #"{"text": "One,two."}"# : "One,two."
        let outcome = try CommandRunner(in: TemporaryFolder()).shell(
            """
            mkfifo pipe
            "$GLOSSMEND" clean --line-buffered --jobs \(jobs) \(options) < pipe > out &
            exec 3> pipe
            for count in 1 2 3; do
                printf '\(line)\\n' >&3
                tries=0
                until [ "$(wc -l < out)" = $count ] || [ $tries = 100 ]; do sleep 0.1; tries=$((tries + 1)); done
            done
            cat out
            exec 3>&-
            wait
            """)
        #expect(outcome.status == 0)
        #expect(outcome.outputText.split(separator: "\n").count == 3)
        #expect(outcome.outputText.contains("One, two."))
    }

    @Test func aLongLineKeepsItsBytes() throws {
        let folder = TemporaryFolder()
        var text: [UInt8] = []
        while text.count < 7 << 20 { text += Array("xyz \(text.count) 漢字。 ".utf8) }
        try folder.write(text, to: "a.txt")
        let runner = CommandRunner(in: folder)
        #expect(try runner.run(["clean", "--only", "doubled-mark", "a.txt"]).output == text)
        text += Array("one two .. three.\nNext,line".utf8)
        try folder.write(text, to: "a.txt")
        let outcome = try runner.run(["clean", "--check", "--only", "missing-space", "--output-format", "jsonl", "a.txt"])
        let scalars = String(decoding: text, as: UTF8.self).unicodeScalars
        #expect(scalars.count > 5 << 20)
        #expect(outcome.outputText.contains(#""line":2,"column":6,"offset":\#(text.count - 4),"length":0"#))
    }
}
