package import GlossaryStore

/// Lists the findings of glossary checks, as lines to read, as JSON or as SARIF.
package enum CheckReport {
    package enum Format: String, CaseIterable, Sendable {
        /// `FILE:LINE:COLUMN: severity: check: what is wrong; what to do (FILE:LINE)`
        case text
        /// One array of objects.
        case json
        /// SARIF 2.1.0, which code hosts and editors read.
        case sarif
    }

    /// All findings in a format.
    /// - Parameter version: that of the program.
    package static func bytes(_ findings: [CheckFinding], _ format: Format, version: String) -> [UInt8] {
        switch format {
        case .text: Array(findings.map(line).joined().utf8)
        case .json: json(findings)
        case .sarif: SARIFText.bytes(findings, CheckRegistry.all, version: version)
        }
    }

    private static func line(_ finding: CheckFinding) -> String {
        let place = finding.place
        let message = VisibleText.of(Array(finding.message.utf8))
        let other = finding.other.map { " (\($0.file):\($0.line))" } ?? ""
        return "\(place.file):\(place.line):\(place.column): \(finding.severity.rawValue): \(finding.check): \(message)\(other)\n"
    }

    private static func json(_ findings: [CheckFinding]) -> [UInt8] {
        var output = Array((findings.isEmpty ? "[]\n" : "[\n").utf8)
        for (index, finding) in findings.enumerated() {
            output += object(finding) + Array((index + 1 < findings.count ? ",\n" : "\n]\n").utf8)
        }
        return output
    }

    private static func object(_ finding: CheckFinding) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        append(finding.place, to: &json)
        json.member("severity", finding.severity.rawValue)
        json.member("check", finding.check)
        json.member("message", finding.message)
        json.key("mendable")
        json.value(finding.isMendable)
        json.key("other")
        if let other = finding.other {
            json.beginObject()
            append(other, to: &json)
            json.endObject()
        } else {
            json.null()
        }
        json.endObject()
        return json.bytes
    }

    private static func append(_ place: CheckFinding.Place, to json: inout JSONText) {
        json.member("file", place.file)
        json.member("line", place.line)
        json.member("column", place.column)
        json.member("length", place.length)
    }
}
