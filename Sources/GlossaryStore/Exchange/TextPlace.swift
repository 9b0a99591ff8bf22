/// A place in a file that is read piece by piece.
struct TextPlace: Equatable {
    /// From 1.
    var line = 1
    /// From 1, in Unicode scalars.
    var column = 1

    /// Moves behind a byte.
    @inline(__always)
    mutating func advance(over byte: UInt8) {
        if byte == UInt8(ascii: "\n") {
            line += 1
            column = 1
        } else if byte & 0xC0 != 0x80 {
            column += 1
        }
    }
}

extension GlossaryError {
    /// One problem.
    init(_ file: String, _ place: TextPlace, _ message: String) {
        self.init(problems: [.init(file: file, line: place.line, column: place.column, message: message)])
    }
}
