/// The one way to write the conditions of a row: `key=value|value; word`.
package enum ConditionText {
    /// The text of a `when` cell without spaces around its marks, but one after each `;`, and without a `;` at the end.
    package static func canonical(_ text: String) -> String {
        let bytes = Array(text.utf8)
        return canonical(bytes.span)
    }

    static func canonical(_ cell: Span<UInt8>) -> String {
        let conditions = cell.split(0..<cell.count, at: UInt8(ascii: ";")).map { cell.trimmed($0) }
        return conditions.filter { !$0.isEmpty }.map { condition(cell, $0) }.joined(separator: "; ")
    }

    /// The names of the conditions of a canonical text.
    static func names(_ text: String) -> [String] {
        let bytes = Array(text.utf8)
        let cell = bytes.span
        return cell.split(0..<cell.count, at: UInt8(ascii: ";")).map { part in
            let end = cell.unescapedIndex(of: UInt8(ascii: "="), in: part) ?? part.upperBound
            return cell.string(cell.trimmed(part.lowerBound..<end))
        }
    }

    private static func condition(_ cell: Span<UInt8>, _ range: Range<Int>) -> String {
        guard let equals = cell.unescapedIndex(of: UInt8(ascii: "="), in: range) else { return cell.string(range) }
        let values = cell.split(equals + 1..<range.upperBound, at: UInt8(ascii: "|"))
        let key = cell.string(cell.trimmed(range.lowerBound..<equals))
        return key + "=" + values.map { cell.string(cell.trimmed($0)) }.joined(separator: "|")
    }
}
