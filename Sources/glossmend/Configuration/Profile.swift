internal import Documents
internal import GlossaryStore
internal import Repair

/// What files with the same configuration are cleaned with.
struct Profile: Sendable {
    let repairer: Repairer
    let formats: ProseFormats
    let isStrict: Bool

    /// Reads the glossaries; throws every unreadable line of them.
    init(_ configuration: Configuration, _ messages: Messages) throws {
        let glossary = try LoadedGlossary(names: configuration.glossary, includesBundled: configuration.takesBundledGlossary)
        try self.init(configuration, glossary: glossary.glossary(messages))
    }

    /// Uses this glossary, whatever the configuration names.
    init(_ configuration: Configuration, glossary: Glossary) throws(UsageProblem) {
        repairer = Repairer(glossary: glossary, settings: configuration.repairSettings)
        formats = try configuration.formats()
        isStrict = configuration.takesStrictly
    }
}
