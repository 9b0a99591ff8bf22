internal import Documents
internal import Repair

/// Reads a configuration: a table whose keys are the long options of `clean`.
struct ConfigurationFile {
    private let name: String
    private(set) var configuration = Configuration()

    static let keys = [
        "glossary", "bundled-glossary", "rule", "only", "apply", "format", "encoding", "field", "source-column", "target-column",
        "document-separator", "strict", "include", "exclude",
    ]

    /// Throws what is wrong with it, at its place.
    init(_ name: String) throws {
        self.name = name
        let bytes = try InputFile.bytes(of: .file(name))
        let value: YAMLValue?
        do throws(YAMLValue.Problem) {
            value = try YAMLValue.parse(bytes)
        } catch {
            throw UsageProblem("\(name):\(error.line):\(error.column): \(error.message)")
        }
        guard let value else { return }
        guard case .table(let rows) = value.content else {
            throw problem(value, "is no table of settings; write for instance 'apply: review'")
        }
        var seen: Set<String> = []
        for row in rows {
            let key = try text(row.key)
            guard seen.insert(key).inserted else { throw problem(row.key, "\(key) is set twice; leave out one") }
            try read(row.value, for: key, at: row.key)
        }
    }

    private mutating func read(_ value: YAMLValue, for key: String, at place: YAMLValue) throws {
        switch key {
        case "glossary": configuration.glossary = try texts(value).map(path)
        case "bundled-glossary": configuration.usesBundledGlossary = try flag(value)
        case "rule": try readRules(value)
        case "only": configuration.only = Set(try texts(value, rule))
        case "apply": configuration.apply = try choice(value, Configuration.ApplyLevel.init, Configuration.ApplyLevel.allCases.map(\.rawValue))
        case "format": configuration.format = try choice(value, FormatChoice.init, FormatChoice.allValueStrings)
        case "encoding": configuration.encoding = try choice(value, EncodingChoice.init, EncodingChoice.allValueStrings)
        case "field": configuration.fields = try texts(value, field)
        case "source-column": configuration.sourceColumn = try number(value)
        case "target-column": configuration.targetColumn = try number(value)
        case "document-separator": configuration.separator = try pattern(value)
        case "strict": configuration.isStrict = try flag(value)
        case "include": configuration.include = try texts(value, glob)
        case "exclude": configuration.exclude = try texts(value, glob)
        default:
            let advice =
                Suggestion.nearest(to: key, among: Self.keys).map { "did you mean '\($0)'?" } ?? "there are \(Self.keys.joined(separator: ", "))"
            throw problem(place, "there is no setting '\(key)'; \(advice)")
        }
    }

    private mutating func readRules(_ value: YAMLValue) throws {
        guard case .table(let rows) = value.content else {
            throw problem(value, "is no table of rules; write for instance 'rule: {missing-space: review}'")
        }
        for row in rows {
            configuration.rules[try rule(row.key)] = try choice(row.value, RuleSetting.init, RuleSetting.allCases.map(\.rawValue))
        }
    }

    /// Relative to the folder of the configuration.
    private func path(_ path: String) -> String {
        guard !path.hasPrefix("/"), let slash = name.lastIndex(of: "/") else { return path }
        return name[...slash] + path
    }

    private func rule(_ value: YAMLValue) throws -> String {
        do throws(UsageProblem) { return try RuleOptions.rule(try text(value)).info.id } catch {
            throw problem(value, error.messages[0])
        }
    }

    private func field(_ value: YAMLValue) throws -> String {
        let field = try text(value)
        if let fault = ReadingOptions.fault(ofField: field) { throw problem(value, fault) }
        return field
    }

    private func glob(_ value: YAMLValue) throws -> String {
        let glob = try text(value)
        if let fault = ReadingOptions.fault(ofGlob: glob) { throw problem(value, fault) }
        return glob
    }

    private func pattern(_ value: YAMLValue) throws -> String {
        let expression = try text(value)
        do throws(PatternProblem) { _ = try LinePattern(expression) } catch {
            throw problem(value, "\(error.message); write a POSIX extended regular expression")
        }
        return expression
    }

    private func text(_ value: YAMLValue) throws(UsageProblem) -> String {
        guard case .text(let text) = value.content, !text.isEmpty else { throw problem(value, "is not one value; write one") }
        return text
    }

    /// A list, or one value.
    private func texts(_ value: YAMLValue, _ each: ((YAMLValue) throws -> String)? = nil) throws -> [String] {
        let values = if case .list(let list) = value.content { list } else { [value] }
        return try values.map { try each?($0) ?? text($0) }
    }

    private func flag(_ value: YAMLValue) throws -> Bool {
        try choice(value, Bool.init, ["true", "false"])
    }

    private func number(_ value: YAMLValue) throws -> Int {
        guard let number = Int(try text(value)), number > 0 else { throw problem(value, "is not the number of a column; count from 1") }
        return number
    }

    private func choice<Value>(_ value: YAMLValue, _ make: (String) -> Value?, _ names: [String]) throws -> Value {
        let text = try text(value)
        guard let result = make(text) else { throw problem(value, "'\(text)' is none of the values; choose \(names.joined(separator: ", "))") }
        return result
    }

    private func problem(_ value: YAMLValue, _ message: String) -> UsageProblem {
        UsageProblem("\(name):\(value.line):\(value.column): \(message)")
    }
}
