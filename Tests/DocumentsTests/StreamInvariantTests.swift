import Documents
import GlossaryStore
import TestKit
import Testing

@testable import glossmend

/// What comes out of a stream depends on its bytes alone, not on how they arrive and how many threads work.
@Suite struct StreamInvariantTests {
    /// How many bytes are read at once, and how many threads work.
    static let paces = [(1, 1), (1, 8), (7, 2), (4093, 1), (4093, 3), (64 << 10, 2), (4 << 20, 1), (4 << 20, 8)]

    private static let profile = try! Profile(Configuration(), glossary: Glossary.bundled())

    /// Formats with texts of several documents.
    static let streams: [(format: DocumentFormat, separator: String?, isByLine: Bool)] = [
        (.plain, nil, false), (.plain, "^---$", false), (.plain, nil, true), (.jsonl, nil, false), (.jsonl, nil, true), (.bitext, "^---$", false),
        (.markdown, nil, false),
    ]

    @Test(arguments: streams)
    func theOutputIsTheSame(_ format: DocumentFormat, _ separator: String?, _ isByLine: Bool) throws {
        let folder = TemporaryFolder()
        try folder.write(Self.text(format), to: "text")
        let task = FileTask(.file(folder.path("text")), format: .always(format), separator: try separator.map { try LinePattern($0) })
        let outputs = Set(Self.paces.map { Self.clean(task, Self.profile, isByLine, readSize: $0, threads: $1) })
        #expect(outputs.count == 1)
        let output = try #require(outputs.first), text = try folder.read("text")
        #expect(output != text)
        #expect(output.count { $0 == 0x0A } == text.count { $0 == 0x0A })
    }

    @Test(arguments: [TextEncoding.gb18030, .utf16LE], [false, true])
    func theEncodingDoesNotMatter(_ encoding: TextEncoding, _ isByLine: Bool) throws {
        let folder = TemporaryFolder()
        let text = Self.text(.plain), name: EncodingName = encoding == .gb18030 ? .gb18030 : .utf16LE
        try folder.write(text, to: "text")
        try folder.write(try encoding.encoded(text, from: encoding), to: "encoded")
        let expected = Self.clean(FileTask(.file(folder.path("text")), format: .always(.plain)), Self.profile, isByLine, readSize: 4096, threads: 1)
        let task = FileTask(.file(folder.path("encoded")), format: .always(.plain), encoding: .always(name))
        // No less than a character is asked for.
        for (readSize, threads) in Self.paces where readSize >= 7 {
            #expect(Self.clean(task, Self.profile, isByLine, readSize: readSize, threads: threads) == expected)
        }
    }

    /// A text of which every piece that is read at once is a part.
    @Test func theOutputOfALongTextIsTheSame() throws {
        let folder = TemporaryFolder()
        let line = String(repeating: "internationalisation ", count: 500) + "is long,but good.\n"
        try folder.write([UInt8]((0..<900).flatMap { _ in line.utf8 }), to: "text")
        let task = FileTask(.file(folder.path("text")), format: .always(.plain))
        var configuration = Configuration()
        configuration.only = ["missing-space"]
        let profile = try Profile(configuration, glossary: .empty)
        let outputs = Set([(64 << 10, 1), (4 << 20, 1), (4 << 20, 8)].map { Self.clean(task, profile, false, readSize: $0, threads: $1) })
        #expect(outputs.count == 1)
        #expect(outputs.first?.count == 900 * (line.utf8.count + 1))
    }

    /// Damaged lines, and documents of very different lengths.
    private static func text(_ format: DocumentFormat) -> [UInt8] {
        var random = RandomText(seed: 11), result: [UInt8] = []
        while result.count < 8000 {
            for line in random.document().split(whereSeparator: \.isNewline) {
                switch format {
                case .jsonl: result += Array("{\"id\": 1, \"text\": \"\(line.filter(isPlain))\"}\n".utf8)
                case .bitext: result += Array("武汉是一座大城市。\t\(line)\n".utf8)
                default: result += Array("\(line)\n".utf8)
                }
            }
            result += Array(format == .jsonl ? "\n".utf8 : "---\n".utf8)
        }
        return result
    }

    /// What needs no escape in JSON.
    private static func isPlain(_ character: Character) -> Bool {
        character.isASCII && character >= " " && character != "\"" && character != "\\"
    }

    private static func clean(
        _ task: FileTask, _ profile: Profile, _ isByLine: Bool, readSize: Int, threads: Int
    ) -> [UInt8] {
        let pace = BatchReader.Pace(readSize: readSize, goal: readSize)
        let reader = BatchReader([task], isByLine: isByLine, skipsRepeated: false, pace: pace)
        let job = CleanBatch.Job(profiles: [profile], needsFindings: false, source: nil)
        let output = Output()
        OrderedPipeline<CleanBatch>(
            threads: threads,
            makeBatch: { CleanBatch(longestDocument: task.format.longestDocument, pace: pace) },
            steps: .init(
                fill: { reader.fill($0.source) },
                hasMore: { reader.hasMore },
                work: { $0.repair(job) },
                drain: {
                    output.bytes += $0.output
                    return true
                }
            )
        ).run()
        return output.bytes
    }

    private final class Output: @unchecked Sendable {
        var bytes: [UInt8] = []
    }
}
