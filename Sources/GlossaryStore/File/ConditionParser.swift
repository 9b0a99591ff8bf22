extension GlossaryEntry.Flags {
    /// How the `when` column writes them.
    fileprivate static let names: [(name: String, flag: GlossaryEntry.Flags)] = [
        ("not-quoted", .notQuoted), ("source", .source), ("review", .review),
    ]

    /// The bare words that stand for the flags.
    var words: [String] { Self.names.filter { contains($0.flag) }.map(\.name) }
}

extension NeighbourClass {
    /// How the `when` column writes them, and where.
    fileprivate static let classes: [(name: String, neighbour: NeighbourClass, tests: [Condition.Test])] = [
        ("@start", .start, [.previous, .notPrevious]),
        ("@end", .end, [.next, .notNext]),
        ("@mark", .mark, [.previous, .next, .notPrevious, .notNext]),
        ("@name", .name, [.previous, .next, .notPrevious, .notNext]),
        ("@number", .number, [.previous, .next, .notPrevious, .notNext]),
    ]

    /// The value that stands for one class; nil for none.
    static func name(of neighbour: NeighbourClass) -> String? { classes.first { $0.neighbour == neighbour }?.name }
}

/// The `when` column: `key=value|value` and bare words, separated by `;`.
extension GlossaryParser {
    /// Appends the conditions of a row to the storage.
    @_lifetime(self: copy self)
    mutating func readConditions(_ cell: Range<Int>, into entry: inout GlossaryEntry) {
        let parts = text.split(cell, at: UInt8(ascii: ";"))
        for (index, part) in parts.enumerated() {
            let content = text.trimmed(part)
            if !content.isEmpty {
                readCondition(content, into: &entry)
            } else if index < parts.count - 1 {
                report("there is no condition before this ;: remove it", at: part.upperBound)
            }
        }
        entry.conditionCount = UInt16(clamping: storage.conditions.count - Int(entry.firstCondition))
    }

    @_lifetime(self: copy self)
    private mutating func readCondition(_ range: Range<Int>, into entry: inout GlossaryEntry) {
        let equals = text.unescapedIndex(of: UInt8(ascii: "="), in: range)
        let key = text.trimmed(range.lowerBound..<(equals ?? range.upperBound))
        let name = text.string(key)
        if let word = GlossaryEntry.Flags.names.first(where: { $0.name == name }) {
            entry.flags.insert(word.flag)
            if let equals { report("\(name) takes no value; remove the = and what follows", at: equals) }
        } else if let test = Condition.Test.allCases.first(where: { $0.name == name }) {
            if let equals {
                readValues(equals + 1..<range.upperBound, of: test)
            } else {
                report("\(name) needs values; write \(name)=one|other", at: key.lowerBound)
            }
        } else {
            let names = (Condition.Test.allCases.map(\.name) + GlossaryEntry.Flags.names.map(\.name)).joined(separator: ", ")
            report("unknown condition “\(name)”; the conditions are \(names)", at: key.lowerBound)
        }
    }

    @_lifetime(self: copy self)
    private mutating func readValues(_ range: Range<Int>, of test: Condition.Test) {
        let first = storage.values.count
        for part in text.split(range, at: UInt8(ascii: "|")) {
            let value = text.trimmed(part)
            if value.isEmpty {
                report("\(test.name) has an empty value; name a term, or remove the |", at: part.lowerBound)
            } else if text[value.lowerBound] == UInt8(ascii: "@") {
                readClass(value, of: test)
            } else {
                if test.isNeighbour, text.unescapedIndex(of: UInt8(ascii: " "), in: value) != nil {
                    report("\(test.name) compares one word; remove what is beside it", at: value.lowerBound)
                }
                storage.values.append(ConditionValue(neighbour: [], text: term(value)))
            }
        }
        storage.conditions.append(Condition(test: test, values: first..<storage.values.count))
    }

    @_lifetime(self: copy self)
    private mutating func readClass(_ value: Range<Int>, of test: Condition.Test) {
        let name = text.string(value)
        guard let match = NeighbourClass.classes.first(where: { $0.name == name }) else {
            let names = NeighbourClass.classes.map(\.name).joined(separator: ", ")
            return report("unknown value “\(name)”; the values with @ are \(names)", at: value.lowerBound)
        }
        guard match.tests.contains(test) else {
            let names = match.tests.map(\.name).joined(separator: ", ")
            return report("\(name) has no meaning in \(test.name); it stands in \(names)", at: value.lowerBound)
        }
        storage.values.append(ConditionValue(neighbour: match.neighbour, text: .empty))
    }
}
