import Foundation
import Repair
import TestKit
import Testing

@Suite struct RegistryTests {
    static let infos = RuleRegistry.all.map(\.info)

    @Test func idsAreUniqueAndKebabCase() {
        let ids = RegistryTests.infos.map(\.id)
        #expect(Set(ids).count == ids.count)
        for id in ids {
            #expect(id.wholeMatch(of: /[a-z]+(-[a-z]+)*/) != nil, "\(id)")
        }
    }

    @Test func everyRuleHasAFixtureAndEveryFixtureARule() {
        #expect(Set(RegistryTests.infos.map(\.id)) == Set(Fixture.ids))
    }

    @Test func rulesStandInStageOrder() {
        let order = RegistryTests.infos.map { Stage.allCases.firstIndex(of: $0.stage)! }
        #expect(order == order.sorted())
    }

    /// `clause-capital` is the type ClauseCapital in Rules/Casing/ClauseCapital.swift.
    @Test func filesAreNamedAsTheirTypes() {
        for rule in RuleRegistry.all {
            let type = rule.info.id.split(separator: "-").map(\.capitalized).joined()
            #expect("\(Swift.type(of: rule))" == type)
            let path = "Sources/Repair/Rules/\(rule.info.stage.rawValue.capitalized)/\(type).swift"
            #expect(FileManager.default.fileExists(atPath: Project.root.appending(path: path).path), "\(path)")
        }
    }

    @Test func metadataIsComplete() {
        for info in RegistryTests.infos {
            #expect(!info.summary.hasSuffix(".") && !info.summary.contains("\n"), "\(info.id)")
            #expect(info.reason.count > 80, "\(info.id)")
            #expect(info.examples.contains { $0.before != $0.after }, "\(info.id) shows a change")
            #expect(info.examples.contains { $0.before == $0.after }, "\(info.id) shows what stays")
        }
    }

    @Test func examplesAreTrue() {
        for info in RegistryTests.infos {
            let repairer = Mend.repairer(only: [info.id], apply: .review)
            for example in info.examples {
                #expect(repairer.repaired(example.before, source: example.source) == example.after, "\(info.id)")
            }
        }
    }
}
