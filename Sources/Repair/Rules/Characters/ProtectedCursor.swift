internal import TextModel

/// Finds the protected tokens of a line for a scan that goes from left to right, in one pass over the tokens.
struct ProtectedCursor {
    private var token = 0

    /// The protected byte range that holds byte `index`, or nil. `index` must not fall from call to call.
    mutating func range(at index: Int, _ line: borrowing LineText) -> Range<Int>? {
        while token < line.count, line[token].kind != .protected || Int(line[token].end) <= index { token += 1 }
        guard token < line.count, Int(line[token].start) <= index else { return nil }
        return line[token].range
    }
}
