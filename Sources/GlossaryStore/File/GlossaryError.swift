/// Everything that is wrong with a glossary file.
package struct GlossaryError: Error, Equatable, Sendable, CustomStringConvertible {
    package struct Problem: Hashable, Sendable, CustomStringConvertible {
        package let file: String
        /// From 1.
        package let line: Int
        /// From 1, in Unicode scalars.
        package let column: Int
        /// What is wrong; what to do.
        package let message: String

        package init(file: String, line: Int, column: Int, message: String) {
            self.file = file
            self.line = line
            self.column = column
            self.message = message
        }

        package var description: String { "\(file):\(line):\(column): \(message)" }
    }

    /// In the order of the file.
    package var problems: [Problem]

    package init(problems: [Problem]) {
        self.problems = problems
    }

    /// A line for each problem, without a newline at the end.
    package var description: String {
        problems.map(\.description).joined(separator: "\n")
    }
}
