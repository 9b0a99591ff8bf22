/// A file that is to be read, and how.
package struct FileTask: Sendable {
    package let input: Input
    package let format: FormatChoice
    package let encoding: EncodingChoice
    /// Ends a document of a plain text or bitext.
    package let separator: LinePattern?
    /// Told with its documents: which of the caller's settings it is for.
    package let profile: Int
    /// Why there is nothing to read.
    package let problem: FileProblem?

    package init(
        _ input: Input, format: FormatChoice, encoding: EncodingChoice = .auto, separator: LinePattern? = nil, profile: Int = 0,
        problem: FileProblem? = nil
    ) {
        self.input = input
        self.format = format
        self.encoding = encoding
        self.separator = separator
        self.profile = profile
        self.problem = problem
    }
}
