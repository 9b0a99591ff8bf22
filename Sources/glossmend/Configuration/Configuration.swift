internal import Documents
internal import Repair

/// What the command line and a configuration file can say alike of how files are cleaned. Nil, or empty, is what is not said.
struct Configuration: Sendable {
    var glossary: [String] = []
    var usesBundledGlossary: Bool?
    var rules: [String: RuleSetting] = [:]
    var only: Set<String>?
    var apply: ApplyLevel?
    var format: FormatChoice?
    var encoding: EncodingChoice?
    var fields: [String]?
    var sourceColumn: Int?
    var targetColumn: Int?
    var separator: String?
    var isStrict: Bool?
    var include: [String] = []
    var exclude: [String] = []

    /// How certain an edit has to be that is made.
    enum ApplyLevel: String, CaseIterable, Sendable {
        case safe, review
    }

    /// This one, where `other` says nothing else. Glossaries add to each other, and so do patterns of files to leave out.
    func overridden(by other: Configuration) -> Configuration {
        var result = self
        result.glossary += other.glossary
        result.exclude += other.exclude
        result.rules.merge(other.rules) { $1 }
        result.usesBundledGlossary = other.usesBundledGlossary ?? usesBundledGlossary
        result.only = other.only ?? only
        result.apply = other.apply ?? apply
        result.format = other.format ?? format
        result.encoding = other.encoding ?? encoding
        result.fields = other.fields ?? fields
        result.sourceColumn = other.sourceColumn ?? sourceColumn
        result.targetColumn = other.targetColumn ?? targetColumn
        result.separator = other.separator ?? separator
        result.isStrict = other.isStrict ?? isStrict
        if !other.include.isEmpty { result.include = other.include }
        return result
    }

    var repairSettings: RepairSettings {
        var settings = RepairSettings()
        settings.apply = effectiveApply == .review ? .review : .safe
        settings.overrides = rules
        settings.only = only
        return settings
    }

    /// The formats as they are set up; says why columns make no sense.
    func formats() throws(UsageProblem) -> ProseFormats {
        let source = effectiveSourceColumn, target = effectiveTargetColumn
        guard source > 0, target > 0, source != target else {
            throw UsageProblem("--source-column \(source) and --target-column \(target): are not two columns; count from 1")
        }
        return ProseFormats(lines: JSONLines(fields: effectiveFields), bitext: Bitext(sourceColumn: source, targetColumn: target))
    }

    func separatorPattern() throws(UsageProblem) -> LinePattern? {
        guard let separator else { return nil }
        do throws(PatternProblem) {
            return try LinePattern(separator)
        } catch {
            throw UsageProblem("--document-separator '\(separator)': \(error.message); write a POSIX extended regular expression")
        }
    }

    /// Which files of a folder are read.
    var folderChoice: FolderTree.Choice {
        FolderTree.Choice(
            include: GlobPatterns(include), exclude: GlobPatterns(exclude), formats: effectiveFormat)
    }
}

/// What is taken where nothing is said.
extension Configuration {
    var takesBundledGlossary: Bool { usesBundledGlossary ?? true }
    var effectiveApply: ApplyLevel { apply ?? .safe }
    var effectiveFormat: FormatChoice { format ?? .auto }
    var effectiveEncoding: EncodingChoice { encoding ?? .auto }
    var effectiveFields: [String] { fields ?? ["text"] }
    var effectiveSourceColumn: Int { sourceColumn ?? 1 }
    var effectiveTargetColumn: Int { targetColumn ?? 2 }
    var takesStrictly: Bool { isStrict ?? false }
}
