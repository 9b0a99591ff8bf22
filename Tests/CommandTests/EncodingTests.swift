import Foundation
import TestKit
import Testing

/// A text is repaired in any encoding as it is in UTF-8. The system's `iconv` converts.
@Suite(.enabled(if: FileManager.default.isExecutableFile(atPath: "/usr/bin/iconv"))) struct EncodingTests {
    let folder = TemporaryFolder()
    var runner: CommandRunner { CommandRunner(in: folder) }

    @Test(arguments: ["gb18030", "utf-16le", "utf-16be"])
    func randomTextsAreRepairedAlike(_ encoding: String) throws {
        var generator = RandomText(seed: 31)
        let text = (0..<60).map { _ in generator.document() }.joined(separator: "\n")
        try folder.write(text.replacingOccurrences(of: "\u{FEFF}", with: ""), to: "a.txt")
        try expectAlike(encoding, said: encoding)
    }

    @Test(arguments: ["gb18030", "big5", "utf-16", "utf-16le", "utf-16be"])
    func theEncodingIsFoundOut(_ encoding: String) throws {
        try folder.write(Self.text(lines: 100, seed: 1), to: "a.txt")
        try expectAlike(encoding, said: "auto")
    }

    /// Several batches, pieces of all sizes, any number of threads.
    @Test(arguments: ["gb18030", "utf-16"], [1, 8])
    func readingAndThreadsDoNotMatter(_ encoding: String, _ jobs: Int) throws {
        try folder.write(Array("“The” first line.\n".utf8) + TestText.lines(bytes: 5 << 18), to: "a.txt")
        let clean = #""$GLOSSMEND" clean --only missing-space --document-separator '^---$' --jobs"#
        let outcome = try runner.shell(
            """
            set -e; iconv -f UTF-8 -t \(encoding) a.txt > b.txt
            \(clean) \(jobs) b.txt > whole; dd if=b.txt bs=4093 2> /dev/null | \(clean) \(jobs) > pieces
            \(clean) 1 a.txt | iconv -f UTF-8 -t \(encoding) > expected; cmp whole expected; cmp pieces expected
            """)
        #expect(outcome.status == 0, "\(outcome.outputText)\(outcome.errorText)")
        #expect(try folder.read("whole") != folder.read("b.txt"))
    }

    @Test(arguments: ["gb18030", "big5"], ["", "\r"])
    func patchApplies(_ encoding: String, _ lineEnd: String) throws {
        let text = Self.text(lines: 100, seed: 3).replacingOccurrences(of: "\n", with: lineEnd + "\n")
        try folder.write(text, to: "u.txt")
        let outcome = try runner.shell(
            """
            set -e; iconv -f UTF-8 -t \(encoding) u.txt > a.txt; cp a.txt b.txt
            "$GLOSSMEND" clean --diff a.txt > d; patch -s a.txt < d; "$GLOSSMEND" clean -i b.txt; cmp a.txt b.txt
            """)
        #expect(outcome.status == 0, "\(outcome.outputText)\(outcome.errorText)")
        #expect(try folder.read("d").count > 1000)
    }

    /// A file with bytes that are no character loses none of them, wherever they stand.
    @Test(arguments: ["gb18030", "gbk", "big5", "utf-16le", "utf-16be"])
    func bytesThatAreNoTextStay(_ encoding: String) throws {
        var random = SplitMix(seed: 17)
        let bytes = (0..<100_000).map { _ in UInt8.random(in: 0...255, using: &random) }
        try folder.write(bytes, to: "a.txt")
        let outcome = try runner.run(["clean", "--only", "stray-entity", "--encoding", encoding, "a.txt"])
        #expect(outcome.status == 0)
        #expect(outcome.output == bytes)
        #expect(outcome.errorText.contains("such bytes stay as they are"))
    }

    /// `b.txt`, which is `a.txt` in an encoding, becomes what `a.txt` becomes.
    private func expectAlike(_ encoding: String, said: String) throws {
        let outcome = try runner.shell(
            """
            set -e; iconv -f UTF-8 -t \(encoding) a.txt > b.txt; "$GLOSSMEND" clean --encoding \(said) -i b.txt
            "$GLOSSMEND" clean -o c.txt a.txt; iconv -f UTF-8 -t \(encoding) c.txt | cmp - b.txt; ! cmp -s a.txt c.txt
            """)
        #expect(outcome.status == 0, "\(outcome.outputText)\(outcome.errorText)")
    }

    /// Lines, damaged or not, of characters that all the encodings have.
    private static func text(lines: Int, seed: UInt64) -> String {
        var random = SplitMix(seed: seed)
        let lines = (0..<lines).map { number in
            let kinds = [
                "Line \(number) is “wet”and good.", "It rained，but we went to the 圖書館 on day \(number)。", "Nothing is wrong in line \(number).",
                "“Number \(number)”,he said,And left.", "第\(number)一天。", "---", "",
            ]
            return kinds.randomElement(using: &random)!
        }
        return "“The” first line.\n" + lines.joined(separator: "\n") + "\n"
    }
}
