/// One thing to read.
package enum Input: Hashable, Sendable {
    case standardInput
    case file(String)

    /// `-` is standard input.
    package init(argument: String) {
        self = argument == "-" ? .standardInput : .file(argument)
    }

    /// The folder that it is in; the working directory for standard input.
    package var folder: String {
        guard case .file(let path) = self, let slash = path.lastIndex(of: "/") else { return "." }
        return String(path[...slash])
    }

    /// As it stands in messages and reports.
    package var name: String {
        switch self {
        case .standardInput: "<stdin>"
        case .file(let path): path
        }
    }
}
