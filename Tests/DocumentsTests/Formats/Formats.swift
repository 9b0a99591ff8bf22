import GlossaryStore
import Repair
import TextModel

@testable import Documents
@testable import glossmend

/// Formats as the tests say them.
enum Formats {
    static let all = ProseFormats(lines: JSONLines(fields: ["text", "meta.notes"]), bitext: Bitext())

    static let repairer: Repairer = {
        var glossary = Glossary.empty
        let rows = "zh\ten\tkind\tdeprecated\n峡风号\tGorge Wind\tproduct\tGorge Swift\n新冠肺炎\tCOVID-19\tphrase\tnew crown pneumonia\n"
        let bytes = Array(rows.utf8)
        if let file = try? GlossaryFile.parse(bytes.span, name: "mine.tsv") { glossary.add(file) }
        return Repairer(glossary: glossary, settings: RepairSettings())
    }()

    /// The prose of a text that is one document.
    static func prose(_ text: String, _ format: DocumentFormat) -> Prose {
        let bytes = Array(text.utf8)
        return all[format]!.prose(of: bytes.span)
    }

    /// The lines of the prose, each marked where edits have to respect something: `|` a gap, `[ ]` around what is fixed.
    /// What is opaque is shown as `*`.
    static func lines(_ text: String, _ format: DocumentFormat) -> [String] {
        let prose = prose(text, format)
        return prose.text.split(separator: 0x0A, omittingEmptySubsequences: false).dropLast().enumerated().map { number, line in
            shown(Array(line), prose.holds[number]?.places ?? [])
        }
    }

    private static func shown(_ line: [UInt8], _ places: [Hold]) -> String {
        var shown: [UInt8] = [], copied = 0
        for place in places {
            shown += line[copied..<place.range.lowerBound]
            switch place.kind {
            case .gap: shown.append(UInt8(ascii: "|"))
            case .opaque: shown.append(UInt8(ascii: "*"))
            case .fixed: shown += Array("[".utf8) + line[place.range] + Array("]".utf8)
            }
            copied = place.range.upperBound
        }
        return String(decoding: shown + line[copied...], as: UTF8.self)
    }

    static func repaired(_ text: String, _ format: DocumentFormat) -> String {
        String(decoding: repaired(Array(text.utf8), format), as: UTF8.self)
    }

    static func repaired(_ text: [UInt8], _ format: DocumentFormat, needsFindings: Bool = false) -> [UInt8] {
        var repair = ProseRepair(repairer, all[format]!, needsFindings: needsFindings), output: [UInt8] = []
        repair.run(text.span, into: &output)
        return output
    }

    /// The findings that were applied, with offsets in the text.
    static func applied(_ text: [UInt8], _ format: DocumentFormat) -> [Finding] {
        var repair = ProseRepair(repairer, all[format]!, needsFindings: true), output: [UInt8] = []
        repair.run(text.span, into: &output)
        return repair.findings.filter { $0.status == .applied }
    }
}
