internal import ArgumentParser

/// How a command prints what it found: for people or for programs.
enum ReportFormat: String, CaseIterable, ExpressibleByArgument {
    case text, json
}
