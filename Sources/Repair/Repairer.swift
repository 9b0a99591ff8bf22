package import GlossaryStore
package import Lexicon
package import TextModel

/// Repairs documents with one glossary and one set of settings. Safe to use from several threads at once.
package final class Repairer: Sendable {
    let stages: [StageRules]
    let settings: RepairSettings
    /// The glossary for documents without a source, and for those with one.
    let terms: TermIndex, termsBesideSource: TermIndex
    let lexicon: Lexicon

    /// - Parameter settings: rule ids in it that the registry lacks are ignored; callers check them.
    package init(glossary: Glossary, settings: RepairSettings, lexicon: Lexicon = .bundled) {
        let active = RuleRegistry.all.enumerated().compactMap { index, rule -> ActiveRule? in
            let setting = settings.overrides[rule.info.id]
            guard setting != .off, settings.only?.contains(rule.info.id) ?? true else { return nil }
            return ActiveRule(rule, index: index, setting: setting)
        }
        stages = Stage.allCases.compactMap { StageRules($0, active) }
        self.settings = settings
        self.lexicon = lexicon
        terms = TermIndex(glossary)
        termsBesideSource = terms.besideSource
    }

    /// Appends the repaired document to `output`.
    ///
    /// - Parameters:
    ///   - document: whole lines, any bytes; lines that are no well-formed UTF-8 are left as they are.
    ///   - source: what the document is the translation of, where that is known.
    ///   - holds: what edits have to respect, where the document has such places.
    /// - Returns: false when nothing was changed.
    @discardableResult
    package func repair(
        _ document: Span<UInt8>, source: DocumentSource? = nil, holds: DocumentHolds? = nil, into output: inout [UInt8]
    ) -> Bool {
        var work = DocumentRepair(self, source, holds, recording: .nothing)
        return work.run(document, into: &output)
    }

    /// The edits that `repair` makes, in order.
    package func edits(_ document: Span<UInt8>, source: DocumentSource? = nil, holds: DocumentHolds? = nil) -> [PlacedEdit] {
        var work = DocumentRepair(self, source, holds, recording: .edits), output: [UInt8] = []
        return work.run(document, into: &output) ? work.edits : []
    }

    /// Appends the repaired document to `output`.
    ///
    /// - Returns: what was found, in document order, with offsets in `document`.
    package func repairWithFindings(
        _ document: Span<UInt8>, source: DocumentSource? = nil, holds: DocumentHolds? = nil, into output: inout [UInt8]
    ) -> [Finding] {
        var work = DocumentRepair(self, source, holds, recording: .findings)
        _ = work.run(document, into: &output)
        return work.findings
    }

    /// Finds out which lines of a text and of its source belong together.
    ///
    /// - Parameter target: the text that is to be repaired.
    package func align(_ source: SourceText, with target: [UInt8]) -> AlignedSource {
        AlignedSource(source, with: SourceText(target), terms.glossary, terms.chinese.scanner)
    }
}
