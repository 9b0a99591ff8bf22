/// Which format a file is read in.
package enum FormatChoice: Equatable, Sendable {
    /// By the extension of its name; where that says nothing, by its front.
    case auto
    case always(DocumentFormat)

    /// No document that is cut by this choice is longer.
    package var longestDocument: Int {
        switch self {
        case .auto: DocumentFormat.allCases.map(\.bounds.longest).max() ?? 0
        case .always(let format): format.bounds.longest
        }
    }

    /// Whether a file of this name is read where a folder is: one with an extension of the format, or of any.
    func includes(_ name: String) -> Bool {
        guard let format = DocumentFormat.named(.file(name)) else { return self == .always(.bitext) && name.hasSuffix(".tsv") }
        return self == .auto || self == .always(format)
    }

    /// What is known before the file is read; nil when its front has to tell.
    func format(of input: Input) -> DocumentFormat? {
        switch self {
        case .auto: DocumentFormat.named(input)
        case .always(let format): format
        }
    }
}
