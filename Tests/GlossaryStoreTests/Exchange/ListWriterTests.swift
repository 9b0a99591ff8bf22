import Testing

@testable import GlossaryStore

/// What tools that take lists allow.
struct ListWriterTests {
    private func row(_ zh: String, _ en: String) -> EntryRow { EntryRow(spellings: [zh], preferred: en) }

    @Test func deepLTakesATermOnce() {
        let exported = Exported([row("甲", "A"), row("甲", "B"), row("乙", "A")], .deepl)
        #expect(exported.text == "甲\tA\n乙\tA\n")
        #expect(exported.losses.map(\.count) == [0, 1, 0])
        #expect(exported.losses[1].first?.description == "甲: left out: “甲” has a line already, and DeepL takes no second one")
    }

    @Test func deepLTakesTermsOf1024Bytes() {
        let longest = String(repeating: "x", count: 1024)
        let exported = Exported([row("甲", longest), row("乙", longest + "x")], .deepl)
        #expect(exported.text == "甲\t\(longest)\n")
        #expect(exported.losses[1].first?.description == "乙: left out: DeepL takes terms of 1024 bytes at most")
    }

    @Test func deepLTakesTenMebibytes() {
        let long = String(repeating: "x", count: 1000)
        let exported = Exported((0..<11_000).map { row("甲\($0)", long) }, .deepl)
        #expect(exported.text.utf8.count <= 10 << 20)
        #expect(exported.text.utf8.count > (10 << 20) - 1020)
        let refused = exported.losses.count { !$0.isEmpty }
        #expect(refused + exported.text.utf8.count { $0 == 0x0A } == 11_000)
        #expect(exported.losses.last?.first?.what == "DeepL takes glossaries of 10 MiB at most")
    }

    @Test func linesThatAreThereAreNotRepeated() {
        var conditional = row("甲", "A")
        conditional.when = "review"
        #expect(Exported([row("甲", "A"), conditional, row("甲", "B")], .tsv).text == "甲\tA\n甲\tB\n")
    }

    @Test func commentsOfOtherToolsAreNoTerms() {
        let exported = Exported([row("#甲", "A")], .omegat)
        #expect(exported.text == "# Glossary in tab-separated format -*- coding: utf-8 -*-\n")
        #expect(exported.losses[0].map(\.description) == ["#甲: left out: a line that begins with # is a comment in this format"])
    }
}
