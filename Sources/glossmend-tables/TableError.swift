/// What is wrong with a source of a table.
struct TableError: Error, CustomStringConvertible {
    let file: String
    let line: Int?
    let message: String

    init(_ file: String, line: Int? = nil, _ message: String) {
        self.file = file
        self.line = line
        self.message = message
    }

    var description: String {
        line.map { "\(file):\($0): \(message)" } ?? "\(file): \(message)"
    }
}
