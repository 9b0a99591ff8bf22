import Foundation
import GlossaryStore
import Repair
import TestKit

/// Repairs of texts, as the tests say them.
enum Mend {
    static let bundled: Glossary = (try? Glossary.bundled()) ?? .empty

    /// The shipped glossary, with the fixture's own (`<rule>.glossary.tsv`) where there is one.
    static func glossary(for rule: String) throws -> Glossary {
        var glossary = bundled
        let url = Project.fixtures.appending(path: rule + ".glossary.tsv")
        if FileManager.default.fileExists(atPath: url.path) {
            let bytes = try Project.bytes(url)
            glossary.add(try GlossaryFile.parse(bytes.span, name: url.lastPathComponent))
        }
        return glossary
    }

    static func repairer(_ glossary: Glossary = bundled, only: Set<String>? = nil, apply: Applicability = .safe) -> Repairer {
        var settings = RepairSettings()
        settings.only = only
        settings.apply = apply
        return Repairer(glossary: glossary, settings: settings)
    }
}

extension Repairer {
    /// - Parameter source: the Chinese, line for line.
    func repaired(_ text: String, source: String? = nil) -> String {
        String(decoding: repaired(Array(text.utf8), source: source), as: UTF8.self)
    }

    func repaired(_ bytes: [UInt8], source: String? = nil) -> [UInt8] {
        var output: [UInt8] = []
        repair(bytes.span, source: DocumentSource(chinese: source), into: &output)
        return output
    }

    func findings(_ text: String, source: String? = nil) -> [Finding] {
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        return repairWithFindings(bytes.span, source: DocumentSource(chinese: source), into: &output)
    }
}

extension DocumentSource {
    /// Line for line; nil without a text.
    init?(chinese text: String?) {
        guard let text else { return nil }
        self.init(lineForLine: SourceText(Array(text.utf8)))
    }
}

/// The applied edits of `findings` made to `bytes`.
func applying(_ findings: [Finding], to bytes: [UInt8]) -> [UInt8] {
    var output: [UInt8] = [], position = 0
    for finding in findings where finding.status == .applied {
        precondition(finding.range.lowerBound >= position, "edits overlap or are out of order")
        output += bytes[position..<finding.range.lowerBound]
        output += finding.replacement ?? []
        position = finding.range.upperBound
    }
    return output + bytes[position...]
}
