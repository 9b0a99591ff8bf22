import Repair
import TextModel

/// What holds for every text, whatever the rules find in it.
struct Invariants {
    struct Violation: CustomStringConvertible {
        let kind: String
        let detail: String

        var description: String { "\(kind): \(detail)" }
    }

    let repairer: Repairer

    /// The first thing that does not hold for `input`, or nil.
    func violation(_ input: [UInt8]) -> Violation? {
        var output: [UInt8] = []
        let findings = repairer.repairWithFindings(input.span, into: &output)
        let text = repairer.repaired(input)
        if text != output { return Violation(kind: "text and findings differ", detail: "\(shown(text)) and \(shown(output))") }
        if let violation = editViolation(findings, input, output) ?? Invariants.lineViolation(input, output) { return violation }
        let again = repairer.repaired(output)
        guard again == output else {
            var second: [UInt8] = []
            let rules = repairer.repairWithFindings(output.span, into: &second).filter { $0.status == .applied }
            let detail = "\(shown(output)), then \(shown(again)) by \(rules.map { "\($0.rules)" })"
            return Violation(kind: "a second run changes the text", detail: detail)
        }
        return nil
    }

    /// As `violation`, with the smallest text that has it.
    func report(_ input: [UInt8]) -> String? {
        guard let violation = violation(input) else { return nil }
        let small = Shrinker.minimal(input) { self.violation($0)?.kind == violation.kind }
        guard let found = self.violation(small) else { return violation.description }
        let rules = Set(findings(small).filter { $0.status == .applied }.flatMap(\.rules)).sorted()
        return "\(found.kind)\n  input \(shown(small))\n  \(found.detail)\n  rules \(rules)"
    }

    private func findings(_ input: [UInt8]) -> [Finding] {
        var output: [UInt8] = []
        return repairer.repairWithFindings(input.span, into: &output)
    }

    private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).debugDescription }
}

// MARK: - Edits

extension Invariants {
    private func editViolation(_ findings: [Finding], _ input: [UInt8], _ output: [UInt8]) -> Violation? {
        for finding in findings {
            if let detail = Invariants.fault(finding.range, input) {
                return Violation(kind: "a finding's place", detail: "\(finding.range) \(detail) \(finding.rules)")
            }
        }
        let starts = findings.map { [$0.range.lowerBound, $0.range.upperBound] }
        guard zip(starts, starts.dropFirst()).allSatisfy({ !$1.lexicographicallyPrecedes($0) }) else {
            return Violation(kind: "findings out of order", detail: "\(starts)")
        }
        var built: [UInt8] = [], position = 0
        for finding in findings where finding.status == .applied {
            guard let replacement = finding.replacement, finding.range.lowerBound >= position else {
                return Violation(kind: "edits overlap", detail: "\(finding.range) \(finding.rules)")
            }
            if replacement.elementsEqual(input[finding.range]) {
                return Violation(kind: "an edit changes nothing", detail: "\(finding.range) \(finding.rules)")
            }
            built += input[position..<finding.range.lowerBound] + replacement
            position = finding.range.upperBound
        }
        built += input[position...]
        return built == output ? nil : Violation(kind: "edits do not give the output", detail: "\(shown(built)), not \(shown(output))")
    }

    /// What is wrong with a place in `text`.
    private static func fault(_ range: Range<Int>, _ text: [UInt8]) -> String? {
        guard range.lowerBound >= 0, range.upperBound <= text.count else { return "out of bounds" }
        for offset in [range.lowerBound, range.upperBound] where offset < text.count && text[offset] & 0xC0 == 0x80 {
            return "splits a character"
        }
        return text[range].contains(0x0A) ? "holds a line end" : nil
    }
}

// MARK: - Lines

extension Invariants {
    static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// Line for line: the same line ends, a byte order mark kept, what spaces stand before a line end, and lines that are
    /// nobody's English untouched.
    static func lineViolation(_ input: [UInt8], _ output: [UInt8]) -> Violation? {
        let old = lines(input), new = lines(output)
        guard old.map(\.end) == new.map(\.end) else {
            return Violation(kind: "line ends differ", detail: "\(old.map(\.end.count)) and \(new.map(\.end.count))")
        }
        guard input.starts(with: byteOrderMark) == output.starts(with: byteOrderMark) else {
            return Violation(kind: "byte order mark", detail: "\(output.prefix(3))")
        }
        for (before, after) in zip(old, new) where before.text != after.text {
            let detail = "\(String(decoding: before.text, as: UTF8.self).debugDescription)"
            if !isValid(before.text) { return Violation(kind: "a line that is no UTF-8 was changed", detail: detail) }
            if isChinese(before.text) { return Violation(kind: "a Chinese line was changed", detail: detail) }
            let spaces = before.text.reversed().prefix { $0 == 0x20 || $0 == 0x09 }, last = before.text.dropLast(spaces.count).last ?? 0
            // A line of page furniture goes as a whole, and references to spaces go with the spaces beside them.
            if last.isASCIIAlphanumeric, !after.text.isEmpty, !after.text.reversed().starts(with: spaces) {
                return Violation(kind: "trailing spaces", detail: detail)
            }
        }
        return nil
    }

    /// The lines of `text`, cut at line feeds; a carriage return before one belongs to the end.
    static func lines(_ text: [UInt8]) -> [(text: ArraySlice<UInt8>, end: ArraySlice<UInt8>)] {
        text.split(separator: 0x0A, omittingEmptySubsequences: false).map { part in
            let hasFeed = part.endIndex < text.count
            let end = hasFeed && part.last == 0x0D ? part.endIndex - 1 : part.endIndex
            return (text[part.startIndex..<end], text[end..<min(text.count, part.endIndex + 1)])
        }
    }

    static func isValid(_ line: ArraySlice<UInt8>) -> Bool { String(validating: line, as: UTF8.self) != nil }

    /// At least as many ideographs as Latin letters: Chinese by any measure.
    private static func isChinese(_ line: ArraySlice<UInt8>) -> Bool {
        let scalars = String(decoding: line, as: UTF8.self).unicodeScalars
        let ideographs = scalars.count { $0.properties.isIdeographic }
        return ideographs > 0 && ideographs >= scalars.count { $0.isASCII && $0.properties.isAlphabetic }
    }
}
