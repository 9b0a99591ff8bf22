import Documents
import GlossaryStore
import Repair
import TextModel

// The fuzzer compiles these files with its own; see Fuzzer/fuzz.
#if !FUZZING
    @testable import glossmend
#endif

/// A part of the program that takes bytes from outside, and what has to hold for all of them.
enum FuzzTarget: String, CaseIterable, Sendable {
    case cleaner, glossary, jsonl, html, markdown, subtitles, xml

    /// What of it does not hold for these bytes; nil when all does.
    func fault(in bytes: [UInt8]) -> String? {
        switch self {
        case .cleaner: Self.cleanerFault(bytes)
        case .glossary: Self.glossaryFault(bytes)
        case .jsonl: Self.formatFault(bytes, .jsonl)
        case .html: Self.formatFault(bytes, .html)
        case .markdown: Self.formatFault(bytes, .markdown)
        case .subtitles: Self.formatFault(bytes, .vtt)
        case .xml: Self.xmlFault(bytes)
        }
    }

    private static let repairer = Repairer(glossary: try! Glossary.bundled(), settings: RepairSettings())
    private static let formats = ProseFormats(lines: JSONLines(fields: ["text", "meta.notes"]), bitext: Bitext())

    /// Lines stay lines, the findings make the text, and a second run has nothing to do.
    private static func cleanerFault(_ text: [UInt8]) -> String? {
        var output: [UInt8] = [], again: [UInt8] = [], withFindings: [UInt8] = []
        repairer.repair(text.span, into: &output)
        if count(0x0A, text) != count(0x0A, output) { return "lines were joined or parted" }
        let findings = repairer.repairWithFindings(text.span, into: &withFindings)
        if withFindings != output { return "the text depends on whether findings are asked for" }
        if made(findings, in: text) != output { return "the findings do not make the text" }
        repairer.repair(output.span, into: &again)
        return again == output ? nil : "a second run changes the text again"
    }

    /// A file that is read is written as it was read, and can be searched for.
    private static func glossaryFault(_ bytes: [UInt8]) -> String? {
        guard let file = try? GlossaryFile.parse(bytes.span, name: "fuzz.tsv") else { return nil }
        if let document = try? GlossaryDocument(bytes.span, name: "fuzz.tsv") {
            guard (try? GlossaryFile.parse(document.bytes.span, name: "fuzz.tsv")) != nil else { return "what is written cannot be read" }
        }
        _ = CheckedGlossary(file, bytes).findings()
        var glossary = Glossary.empty
        glossary.add(file)
        glossary.compile()
        var output: [UInt8] = []
        Repairer(glossary: glossary, settings: RepairSettings()).repair(bytes.span, into: &output)
        return count(0x0A, bytes) == count(0x0A, output) ? nil : "lines were joined or parted"
    }

    /// The findings make the text, and what is prose of it is what became of the prose.
    private static func formatFault(_ bytes: [UInt8], _ format: DocumentFormat) -> String? {
        guard let prose = formats[format] else { return "no such format" }
        var repair = ProseRepair(repairer, prose, needsFindings: false), output: [UInt8] = []
        repair.run(bytes.span, into: &output)
        if count(0x0A, bytes) != count(0x0A, output) { return "lines were joined or parted" }
        var recording = ProseRepair(repairer, prose, needsFindings: true), withFindings: [UInt8] = []
        recording.run(bytes.span, into: &withFindings)
        if withFindings != output { return "the text depends on whether findings are asked for" }
        if made(recording.findings, in: bytes) != output { return "the findings do not make the text" }
        return repair.isChanged == (output != bytes) ? nil : "it says wrongly whether the text was changed"
    }

    /// A file in pieces gives the rows that it gives as a whole.
    private static func xmlFault(_ bytes: [UInt8]) -> String? {
        let whole = rows(bytes, pieces: [bytes.count])
        let piece = bytes.count / 2 + Int(bytes.first ?? 0) % (bytes.count / 4 + 1)
        return rows(bytes, pieces: [piece, bytes.count]) == whole ? nil : "the rows depend on how the file arrives"
    }

    private static func rows(_ bytes: [UInt8], pieces: [Int]) -> [[UInt8]]? {
        var importer = GlossaryImporter(name: "fuzz.tbx", format: .tbx), lines: [[UInt8]] = [], start = 0
        do {
            for end in pieces {
                lines.append(try importer.read(bytes.span.extracting(start..<end)).lines)
                start = end
            }
            lines.append(try importer.finish().lines)
        } catch {
            return nil
        }
        return [lines.flatMap(\.self)]
    }

    private static func made(_ findings: [Finding], in text: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.append(text.span, with: findings.filter { $0.status == .applied }.map { Edit($0.range, $0.replacement ?? []) })
        return output
    }

    private static func count(_ byte: UInt8, _ bytes: [UInt8]) -> Int {
        bytes.count { $0 == byte }
    }
}
