import TestKit
import Testing

/// What is written does not depend on how many threads work.
@Suite struct JobsTests {
    static let options: [[String]] = [
        [], ["--document-separator", "^---$"], ["--diff"], ["--check"], ["--output-format", "json"], ["--word-diff"],
    ]

    @Test(arguments: options)
    func outputIsTheSame(_ options: [String]) throws {
        let folder = TemporaryFolder()
        // Several batches, files that share one, a missing file.
        try folder.write(TestText.lines(bytes: 5 << 18, seed: 1), to: "a.txt")
        try folder.write(TestText.lines(bytes: 100_000, seed: 2), to: "b.txt")
        try folder.write(
            TestText.lines(bytes: 5 << 18, seed: 3) + Array("caf\u{E9}".unicodeScalars.map { UInt8($0.value) }), to: "c.txt")
        let runner = CommandRunner(in: folder)
        let outcomes = try [1, 2, 8].map { jobs in
            try runner.run(
                ["clean", "--jobs", "\(jobs)"] + options + ["a.txt", "b.txt", "none.txt", "-", "c.txt"],
                input: TestText.lines(bytes: 1000))
        }
        #expect(outcomes[0].status == 2)
        #expect(outcomes[0].output.count > 1000)
        #expect(
            outcomes[0].errorText.hasPrefix("glossmend: none.txt: there is no such file; check the name\nglossmend: c.txt:"))
        for outcome in outcomes.dropFirst() {
            #expect(outcome.status == outcomes[0].status)
            #expect(outcome.output == outcomes[0].output)
            #expect(outcome.errors == outcomes[0].errors)
        }
    }

    @Test func documentsOfOneFileStayInOrder() throws {
        let folder = TemporaryFolder()
        try folder.write(TestText.lines(bytes: 6 << 20), to: "a.txt")
        let runner = CommandRunner(in: folder)
        let outputs = try [1, 2, 8].map { try runner.run(["clean", "--jobs", "\($0)", "a.txt"]).output }
        #expect(outputs[0].count > 6 << 20)
        #expect(outputs[1] == outputs[0])
        #expect(outputs[2] == outputs[0])
    }

    @Test(arguments: [1, 2, 8])
    func filesAreReplacedWithAnyNumber(_ jobs: Int) throws {
        let folder = TemporaryFolder()
        let names = (0..<12).map { "\($0).txt" }
        for (number, name) in names.enumerated() {
            try folder.write(TestText.lines(bytes: number * 10_000, seed: UInt64(number)), to: name)
        }
        let runner = CommandRunner(in: folder)
        let expected = try names.map { try runner.run(["clean", "--jobs", "1", $0]).output }
        #expect(try runner.run(["clean", "-i", "--jobs", "\(jobs)"] + names).status == 0)
        for (name, bytes) in zip(names, expected) { #expect(try folder.read(name) == bytes) }
        #expect(try folder.names() == names.sorted())
    }

    @Test func aPipeThatDribblesGivesTheSame() throws {
        let folder = TemporaryFolder()
        try folder.write(TestText.lines(bytes: 5 << 18), to: "a.txt")
        let runner = CommandRunner(in: folder)
        let file = try runner.run(["clean", "a.txt"])
        let pipe = try runner.shell(#"dd if=a.txt bs=4093 2>/dev/null | "$GLOSSMEND" clean | dd bs=511 2>/dev/null"#)
        #expect(pipe.output == file.output)
    }
}
