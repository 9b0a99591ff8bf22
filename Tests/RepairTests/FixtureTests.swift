import Repair
import TestKit
import Testing

/// Every case of every fixture table: by its rule alone, twice, and through the whole pipeline.
@Suite struct FixtureTests {
    @Test(arguments: Fixture.ids)
    func ruleAlone(id: String) throws {
        let fixture = try Fixture(rule: id), glossary = try Mend.glossary(for: id)
        let safe = Mend.repairer(glossary, only: [id]), review = Mend.repairer(glossary, only: [id], apply: .review)
        for row in fixture.cases {
            let place: Comment = "\(id): \(row.name)"
            switch row.expectation {
            case .safe:
                #expect(safe.repaired(row.before, source: row.source) == row.after, place)
                #expect(safe.repaired(row.after, source: row.source) == row.after, "\(id): \(row.name), again")
            case .review:
                #expect(safe.repaired(row.before, source: row.source) == row.before, place)
                #expect(review.repaired(row.before, source: row.source) == row.after, place)
            case .report:
                #expect(review.repaired(row.before, source: row.source) == row.before, place)
                #expect(review.findings(row.before, source: row.source).contains { $0.status == .reported }, place)
            case .trap:
                #expect(review.repaired(row.before, source: row.source) == row.before, place)
                #expect(review.findings(row.before, source: row.source).isEmpty, place)
            }
        }
    }

    @Test(arguments: Fixture.ids)
    func wholePipeline(id: String) throws {
        let fixture = try Fixture(rule: id), repairer = Mend.repairer(try Mend.glossary(for: id))
        for row in fixture.cases {
            #expect(repairer.repaired(row.before, source: row.source) == row.pipeline, "\(id): \(row.name)")
            #expect(repairer.repaired(row.pipeline, source: row.source) == row.pipeline, "\(id): \(row.name), again")
        }
    }

    @Test(arguments: Fixture.ids)
    func editsGiveTheOutput(id: String) throws {
        let repairer = Mend.repairer(try Mend.glossary(for: id), apply: .review)
        for row in try Fixture(rule: id).cases {
            let bytes = Array(row.before.utf8)
            #expect(
                applying(repairer.findings(row.before, source: row.source), to: bytes) == repairer.repaired(bytes, source: row.source),
                "\(id): \(row.name)")
        }
    }

    @Test(arguments: Fixture.ids)
    func tableIsWellFormed(id: String) throws {
        let cases = try Fixture(rule: id).cases
        #expect(Set(cases.map(\.name)).count == cases.count, "names are unique")
        #expect(cases.filter { $0.expectation != .trap }.count >= 10)
        #expect(cases.filter { $0.expectation == .trap }.count >= 10)
    }
}
