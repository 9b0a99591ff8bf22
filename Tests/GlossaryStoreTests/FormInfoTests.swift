import GlossaryStore
import Testing

struct FormInfoTests {
    private static let text = """
        zh	en	admitted	deprecated	when
        甲	Alpha	Beta	gamma|Delta	near=Zeta|乙; not-near=gamma; next=eta; same-sentence=Theta
        乙	Delta	Beta
        丙	Alpha		gamma	near=%
        """

    struct Row: Sendable {
        let form: String
        let roles: FormRoles
        let owners: [String]
        let hasEvidence: Bool
        let beginsSmall: Bool
    }

    static let rows = [
        Row(form: "Alpha", roles: .preferred, owners: ["0 1", "2 1"], hasEvidence: false, beginsSmall: false),
        Row(form: "Beta", roles: .admitted, owners: ["0 2", "1 2"], hasEvidence: false, beginsSmall: false),
        Row(form: "gamma", roles: [.deprecated, .condition], owners: ["0 4", "2 4"], hasEvidence: true, beginsSmall: true),
        Row(form: "Delta", roles: [.preferred, .deprecated], owners: ["0 4", "1 1"], hasEvidence: false, beginsSmall: false),
        Row(form: "Zeta", roles: .condition, owners: [], hasEvidence: true, beginsSmall: false),
        Row(form: "Theta", roles: .condition, owners: [], hasEvidence: true, beginsSmall: false),
        Row(form: "乙", roles: .condition, owners: [], hasEvidence: true, beginsSmall: false),
        Row(form: "%", roles: .condition, owners: [], hasEvidence: true, beginsSmall: false),
    ]

    @Test(arguments: rows)
    func info(_ row: Row) throws {
        let matcher = TermMatcher(glossary: try Glossary(files: [Self.text]))
        let form = try #require(matcher.form(row.form))
        let info = matcher.info(form)
        #expect(info.roles == row.roles)
        #expect(matcher.roles(form) == row.roles)
        #expect(matcher.owners[info.owners].map { "\($0.entry) \($0.role.rawValue)" } == row.owners)
        #expect((info.evidence >= 0) == row.hasEvidence)
        #expect(info.beginsSmall == row.beginsSmall)
    }

    @Test func counts() throws {
        let glossary = try Glossary(files: [Self.text])
        let matcher = TermMatcher(glossary: glossary)
        #expect(matcher.formCount == Self.rows.count)
        #expect(matcher.evidenceCount == 5)
        let numbers = glossary.values.indices.map(matcher.evidence(ofValue:))
        #expect(numbers.map { $0 >= 0 } == glossary.values.map { glossary.string($0.text) != "eta" })
        #expect(Set(numbers).isSubset(of: -1..<5))
    }

    @Test(arguments: ["", " ", "alpha", "ALPHA", "Alphas", "Alpha ", "Gamma", "gammas", "Alph", "eta", "甲", "Alpha Beta"])
    func notExactly(_ text: String) throws {
        #expect(TermMatcher(glossary: try Glossary(files: [Self.text])).form(text) == nil)
    }

    @Test func emptyGlossary() {
        let matcher = TermMatcher(glossary: .empty)
        #expect(matcher.formCount == 0)
        #expect(matcher.scan("Alpha 5% 乙") == [])
        #expect(matcher.form("Alpha") == nil)
    }

    /// Growing tables lose nothing.
    @Test func manyForms() throws {
        let forms = (0..<20_000).map { "\($0 % 3 == 0 ? "Name" : "the name of") \($0) \($0 % 7)" }
        let matcher = TermMatcher(glossary: try Glossary(files: ["zh\ten\tdeprecated\n" + forms.map { "词\tTerm\t\($0)\n" }.joined()]))
        #expect(matcher.formCount == 20_001)
        #expect(forms.indices.allSatisfy { matcher.form(forms[$0]) == UInt32($0 + 1) })
        #expect(matcher.scan("The name of 5 5, Name 6 6, the name of 6 6.").map(\.form) == [6, 7])
    }
}
