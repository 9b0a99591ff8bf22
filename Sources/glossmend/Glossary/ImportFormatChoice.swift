internal import ArgumentParser
internal import GlossaryStore

/// The value of `--from`.
struct ImportFormatChoice: ExpressibleByArgument {
    static let auto = ImportFormatChoice(format: nil)
    static let allValueStrings = ["auto"] + ImportFormat.allCases.map(\.rawValue)

    /// Nil when it is to be found out.
    let format: ImportFormat?

    private init(format: ImportFormat?) {
        self.format = format
    }

    init?(argument: String) {
        format = ImportFormat(rawValue: argument)
        if format == nil, argument != "auto" { return nil }
    }

    var defaultValueDescription: String { format?.rawValue ?? "auto" }
}

extension ExportFormat: ExpressibleByArgument {}
