import Foundation

/// One case of a rule's fixture table.
public struct FixtureCase: Sendable {
    public enum Expectation: String, Sendable {
        case safe, review, report, trap
    }

    public let name: String
    /// The Chinese, line for line; nil where the rule needs none.
    public let source: String?
    public let before: String
    /// After the rule alone.
    public let after: String
    public let expectation: Expectation
    /// After all rules, safe edits only.
    public let pipeline: String
}

/// A rule's fixture table: `name before after applicability pipeline`, tab-separated, with `\n \t \r \\ \u{…}` escapes. Rules that
/// need the source have a column `source` after the name.
public struct Fixture: Sendable {
    public struct Malformed: Error, CustomStringConvertible {
        public let description: String
    }

    public let rule: String
    public let cases: [FixtureCase]

    /// The ids of all rules that have a table.
    public static let ids: [String] = Project.files(in: Project.fixtures, ending: ".tsv")
        .map { $0.deletingPathExtension().lastPathComponent }.filter { !$0.contains(".") }

    public init(rule: String) throws {
        self.rule = rule
        let url = Project.fixtures.appending(path: rule + ".tsv")
        var lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
        if lines.last == "" { lines.removeLast() }
        var cases: [FixtureCase] = [], hasSource = false
        for (number, line) in lines.enumerated() where !line.hasPrefix("#") && !line.isEmpty {
            if line.hasPrefix("name\t") {
                hasSource = line.hasPrefix("name\tsource\t")
            } else {
                cases.append(try Fixture.parse(line, hasSource: hasSource, "\(rule).tsv:\(number + 1)"))
            }
        }
        self.cases = cases
    }

    private static func parse(_ line: String, hasSource: Bool, _ place: String) throws -> FixtureCase {
        var cells = line.components(separatedBy: "\t")
        let source = hasSource && cells.count > 1 ? try unescape(cells.remove(at: 1), place) : nil
        guard cells.count >= 3, cells.count <= 5 else { throw Malformed(description: "\(place): \(cells.count) cells") }
        cells += Array(repeating: "", count: 5 - cells.count)
        let before = try unescape(cells[1], place)
        let trap = cells[2] == "="
        let after = trap ? before : try unescape(cells[2], place)
        guard let expectation = trap ? .trap : cells[3].isEmpty ? .safe : FixtureCase.Expectation(rawValue: cells[3]) else {
            throw Malformed(description: "\(place): applicability \(cells[3])")
        }
        let pipeline = cells[4].isEmpty ? (expectation == .safe ? after : before) : try unescape(cells[4], place)
        return FixtureCase(name: cells[0], source: source, before: before, after: after, expectation: expectation, pipeline: pipeline)
    }

    static func unescape(_ cell: String, _ place: String) throws -> String {
        var text = "", rest = Substring(cell)
        while let character = rest.popFirst() {
            guard character == "\\" else {
                text.append(character)
                continue
            }
            switch rest.popFirst() {
            case "n": text.append("\n")
            case "t": text.append("\t")
            case "r": text.append("\r")
            case "\\": text.append("\\")
            case "u":
                guard rest.first == "{", let close = rest.firstIndex(of: "}"),
                    let value = UInt32(rest[rest.index(after: rest.startIndex)..<close], radix: 16), let scalar = Unicode.Scalar(value)
                else { throw Malformed(description: "\(place): bad \\u escape") }
                text.unicodeScalars.append(scalar)
                rest = rest[rest.index(after: close)...]
            default: throw Malformed(description: "\(place): unknown escape")
            }
        }
        return text
    }
}
