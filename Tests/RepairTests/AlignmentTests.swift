import Foundation
import Repair
import TestKit
import Testing

@testable import glossmend_bench

/// Texts aligned with their source by likeness.
@Suite struct AlignmentTests {
    typealias Lines = [[UInt8]]

    static let source = try! TextLines(Project.bytes(Project.fixtures.appending(path: "alignment/source.zh"))).lines
    static let target = try! TextLines(Project.bytes(Project.fixtures.appending(path: "alignment/target.en"))).lines
    static let terms = try! SourceTerms()

    // MARK: Merged and split lines

    @Test func mergedAndSplitLinesAreFound() {
        var affected = 0, missed: [String] = []
        for seed in UInt64(1)...5 {
            var generator = glossmend_bench.SplitMix(seed: seed)
            let damaged = DamagedPair(Self.source[...], Self.target[...], share: 0.2, &generator)
            let found = Set(Self.align(damaged.source, damaged.target).links)
            for link in damaged.links where link.source.count + link.target.count > 2 {
                affected += 1
                if !found.contains(link) { missed.append("seed \(seed): \(link)") }
            }
        }
        #expect(affected >= 40)
        #expect(Double(missed.count) <= 0.03 * Double(affected), "\(missed)")
    }

    static let kinds = [
        Kind(source: ["乔雨薇在拉萨住了45天，在那里见到了12位老朋友。"], target: ["Qiao Yuwei stayed in Lhasa for 45 days.", "There she met 12 old friends."]),
        Kind(source: ["乔雨薇在拉萨住了45天。", "她在那里见到了12位老朋友。"], target: ["Qiao Yuwei stayed in Lhasa for 45 days. There she met 12 old friends."]),
        Kind(
            source: ["乔雨薇在拉萨住了45天，在那里见到了12位从西安来的老朋友，一起谈起1998年的洪水。"],
            target: ["Qiao Yuwei stayed in Lhasa for 45 days.", "There she met 12 old friends from Xi'an.", "They talked about the flood of 1998."]),
        Kind(
            source: ["乔雨薇在拉萨住了45天。", "她在那里见到了12位从西安来的老朋友。", "他们谈起1998年的洪水。"],
            target: ["Qiao Yuwei stayed in Lhasa for 45 days. There she met 12 old friends from Xi'an. They talked about the flood of 1998."]),
        Kind(
            source: ["顾海涛说，这座桥是1957年建的，长320米，当时", "只有8名工人。"],
            target: ["Gu Haitao said that the bridge", "was built in 1957 and is 320 meters long. There were only 8 workers then."]),
    ]

    struct Kind: CustomTestStringConvertible {
        let source: [String]
        let target: [String]

        var testDescription: String { "\(source.count) with \(target.count)" }
    }

    @Test(arguments: kinds)
    func everyKindOfLinkIsFound(kind: Kind) {
        var sources = Array(Self.source[14..<40]), targets = Array(Self.target[14..<39])
        sources.replaceSubrange(8...8, with: kind.source.map { Array($0.utf8) })
        targets.replaceSubrange(8...8, with: kind.target.map { Array($0.utf8) })
        #expect(Self.align(sources, targets).links.contains(AlignmentLink(source: 8..<8 + kind.source.count, target: 8..<8 + kind.target.count)))
    }

