internal import ArgumentParser
internal import Documents

extension EncodingName: ExpressibleByArgument {
    package init?(argument: String) {
        self.init(rawValue: argument.lowercased())
    }
}

extension EncodingChoice: ExpressibleByArgument {
    package init?(argument: String) {
        if argument.lowercased() == "auto" {
            self = .auto
        } else if let name = EncodingName(argument: argument) {
            self = .always(name)
        } else {
            return nil
        }
    }

    package static var allValueStrings: [String] { ["auto"] + EncodingName.allCases.map(\.rawValue) }

    /// As it is written on the command line.
    var name: String {
        switch self {
        case .auto: "auto"
        case .always(let name): name.rawValue
        }
    }
}
