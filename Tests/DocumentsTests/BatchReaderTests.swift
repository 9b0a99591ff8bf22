import Documents
import TestKit
import Testing

@Suite struct BatchReaderTests {
    let folder = TemporaryFolder()

    @Test func smallFilesShareABatch() throws {
        try folder.write("one\n", to: "a")
        try folder.write("", to: "b")
        try folder.write("two", to: "c")
        let batches = read(["a", "b", "none", "c"])
        #expect(batches == [["start a", "one\n", "end", "start b", "end", "problem none", "start c", "two", "end"]])
    }

    @Test func aLargeFileIsCutAndKeepsItsBytes() throws {
        var random = SplitMix(seed: 3)
        var text: [UInt8] = []
        while text.count < 11 << 20 {
            text += [UInt8](
                repeating: UInt8.random(in: 97...122, using: &random), count: Int.random(in: 0...3000, using: &random))
            text.append(0x0A)
        }
        try folder.write(text, to: "a")
        let reader = reader(["a"])
        let batch = Batch(longestDocument: DocumentCutter.Bounds().longest)
        var joined: [UInt8] = []
        var documents = 0
        while reader.fill(batch) {
            for case .document(let range, _, _) in batch.items {
                joined += batch.bytes(range)
                documents += 1
                #expect(range.count >= 4 << 20 || joined.count == text.count)
                #expect(batch.bytes(range).last == 0x0A)
            }
        }
        #expect(documents == 3)
        #expect(joined == text)
    }

    @Test func manyDocumentsOfOneFileAreSpreadOverBatches() throws {
        let text = String(repeating: "some words of a line\n--\n", count: 100_000)
        try folder.write(text, to: "a")
        let batches = read(["a"], separator: "^--$")
        #expect(batches.count == 3)
        let documents = batches.flatMap(\.self).filter { $0.hasSuffix("--\n") }
        #expect(documents.count == 100_000)
        #expect(Set(documents) == ["some words of a line\n--\n"])
    }

    @Test func aDirectoryIsAProblem() {
        #expect(read(["."]) == [["problem ."]])
    }

    @Test func aFileIsReadOnceWhateverItsNames() throws {
        try folder.write("one\n", to: "a")
        let path = folder.path("a")
        let tasks = [path, folder.path("./a"), path].map { FileTask(.file($0), format: .always(.plain)) }
        let reader = BatchReader(tasks, skipsRepeated: true)
        #expect(all(reader).flatMap(\.self).count { $0 == "one\n" } == 1)
    }

    @Test func aTaskWithAProblemIsPassedOver() throws {
        try folder.write("one\n", to: "a")
        let tasks = [
            FileTask(.file("x"), format: .auto, problem: FileProblem("x", "is odd")),
            FileTask(.file(folder.path("a")), format: .always(.plain), profile: 7),
        ]
        let batch = Batch(longestDocument: DocumentCutter.Bounds().longest)
        #expect(BatchReader(tasks, skipsRepeated: false).fill(batch))
        guard case .problem(.file("x"), let problem) = batch.items[0], case .document(_, .plain, profile: 7) = batch.items[2] else {
            Issue.record("\(batch.items)")
            return
        }
        #expect("\(problem)" == "x: is odd")
    }

    @Test func byLineEveryLineIsADocument() throws {
        try folder.write("one\ntwo\n\nthree", to: "a")
        let task = FileTask(.file(folder.path("a")), format: .always(.plain))
        let batches = all(BatchReader([task], isByLine: true, skipsRepeated: false))
        #expect(batches == [["start a", "one\n", "two\n", "\n"], ["three", "end"]])
    }

    private func reader(_ names: [String], separator: String? = nil) -> BatchReader {
        let pattern = separator.map { try! LinePattern($0) }
        return BatchReader(
            names.map { FileTask(.file(folder.path($0)), format: .always(.plain), separator: pattern) }, skipsRepeated: false)
    }

    private func read(_ names: [String], separator: String? = nil) -> [[String]] {
        all(reader(names, separator: separator))
    }

    /// Every batch as a list of its items.
    private func all(_ reader: BatchReader) -> [[String]] {
        let batch = Batch(longestDocument: DocumentCutter.Bounds().longest)
        var result: [[String]] = []
        while reader.fill(batch) {
            result.append(
                batch.items.map { item in
                    switch item {
                    case .start(let input, _, _): "start \(name(input))"
                    case .document(let range, _, _): String(decoding: batch.bytes(range), as: UTF8.self)
                    case .end: "end"
                    case .problem(let input, _): "problem \(name(input))"
                    }
                })
        }
        return result
    }

    private func name(_ input: Input) -> String {
        String(input.name.split(separator: "/").last ?? "")
    }
}
