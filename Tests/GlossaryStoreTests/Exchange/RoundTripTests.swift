import Foundation
import TestKit
import Testing

@testable import GlossaryStore

/// Export and import: what comes back is what went out, but for what was reported.
struct RoundTripTests {
    static func rows(_ count: Int, seed: UInt64) -> [EntryRow] {
        var random = RandomEntries(seed: seed)
        return (0..<count).map { _ in random.row() }
    }

    private static func imported(_ exported: Exported, _ format: ImportFormat) throws -> [String] {
        let imported = try Imported(exported.text, format: format)
        #expect(imported.losses.isEmpty)
        return imported.rows
    }

    static let whole: [(to: ExportFormat, from: ImportFormat)] = [(.csv, .csv), (.tbx, .tbx), (.tbxDCT, .tbx), (.tbxV2, .tbx)]

    @Test(arguments: whole)
    func formatsWithAllColumnsGiveBackEveryRow(_ to: ExportFormat, _ from: ImportFormat) throws {
        var kept = 0
        for row in Self.rows(2000, seed: 11) {
            let exported = Exported([row], to)
            if !exported.losses[0].isEmpty { continue }
            kept += 1
            #expect(try Self.imported(exported, from) == [row.line])
        }
        #expect(kept > 200)
    }

    @Test(arguments: Project.files(in: Project.glossaries, ending: ".tsv"))
    func shippedGlossariesComeBackWhole(_ url: URL) throws {
        let bytes = try Project.bytes(url)
        let rows = try GlossaryDocument(bytes.span, name: "").entries.map(\.row)
        #expect(rows.count > 10)
        for (to, from) in Self.whole {
            let exported = Exported(rows, to)
            #expect(exported.losses.joined().isEmpty)
            #expect(try Self.imported(exported, from) == rows.map(\.line))
        }
    }

    /// What is reported of them is white space, which becomes plain.
    @Test(arguments: whole)
    func whiteSpaceBecomesPlain(_ to: ExportFormat, _ from: ImportFormat) throws {
        var changed = 0
        for row in Self.rows(2000, seed: 12) {
            let plain = row.withPlainSpaces
            let isEmpty = plain.spellings[0].isEmpty || plain.preferred.isEmpty || (plain.admitted + plain.deprecated + plain.spellings).contains("")
            let exported = Exported([row], to)
            guard plain != row, !isEmpty, exported.losses[0].map(\.what) == ["line ends and outer white space, now spaces or nothing"] else {
                continue
            }
            changed += 1
            #expect(try Self.imported(exported, from) == [plain.line])
        }
        #expect(changed > 100)
    }

    @Test func everyKindOfLossIsReported() {
        let row = EntryRow(
            spellings: ["甲\u{1}x"], preferred: "A\nB", kind: .unit, deprecated: ["C"], admitted: ["D"], pinyin: "jia", when: "review",
            note: "x\ty")
        func losses(_ format: ExportFormat) -> [String] { Exported([row], format).losses[0].map(\.description) }
        let spaces = "line ends and outer white space, now spaces or nothing"
        #expect(losses(.csv) == ["甲\u{1}x: not kept: \(spaces)"])
        #expect(losses(.tbx) == ["甲\u{1}x: not kept: \(spaces), control characters, which XML does not have (1)"])
        #expect(losses(.tsv) == ["甲\u{1}x: not kept: \(spaces), kind, deprecated (C), admitted (D), pinyin, when, note"])
        #expect(losses(.omegat) == ["甲\u{1}x: not kept: \(spaces), kind, deprecated (C), pinyin, when, tabs and line ends in note, now spaces"])
        #expect(
            losses(.deepl) == [
                "甲\u{1}x: left out: DeepL takes no control characters",
                "甲\u{1}x: not kept: \(spaces), kind, deprecated (C), admitted (D), pinyin, when, note",
            ])
    }

    @Test func listsGiveBackTheTwoTerms() throws {
        let rows = Self.rows(500, seed: 13).map { row in
            let plain = row.withPlainSpaces
            return EntryRow(spellings: [plain.spellings[0]], preferred: plain.preferred, admitted: plain.admitted, note: plain.note)
        }
        var kept = 0
        for row in rows where ExchangeText.hasHan(row.term) && !ExchangeText.hasHan(row.preferred) && !row.term.hasPrefix("#") {
            guard !(row.term + row.preferred).contains("\t"), row.term != "", row.preferred != "" else { continue }
            let two = EntryRow(spellings: row.spellings, preferred: row.preferred)
            #expect(try Self.imported(Exported([row], .tsv), .tsv) == [two.line])
            let exported = Exported([row], .deepl)
            if !exported.text.isEmpty { #expect(try Self.imported(exported, .tsv) == [two.line]) }
            kept += 1
        }
        #expect(kept > 50)
    }

    @Test func omegaTGivesBackRenderingsAndNotes() throws {
        let row = EntryRow(spellings: ["甲"], preferred: "A", admitted: ["B", "C"], note: "said \"so\"")
        #expect(try Self.imported(Exported([row], .omegat), .omegat) == [row.line])
    }
}