    @Test func termsTellLinesApart() {
        // Of equal length, without names and numbers: only the terms say which of the two the third line belongs to.
        let sources = Self.lines("医院今天很忙很忙", "学校今天很忙很忙", "图书馆今天很忙的")
        let targets = Self.lines("The hospital is very busy today", "The library is very busy just now")
        let english: [[String]] = [["hospital"], ["school"], ["library"]]
        let alignment = Self.align(sources, targets) { line, body in
            for term in english[line] {
                let bytes = Array(term.utf8)
                body(bytes.span)
            }
        }
        #expect(
            alignment.links.filter { !$0.target.isEmpty && !$0.source.isEmpty }.allSatisfy { link in
                link.target == 0..<1 ? link.source.contains(0) && !link.source.contains(2) : link.source.contains(2) && !link.source.contains(0)
            })
    }

    @Test func blankLinesStandBesideBlankLines() {
        let blanks = Self.target.indices.filter { Self.target[$0].isEmpty }
        var targets = Self.target
        targets[2] = targets[2] + [0x20] + targets.remove(at: 3)
        let alignment = Self.align(Self.source, targets)
        for blank in blanks { #expect(alignment.links.contains(AlignmentLink(source: blank..<blank + 1, target: blank - 1..<blank))) }
        #expect(blanks.count == 5)
    }

    // MARK: What cannot be aligned

    @Test func aLineLeftOutIsAlone() throws {
        let line = try #require(Self.target.firstIndex { $0.starts(with: "The company has 4,300".utf8) })
        var targets = Self.target
        targets.remove(at: line)
        let links = Self.align(Self.source, targets).links
        let wanted = [
            AlignmentLink(source: line - 1..<line, target: line - 1..<line),
            AlignmentLink(source: line..<line + 1, target: line..<line, isReliable: false),
            AlignmentLink(source: line + 1..<line + 2, target: line..<line + 1),
        ]
        #expect(links[line - 1...line + 1] == wanted[...])
    }

    @Test func textsThatHaveNothingToDoWithEachOtherAreNotTrusted() {
        let sources = Self.source[..<26].filter { !$0.isEmpty }, targets = Self.target[50...].filter { !$0.isEmpty }
        let alignment = Self.align(Array(sources), Array(targets.dropLast(2)))
        #expect(alignment.links.count { $0.isReliable } * 5 <= alignment.links.count)
    }

    @Test func textsThatBelongTogetherAreTrusted() {
        let alignment = Self.align(Self.source, Self.target.dropLast())
        #expect(alignment.links.count { $0.isReliable } >= Self.target.count - 2)
    }

    // MARK: As many lines

    @Test func equalCountsAreLineForLine() {
        #expect(Self.align(Self.source, Self.target) == .lineForLine(Self.source.count))
        let short = Self.lines("一", "二", "三"), other = Self.lines("Something else altogether, and long", "", "3")
        #expect(Self.align(short, other) == .lineForLine(3))
    }

    @Test func equalCountsAreDoubtedWhereALineIsMissing() {
        var targets = Self.target
        targets.remove(at: 4)
        targets.insert(Array("This line was added by somebody, and no line of the source says anything of the kind.".utf8), at: 60)
        let links = Set(Self.align(Self.source, targets).links)
        #expect((6..<58).count { links.contains(AlignmentLink(source: $0..<$0 + 1, target: $0 - 1..<$0)) } >= 48)
    }

    @Test func aLongTextIsAlignedWhereALineIsMissing() {
        let source = Array(Self.source.repeated(Self.source.count * 5)), count = source.count, shifted = 90..<230
        var targets = Array(Self.target.repeated(count))
        targets.remove(at: shifted.lowerBound)
        targets.insert(Array("This line was added by somebody, and no line of the source says anything of the kind.".utf8), at: shifted.upperBound)
        var asked: Set<Int> = []
        let alignment = Self.align(source, targets) { line, _ in asked.insert(line) }
        Self.expectCover(alignment, count, count)
        let links = Set(alignment.links)
        #expect(shifted.count { links.contains(AlignmentLink(source: $0..<$0 + 1, target: $0 - 1..<$0)) } >= shifted.count * 9 / 10)
        for line in Array(0..<shifted.lowerBound - 30) + Array(shifted.upperBound + 30..<count) {
            #expect(links.contains(AlignmentLink(source: line..<line + 1, target: line..<line + 1)))
        }
        // What is beyond doubt is not even read.
        #expect(!asked.isEmpty && asked.count < count * 9 / 10)
    }

    // MARK: All texts

    @Test(arguments: [(0, 0), (0, 1), (1, 0), (0, 7), (7, 0), (1, 40), (40, 1), (2, 600), (600, 2), (3, 4)])
    func linksCoverOddTexts(source: Int, target: Int) {
        let alignment = Self.align(Array(Self.source.repeated(source)), Array(Self.target.repeated(target)))
        Self.expectCover(alignment, source, target)
    }

    @Test func linksCoverRandomTexts() {
        var generator = TestKit.SplitMix(seed: 11)
        for round in 0..<60 {
            let sources = Self.randomLines(Int.random(in: 0...30, using: &generator), &generator)
            let targets = Self.randomLines(Int.random(in: 0...30, using: &generator), &generator)
            let alignment = Self.align(sources, targets)
            Self.expectCover(alignment, sources.count, targets.count)
            #expect(alignment == Self.align(sources, targets), "round \(round)")
        }
    }

    @Test func aLongTextIsAlignedInABand() {
        var generator = TestKit.SplitMix(seed: 3)
        let numbers = (0..<2000).map { _ in Int.random(in: 10_000...99_999_999, using: &generator) }
        let sources = numbers.map { Array("编号\($0)的货物已经送到仓库。".utf8) }
        var targets: Lines = []
        for (line, number) in numbers.enumerated() {
            let text = Array("The goods with the number \(number) have arrived at the warehouse.".utf8)
            if line % 5 == 4 { targets[targets.count - 1] += [0x20] + text } else { targets.append(text) }
        }
        let alignment = Self.align(sources, targets)
        Self.expectCover(alignment, 2000, 1600)
        #expect(alignment.links.count { $0.source.count == 2 && $0.source.lowerBound % 5 == 3 } == 400)
    }

    // MARK: Helpers

    private static func align(
        _ source: Lines, _ target: some Collection<[UInt8]>, terms: ((Int, (Span<UInt8>) -> Void) -> Void)? = nil
    ) -> LineAlignment {
        var bytes: [UInt8] = [], lines: [Range<Int>] = []
        for line in target {
            lines.append(bytes.count..<bytes.count + line.count)
            bytes += line + [0x0A]
        }
        // A line end behind each line, so that a blank one at the end counts.
        let text = SourceText(Array(source.map { $0 + [0x0A] }.joined()))
        return LineAlignment(source: text, target: bytes.span, lines: lines) { line, body in
            if let terms { terms(line, body) } else { Self.terms.forEach(in: source[line], body) }
        }
    }

    private static func expectCover(_ alignment: LineAlignment, _ source: Int, _ target: Int) {
        var nextSource = 0, nextTarget = 0
        for link in alignment.links {
            #expect(link.source.lowerBound == nextSource && link.target.lowerBound == nextTarget)
            #expect(!link.source.isEmpty || !link.target.isEmpty)
            #expect(!link.isReliable || !link.source.isEmpty && !link.target.isEmpty)
            (nextSource, nextTarget) = (link.source.upperBound, link.target.upperBound)
        }
        #expect(nextSource == source && nextTarget == target)
    }

    private static func lines(_ lines: String...) -> Lines { lines.map { Array($0.utf8) } }

    /// Lines that may be anything: blank, not UTF-8, Chinese or English.
    private static func randomLines(_ count: Int, _ generator: inout TestKit.SplitMix) -> Lines {
        (0..<count).map { _ in
            switch Int.random(in: 0..<5, using: &generator) {
            case 0: []
            case 1: (0..<Int.random(in: 0...40, using: &generator)).map { _ in UInt8.random(in: 0x0B...0xFF, using: &generator) }
            case 2: source.randomElement(using: &generator) ?? []
            case 3: target.randomElement(using: &generator) ?? []
            default: Array((source.randomElement(using: &generator) ?? []).dropLast())
            }
        }
    }
}

extension Array {
    /// So many elements, beginning anew where there are too few.
    fileprivate func repeated(_ count: Int) -> [Element] { (0..<count).map { self[$0 % self.count] } }
}
