/// The rows of one or several glossary files over one text.
///
/// Everything in it is an index or a byte range, so two storages are joined by appending one and moving its indices.
struct GlossaryStorage: Sendable {
    /// The texts of the files, and after each what its escaped cells stand for.
    var text: [UInt8] = []
    /// Spellings, admitted and deprecated forms of all entries.
    var terms: [TextRange] = []
    var entries: [GlossaryEntry] = []
    var conditions: [Condition] = []
    var values: [ConditionValue] = []
    /// The names under which the files were read.
    var files: [String] = []

    /// Makes room for files of `bytes` bytes in all.
    mutating func reserve(bytes: Int) {
        text.reserveCapacity(bytes)
        entries.reserveCapacity(bytes / 40)
        terms.reserveCapacity(bytes / 24)
    }

    /// Appends all rows of `other`, in order.
    mutating func append(_ other: GlossaryStorage) {
        guard !files.isEmpty else {
            self = other
            return
        }
        let textOffset = UInt32(text.count)
        let termOffset = UInt32(terms.count)
        let conditionOffset = UInt32(conditions.count)
        let valueOffset = values.count
        let fileOffset = UInt16(files.count)
        text.append(contentsOf: other.text)
        files.append(contentsOf: other.files)
        terms.reserveCapacity(terms.count + other.terms.count)
        for term in other.terms { terms.append(term.moved(by: textOffset)) }
        for condition in other.conditions {
            var condition = condition
            condition.values = condition.values.lowerBound + valueOffset..<condition.values.upperBound + valueOffset
            conditions.append(condition)
        }
        for value in other.values {
            var value = value
            value.text = value.text.moved(by: textOffset)
            values.append(value)
        }
        entries.reserveCapacity(entries.count + other.entries.count)
        for entry in other.entries {
            var entry = entry
            entry.file += fileOffset
            entry.preferred = entry.preferred.moved(by: textOffset)
            entry.pinyin = entry.pinyin.moved(by: textOffset)
            entry.note = entry.note.moved(by: textOffset)
            entry.firstTerm += termOffset
            entry.firstCondition += conditionOffset
            entries.append(entry)
        }
    }
}

extension [UInt8] {
    /// Appends the bytes of a span.
    mutating func append(_ bytes: Span<UInt8>) {
        bytes.withUnsafeBufferPointer { append(contentsOf: $0) }
    }
}
