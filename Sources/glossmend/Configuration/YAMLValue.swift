internal import LibYAML

/// A value of a YAML file, and where in the file it begins.
///
/// The parser is libyaml by itself. Yams, which has it inside, needs the whole of Foundation, which makes the static program three
/// times as large and its start longer; of YAML a configuration has plain lists and tables only.
struct YAMLValue {
    enum Content {
        case text(String)
        case list([YAMLValue])
        case table([(key: YAMLValue, value: YAMLValue)])
    }

    let content: Content
    /// From 1; columns in Unicode scalars.
    let line: Int
    let column: Int
}

extension YAMLValue {
    /// Why a text is not what is understood, and where.
    struct Problem: Error {
        /// What is wrong; what to do.
        let message: String
        let line: Int
        let column: Int
    }

    /// Reads a text of one value; nil when there is none, as in an empty file.
    static func parse(_ text: [UInt8]) throws(Problem) -> YAMLValue? {
        // A closure of `withUnsafeBufferPointer` loses the type of the error, hence the result.
        let result = text.withUnsafeBufferPointer { bytes -> Result<YAMLValue?, Problem> in
            do throws(Problem) {
                var parser = YAMLParser(bytes)
                return .success(try parser.value())
            } catch {
                return .failure(error)
            }
        }
        return try result.get()
    }
}

/// Builds values of the parser's events.
private struct YAMLParser: ~Copyable {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)
    /// Values in values are understood so deep.
    private static let deepest = 16

    /// - Parameter text: stays where it is while the parser is used.
    init(_ text: UnsafeBufferPointer<UInt8>) {
        yaml_parser_initialize(parser)
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, text.baseAddress, text.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The value of the first document, behind which nothing may stand.
    mutating func value() throws(YAMLValue.Problem) -> YAMLValue? {
        _ = try next()
        let start = try next()
        if start.kind == YAML_STREAM_END_EVENT { return nil }
        let value = try value(of: try next(), depth: 0)
        _ = try next()
        let end = try next()
        guard end.kind == YAML_STREAM_END_EVENT else { throw end.problem("a second document begins; leave one document in the file") }
        return value
    }

    private mutating func value(of event: Event, depth: Int) throws(YAMLValue.Problem) -> YAMLValue {
        if depth > Self.deepest { throw event.problem("lists and tables are nested too deep; write them flat") }
        switch event.kind {
        case YAML_SCALAR_EVENT: return event.value(.text(event.text))
        case YAML_SEQUENCE_START_EVENT:
            var values: [YAMLValue] = []
            while case let item = try next(), item.kind != YAML_SEQUENCE_END_EVENT { values.append(try value(of: item, depth: depth + 1)) }
            return event.value(.list(values))
        case YAML_MAPPING_START_EVENT:
            var rows: [(key: YAMLValue, value: YAMLValue)] = []
            while case let item = try next(), item.kind != YAML_MAPPING_END_EVENT {
                let key = try value(of: item, depth: depth + 1)
                rows.append((key, try value(of: try next(), depth: depth + 1)))
            }
            return event.value(.table(rows))
        default: throw event.problem("anchors and aliases are not understood; write the value out")
        }
    }

    private struct Event {
        let kind: yaml_event_type_t
        var text = ""
        let line: Int
        let column: Int

        func value(_ content: YAMLValue.Content) -> YAMLValue { YAMLValue(content: content, line: line, column: column) }

        func problem(_ message: String) -> YAMLValue.Problem { YAMLValue.Problem(message: message, line: line, column: column) }
    }

    private mutating func next() throws(YAMLValue.Problem) -> Event {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem() }
        defer { yaml_event_delete(&event) }
        var result = Event(kind: event.type, line: event.start_mark.line + 1, column: event.start_mark.column + 1)
        if event.type == YAML_SCALAR_EVENT {
            let scalar = event.data.scalar
            result.text = String(decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        }
        return result
    }

    private func problem() -> YAMLValue.Problem {
        let message = parser.pointee.problem.map { String(cString: $0) } ?? "memory ran out"
        let mark = parser.pointee.error == YAML_READER_ERROR ? parser.pointee.mark : parser.pointee.problem_mark
        return YAMLValue.Problem(message: "is no YAML: \(message); correct it", line: mark.line + 1, column: mark.column + 1)
    }
}
