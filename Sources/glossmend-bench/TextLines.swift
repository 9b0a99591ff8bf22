/// The lines of a text, without line ends.
struct TextLines {
    let lines: [[UInt8]]

    var count: Int { lines.count }

    init(_ text: [UInt8]) {
        var lines = text.split(separator: 0x0A, omittingEmptySubsequences: false).map(Array.init)
        if lines.last?.isEmpty == true { lines.removeLast() }
        self.lines = lines
    }
}
