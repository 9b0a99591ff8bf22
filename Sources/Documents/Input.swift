/// One thing to read.
package enum Input: Hashable, Sendable {
    case standardInput
    case file(String)

    /// `-` is standard input.
    package init(argument: String) {
        self = argument == "-" ? .standardInput : .file(argument)
    }

    /// As it stands in messages and reports.
    package var name: String {
        switch self {
        case .standardInput: "<stdin>"
        case .file(let path): path
        }
    }
}
