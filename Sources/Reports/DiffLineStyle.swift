/// How a line looks in a difference.
struct DiffLineStyle: Sendable {
    enum Kind {
        case unchanged, removed, added
    }

    let form: DiffReport.Form
    let colors: TerminalColors

    /// Appends a line, which may lack its line feed.
    func append(_ text: Span<UInt8>, as kind: Kind, to output: inout [UInt8]) {
        let hasEnd = text.count > 0 && text[text.count - 1] == 0x0A
        let color = form == .words || kind == .unchanged ? "" : kind == .removed ? colors.removed : colors.added
        if !color.isEmpty { output.append(color) }
        if form == .unified { output.append(kind == .unchanged ? 0x20 : kind == .removed ? 0x2D : 0x2B) }
        output.append(text.extracting(0..<text.count - (hasEnd ? 1 : 0)))
        if !color.isEmpty { output.append(colors.reset) }
        output.append(0x0A)
        if !hasEnd, form == .unified { output.append("\\ No newline at end of file\n") }
    }

    /// The line above a hunk: both texts have the same lines.
    func place(start: Int, lines: Int) -> [UInt8] {
        let range = lines == 1 ? "\(start)" : "\(start),\(lines)"
        return Array("\(colors.place)@@ -\(range) +\(range) @@\(colors.reset)\n".utf8)
    }
}
