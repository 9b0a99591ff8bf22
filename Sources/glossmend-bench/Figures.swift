/// Puts figures into words and tables.
enum Figures {
    /// A number that is not negative, with so many decimals.
    static func decimal(_ value: Double, _ decimals: Int) -> String {
        guard value.isFinite else { return "-" }
        let scale = (0..<decimals).reduce(1) { result, _ in result * 10 }
        let scaled = Int((value * Double(scale)).rounded())
        if decimals == 0 { return "\(scaled)" }
        let fraction = String(scaled % scale)
        return "\(scaled / scale).\(String(repeating: "0", count: decimals - fraction.count))\(fraction)"
    }

    /// A Markdown table, its columns aligned: the first to the left, the others to the right. The first row is the head.
    static func table(_ rows: [[String]]) -> String {
        let widths = rows[0].indices.map { column in rows.map { max(3, $0[column].count) }.max() ?? 3 }
        var lines = rows.map { row in
            line(zip(row, widths).enumerated().map { column, cell in padded(cell.0, cell.1, toLeft: column == 0) })
        }
        let rules = widths.enumerated().map { column, width in
            column == 0 ? String(repeating: "-", count: width) : String(repeating: "-", count: width - 1) + ":"
        }
        lines.insert(line(rules), at: 1)
        return lines.joined(separator: "\n")
    }

    private static func line(_ cells: [String]) -> String {
        "| " + cells.joined(separator: " | ") + " |"
    }

    private static func padded(_ text: String, _ width: Int, toLeft: Bool) -> String {
        let pad = String(repeating: " ", count: width - text.count)
        return toLeft ? text + pad : pad + text
    }
}
