import GlossaryStore
import Repair
import TestKit
import Testing

/// What the tables can't say: several lines for one source, and lines without end.
@Suite struct SourcePlacesTests {
    private func repaired(_ text: String, _ source: String, _ links: [AlignmentLink]) throws -> String {
        let repairer = Mend.repairer(try Mend.glossary(for: "term-not-used"), only: ["term-not-used"])
        let document = Array(text.utf8)
        var output: [UInt8] = []
        repairer.repair(document.span, source: DocumentSource(SourceText(Array(source.utf8)), links), into: &output)
        return String(decoding: output, as: UTF8.self)
    }

    /// One line of the source has become two.
    private let split = [AlignmentLink(source: 0..<1, target: 0..<2)]

    @Test func nearSpellingsArePutRightInEitherLine() throws {
        let text = "Reporter Wang Sishu was there.\nXu Zhibinn came later.\n"
        #expect(try repaired(text, "记者王思硕在场，徐志滨后到。\n", split).hasPrefix("Reporter Wang Sishuo was there.\n"))
    }

    @Test func halfNamesAreLeftWhereAnotherLineMayHaveTheName() throws {
        let text = "Reporter Wang Sishuo was there.\nWang Chang came later.\n"
        #expect(try repaired(text, "记者王思硕在场，有人后到。\n", split) == text)
    }

    @Test func linesThatCannotBeTrustedAreLeft() throws {
        let text = "Reporter Wang Sishu was there.\n"
        #expect(try repaired(text, "记者王思硕在场。\n", [AlignmentLink(source: 0..<1, target: 0..<1, isReliable: false)]) == text)
        #expect(try repaired(text, "记者王思硕在场。\n", [AlignmentLink(source: 0..<0, target: 0..<1)]) == text)
    }

    @Test(arguments: [(1, true), (1_000, false)])
    func onlyParagraphsAreLookedAt(_ times: Int, _ isRepaired: Bool) throws {
        let text = String(repeating: "Reporter Wang Sishu was there. ", count: times), source = String(repeating: "记者王思硕在场。", count: times)
        let result = try repaired(text, source, [AlignmentLink(source: 0..<1, target: 0..<1)])
        #expect((result != text) == isRepaired)
    }
}
