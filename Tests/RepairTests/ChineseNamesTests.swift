import Foundation
import Repair
import TestKit
import Testing

/// Names read from Chinese: tables of sentences in Fixtures/names, each with the names that it holds.
struct ChineseNamesTests {
    /// A line of a table: the lines of a document, and its names in order.
    struct Case: Sendable, CustomTestStringConvertible {
        let lines: [[Unicode.Scalar]]
        let names: [String]

        var testDescription: String { lines.map { String(String.UnicodeScalarView($0)) }.joined(separator: " / ") }
    }

    private static let reader = ChineseNames()

    private static func cases(_ name: String) -> [Case] {
        let file = Project.fixtures.appending(path: "names/\(name).txt")
        guard let text = try? String(contentsOf: file, encoding: .utf8) else { return [] }
        return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
            let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
            return Case(
                lines: cells[0].replacing("\\n", with: "\n").split(separator: "\n").map { Array($0.unicodeScalars) },
                names: cells.count < 2 ? [] : cells[1].components(separatedBy: "; ").filter { !$0.isEmpty })
        }
    }

    private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String { String(String.UnicodeScalarView(scalars)) }

    /// As the tables write it: ~ before a likely name, the characters, the spelling, ? behind a doubtful one.
    private static func written(_ name: SourceName, _ line: [Unicode.Scalar]) -> String {
        let mark = name.certainty == .likely ? "~" : ""
        return "\(mark)\(text(line[name.range])) \(name.words)\(name.isAmbiguousReading ? "?" : "")"
    }

    private static func names(_ lines: [[Unicode.Scalar]]) -> [(line: Int, name: SourceName)] {
        let document = reader.document(lineCount: lines.count) { (lines[$0], []) }
        return lines.enumerated().flatMap { number, line in document.names(in: line.span).map { (number, $0) } }
    }

    @Test(arguments: cases("persons") + cases("documents"))
    func persons(_ row: Case) {
        let found = Self.names(row.lines).filter { $0.name.kind == .person }.map { Self.written($0.name, row.lines[$0.line]) }
        #expect(found == row.names)
    }

    @Test(arguments: cases("places"))
    func places(_ row: Case) {
        let found = Self.names(row.lines).filter { $0.name.kind == .place }.map { Self.written($0.name, row.lines[$0.line]) }
        #expect(found == row.names)
    }

    @Test(arguments: cases("traps"))
    func traps(_ row: Case) {
        let found = Self.names(row.lines).filter { $0.name.certainty == .certain }.map { Self.written($0.name, row.lines[$0.line]) }
        #expect(found.isEmpty)
    }

    @Test
    func tablesAreLarge() {
        #expect(Self.cases("persons").count + Self.cases("documents").count + Self.cases("places").count >= 150)
        #expect(Self.cases("traps").count >= 100)
    }

    // MARK: Single answers

    private let sentence = Array("记者单小明和欧阳文静走进小池镇。".unicodeScalars)

    @Test
    func nameIsSplit() throws {
        let names = Self.reader.names(in: sentence.span)
        let single = try #require(names.first)
        #expect(single.range == 2..<5)
        #expect(single.surname == "Shan" && single.given == "Xiaoming" && single.kind == .person)
        let compound = try #require(names.dropFirst().first)
        #expect(compound.range == 6..<10)
        #expect(compound.surname == "Ouyang" && compound.given == "Wenjing")
    }

    /// No name lies in what a glossary term covers, nor overlaps it.
    @Test(arguments: [2..<3, 3..<4, 4..<5, 2..<5, 0..<17])
    func takenIsLeftAlone(_ taken: Range<Int>) {
        #expect(!Self.reader.names(in: sentence.span, excluding: [taken]).contains { $0.range.overlaps(taken) })
    }

    @Test
    func wordsBesideNamesAreEnglish() throws {
        #expect(Self.reader.titleWords(before: 2, in: sentence.span) == ["reporter", "journalist", "correspondent"])
        #expect(Self.reader.titleWords(before: 1, in: sentence.span) == nil)
        let titled = Array("单小明教授".unicodeScalars)
        #expect(Self.reader.titleWords(after: 3, in: titled.span)?.contains("professor") == true)
        #expect(Self.reader.titleWords(after: 5, in: titled.span) == nil)
        #expect(Self.reader.placeNouns(of: 12..<15, in: sentence.span) == ["Town", "Township"])
        #expect(Self.reader.placeNouns(of: 14..<15, in: sentence.span) == nil)
        #expect(Self.reader.placeNouns(ofClassWord: 14..<15, in: sentence.span) == ["Town", "Township"])
        #expect(Self.reader.placeNouns(ofClassWord: 13..<15, in: sentence.span) == nil)
    }

    @Test
    func classWordIsNoPartOfThePlace() throws {
        let place = try #require(Self.reader.names(in: sentence.span).last)
        #expect(place.kind == .place)
        #expect(place.classWord == 14..<15)
    }

    @Test(arguments: ["", "。", "单", "单单", "A", "欧阳", "·单小明", "記者單小明"])
    func shortTextHasNone(_ text: String) {
        let scalars = Array(text.unicodeScalars)
        #expect(Self.reader.names(in: scalars.span).isEmpty)
    }
}
