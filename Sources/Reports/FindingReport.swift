internal import GlossaryStore
package import Repair

/// Lists findings, as lines to read or as JSON.
package struct FindingReport: Sendable {
    package enum Format: String, CaseIterable, Sendable {
        /// `FILE:LINE:COLUMN: rule-id: before → after (reason)`
        case text
        /// One array of objects.
        case json
        /// One object a line.
        case jsonl
    }

    private let format: Format
    private var isEmpty = true

    package init(format: Format) {
        self.format = format
    }

    /// Appends the findings of a document that starts at `base` of a file. Rejected edits are left out.
    package mutating func add(
        _ findings: [Finding], of document: Span<UInt8>, file: String, base: TextPosition, into output: inout [UInt8]
    ) {
        var cursor = PositionCursor(base: base)
        for finding in findings where finding.status != .rejected {
            let position = cursor.position(of: finding.range.lowerBound, in: document)
            switch format {
            case .text: output.append(FindingLine.text(finding, of: document, file: file, at: position) + "\n")
            case .json: output.append(isEmpty ? "[\n" : ",\n")
            case .jsonl: break
            }
            if format != .text { output.append(contentsOf: Self.object(finding, of: document, file: file, at: position)) }
            if format == .jsonl { output.append("\n") }
            isEmpty = false
        }
    }

    /// Appends what closes the list.
    package func finish(into output: inout [UInt8]) {
        if format == .json { output.append(isEmpty ? "[]\n" : "\n]\n") }
    }

    private static func object(
        _ finding: Finding, of document: Span<UInt8>, file: String, at position: TextPosition
    ) -> [UInt8] {
        var json = JSONText()
        json.beginObject()
        json.member("file", file)
        json.member("line", position.line)
        json.member("column", position.column)
        json.member("offset", position.offset)
        json.member("length", finding.range.count)
        json.key("rules")
        json.beginArray()
        for rule in finding.rules { json.value(rule) }
        json.endArray()
        json.key("before")
        json.value(document.bytes(finding.range))
        json.key("after")
        if let after = finding.replacement { json.value(after) } else { json.null() }
        json.member("applicability", finding.applicability.rawValue)
        json.member("reason", finding.reason)
        json.key("entry")
        if let entry = finding.entry {
            json.beginObject()
            json.member("zh", entry.zh)
            json.member("en", entry.en)
            json.member("file", entry.file)
            json.member("line", entry.line)
            json.endObject()
        } else {
            json.null()
        }
        json.key("source")
        if let source = finding.source {
            json.beginObject()
            json.member("zh", source.zh)
            json.member("en", source.en)
            json.endObject()
        } else {
            json.null()
        }
        json.endObject()
        return json.bytes
    }
}

extension Span<UInt8> {
    /// A copy of a range.
    func bytes(_ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        result.append(extracting(range))
        return result
    }
}
