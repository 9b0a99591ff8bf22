package import Repair

/// A finding as one line for people.
package enum FindingLine {
    /// How much of the neighbourhood is shown on each side, in bytes.
    private static let reach = 24

    /// `FILE:LINE:COLUMN: rule-id: before → after (reason)`; behind the id of one that is not made stands
    /// `[review]`, `[report]` or `[rejected]`. Before and after are shown with the words they stand in.
    package static func text(
        _ finding: Finding, of document: Span<UInt8>, file: String, at position: TextPosition
    ) -> String {
        let place = "\(file):\(position.line):\(position.column)"
        let rules = finding.rules.joined(separator: ",")
        let range = neighbourhood(of: finding.range, in: document)
        let left = document.bytes(range.lowerBound..<finding.range.lowerBound)
        let right = document.bytes(finding.range.upperBound..<range.upperBound)
        var change = VisibleText.of(document.bytes(range))
        if let after = finding.replacement { change += " → " + VisibleText.of(left + after + right) }
        return "\(place): \(rules)\(mark(finding)): \(change) (\(finding.reason))"
    }

    private static func mark(_ finding: Finding) -> String {
        switch finding.status {
        case .applied: ""
        case .offered, .reported: " [\(finding.applicability.rawValue)]"
        case .rejected: " [rejected]"
        }
    }

    /// The range and what stands beside it up to the next space on each side, as far as that is near.
    private static func neighbourhood(of range: Range<Int>, in document: Span<UInt8>) -> Range<Int> {
        var start = range.lowerBound
        while start > 0, range.lowerBound - start < reach, document[start - 1] > 0x20 { start -= 1 }
        while start < range.lowerBound, isContinuation(document[start]) { start += 1 }
        var end = range.upperBound
        while end < document.count, end - range.upperBound < reach, document[end] > 0x20 { end += 1 }
        while end > range.upperBound, end < document.count, isContinuation(document[end]) { end -= 1 }
        return start..<end
    }

    private static func isContinuation(_ byte: UInt8) -> Bool {
        byte & 0xC0 == 0x80
    }
}
