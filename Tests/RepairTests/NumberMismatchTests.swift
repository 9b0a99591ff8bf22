import Repair
import Testing

/// What the fixture table, which goes line for line, can't say.
@Suite struct NumberMismatchTests {
    /// One line of the source for two of the translation: the number may belong to the other one.
    @Test func linesThatShareASourceAreOffered() {
        let text = "The village planted 6,800 trees.\nIt was in spring."
        let links = [AlignmentLink(source: 0..<1, target: 0..<2)]
        let source = DocumentSource(SourceText(Array("村里种了6.8万棵树。".utf8)), links)
        #expect(repaired(text, source, .safe) == text)
        #expect(repaired(text, source, .review) == "The village planted 68,000 trees.\nIt was in spring.")
    }

    @Test func linesThatAreNotAlignedStay() {
        let links = [AlignmentLink(source: 0..<1, target: 0..<1, isReliable: false)]
        let source = DocumentSource(SourceText(Array("村里种了6.8万棵树。".utf8)), links)
        #expect(repaired("The village planted 6,800 trees.", source, .review) == "The village planted 6,800 trees.")
    }

    @Test func traditionalCharactersAreRead() {
        let source = "億萬人民，3.5萬個職位"
        #expect(
            Mend.repairer(only: ["number-mismatch"]).repaired("It makes 350,000 jobs.", source: source) == "It makes 35,000 jobs.")
    }

    private func repaired(_ text: String, _ source: DocumentSource, _ level: Applicability) -> String {
        var output: [UInt8] = []
        let bytes = Array(text.utf8)
        Mend.repairer(only: ["number-mismatch"], apply: level).repair(bytes.span, source: source, into: &output)
        return String(decoding: output, as: UTF8.self)
    }
}
