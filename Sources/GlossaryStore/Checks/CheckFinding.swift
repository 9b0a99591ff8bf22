/// One fault in a glossary file.
package struct CheckFinding: Hashable, Sendable {
    package struct Place: Hashable, Sendable {
        package let file: String
        /// From 1.
        package let line: Int
        /// From 1, in Unicode scalars.
        package let column: Int
        /// In Unicode scalars.
        package let length: Int

        package init(file: String, line: Int, column: Int, length: Int) {
            self.file = file
            self.line = line
            self.column = column
            self.length = length
        }
    }

    /// The id of the check.
    package let check: String
    package let severity: CheckSeverity
    package let place: Place
    /// What the fault lies between, with `place`.
    package let other: Place?
    /// What is wrong; what to do.
    package let message: String
    /// Whether `--fix` mends it.
    package let isMendable: Bool

    package init(check: String, severity: CheckSeverity, place: Place, other: Place?, message: String, isMendable: Bool) {
        self.check = check
        self.severity = severity
        self.place = place
        self.other = other
        self.message = message
        self.isMendable = isMendable
    }
}
