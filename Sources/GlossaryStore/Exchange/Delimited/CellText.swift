/// What the cells of a glossary file stand for where they stand in another table: alternatives between |, with escapes.
enum CellText {
    /// The alternatives of a cell; none of an empty one.
    static func alternatives(_ cell: String) -> [String] {
        var parts: [String] = []
        var part = ""
        forEachCharacter(cell) { scalar, isEscaped in
            if scalar == "|", !isEscaped {
                parts.append(part)
                part = ""
            } else {
                part.unicodeScalars.append(scalar)
            }
        }
        parts.append(part)
        return parts.map(ExchangeText.term).filter { !$0.isEmpty }
    }

    /// The text of a cell that holds one.
    static func text(_ cell: String) -> String {
        var result = ""
        forEachCharacter(cell) { scalar, _ in result.unicodeScalars.append(scalar) }
        return result
    }

    /// A cell of these alternatives.
    static func cell(_ terms: [String]) -> String {
        terms.map { term in
            var result = ""
            for scalar in term.unicodeScalars {
                if scalar == "|" || scalar == "\\" { result += "\\" }
                result.unicodeScalars.append(scalar)
            }
            return result
        }.joined(separator: "|")
    }

    /// The characters that a cell stands for. A backslash before anything but an escape's letter is a backslash.
    private static func forEachCharacter(_ cell: String, _ body: (Unicode.Scalar, _ isEscaped: Bool) -> Void) {
        var scalars = cell.unicodeScalars.makeIterator()
        while let scalar = scalars.next() {
            guard scalar == "\\" else {
                body(scalar, false)
                continue
            }
            guard let code = scalars.next() else { return body("\\", true) }
            switch code {
            case "t": body("\t", true)
            case "n": body("\n", true)
            case "|", "\\": body(code, true)
            default:
                body("\\", true)
                body(code, false)
            }
        }
    }
}
