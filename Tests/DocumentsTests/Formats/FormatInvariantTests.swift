import Repair
import TestKit
import Testing
import TextModel

@testable import Documents

/// What holds for every document of every format that has prose in parts of it.
@Suite struct FormatInvariantTests {
    static let formats = DocumentFormat.allCases.filter { $0 != .plain }

    @Test(arguments: formats) func bytesOutsideOfProseStay(_ format: DocumentFormat) {
        for (text, output) in Self.repairs(format) {
            #expect(Self.skeletons(of: text, format) == Self.skeletons(of: output, format), "\(shown(text)) became \(shown(output))")
        }
    }

    @Test(arguments: formats) func theProseOfTheOutputIsTheRepairedProse(_ format: DocumentFormat) {
        // A repair at the end of a cue may tell that the next one goes on with the sentence; in Markdown some are not made.
        for (text, output) in Self.repairs(format) where format != .srt && format != .vtt && format != .markdown {
            #expect(Self.proses(of: output, format) == Self.repairedProses(of: text, format), "\(shown(text)) became \(shown(output))")
        }
    }

    @Test(arguments: formats) func aSecondRunChangesNothing(_ format: DocumentFormat) {
        for (text, output) in Self.repairs(format) {
            let again = Formats.repaired(output, format)
            #expect(again == output, "\(shown(text)) became \(shown(output)), then \(shown(again))")
        }
    }

    @Test(arguments: formats) func findingsGiveTheOutput(_ format: DocumentFormat) {
        for (text, output) in Self.repairs(format) {
            var result: [UInt8] = [], copied = 0
            for finding in Formats.applied(text, format) {
                #expect(finding.range.lowerBound >= copied, "\(shown(text)): edits overlap")
                guard finding.range.lowerBound >= copied else { break }
                result += text[copied..<finding.range.lowerBound] + (finding.replacement ?? [])
                copied = finding.range.upperBound
            }
            #expect(result + text[copied...] == output, "\(shown(text))")
            #expect(Formats.repaired(text, format, needsFindings: true) == output)
        }
    }

    @Test(arguments: formats) func anyBytesAreADocument(_ format: DocumentFormat) {
        var random = SplitMix(seed: 11)
        for seed: UInt64 in 0..<100 {
            var generator = RandomDocument(seed: seed)
            var text = Array(generator.document(format).utf8)
            for _ in 0..<1 + Int.random(in: 0..<4, using: &random) where !text.isEmpty {
                let place = Int.random(in: 0..<text.count, using: &random)
                if random.next() & 1 == 0 { text[place] = UInt8.random(in: 0...255, using: &random) } else { text.removeSubrange(place...) }
            }
            let output = Formats.repaired(text, format)
            #expect(Self.skeletons(of: text, format) == Self.skeletons(of: output, format), "\(shown(text)) became \(shown(output))")
        }
    }

    /// No repair takes a part of what stands for a byte of another encoding.
    @Test(arguments: formats) func bytesThatAreNoCharacterStayWhole(_ format: DocumentFormat) throws {
        var random = SplitMix(seed: 13)
        for seed: UInt64 in 0..<60 {
            var generator = RandomDocument(seed: seed)
            var bytes = try TextEncoding.gb18030.bytes(generator.document(format))
            for _ in 0..<3 where !bytes.isEmpty { bytes.insert(0xFF, at: Int.random(in: 0...bytes.count, using: &random)) }
            let output = Formats.repaired(TextEncoding.gb18030.decoded(bytes), format)
            let written = try TextEncoding.gb18030.encoded(output, from: .gb18030)
            #expect(written.count { $0 == 0xFF } == bytes.count { $0 == 0xFF })
            #expect(TextEncoding.gb18030.decoded(written) == output)
        }
    }

    private static func repairs(_ format: DocumentFormat) -> [(text: [UInt8], output: [UInt8])] {
        (UInt64(0)..<150).map { seed in
            var generator = RandomDocument(seed: seed)
            let text = Array(generator.document(format).utf8)
            return (text, Formats.repaired(text, format))
        }
    }

    /// The bytes of each document that are no prose, or are prose that is written in a way of its own and stays.
    private static func skeletons(of text: [UInt8], _ format: DocumentFormat) -> [[UInt8]] {
        documents(text, format) { document, prose in
            var isProse = [Bool](repeating: false, count: document.count)
            var number = 0, lineStart = 0, next = 0
            for piece in prose.pieces {
                while let end = prose.text[lineStart...].firstIndex(of: 0x0A), end < piece.range.lowerBound {
                    (number, lineStart, next) = (number + 1, end + 1, 0)
                }
                let places = (prose.holds[number]?.places ?? []).filter { !$0.isGap }
                while next < places.count, places[next].range.upperBound + lineStart <= piece.range.lowerBound { next += 1 }
                let isHeld = next < places.count && places[next].range.lowerBound + lineStart <= piece.range.lowerBound
                if !isHeld { for index in piece.place { isProse[index] = true } }
            }
            return document.indices.filter { !isProse[$0] }.map { document[$0] }
        }
    }

    private static func proses(of text: [UInt8], _ format: DocumentFormat) -> [[UInt8]] {
        documents(text, format) { $1.text }
    }

    private static func repairedProses(of text: [UInt8], _ format: DocumentFormat) -> [[UInt8]] {
        documents(text, format) { _, prose in
            var output: [UInt8] = []
            let source = prose.source.map { DocumentSource(lineForLine: SourceText($0)) }
            Formats.repairer.repair(prose.text.span, source: source, holds: prose.holds, into: &output)
            return output
        }
    }

    private static func documents(_ text: [UInt8], _ format: DocumentFormat, _ body: ([UInt8], Prose) -> [UInt8]) -> [[UInt8]] {
        let reader = Formats.all[format]!
        return reader.documents(in: text.span).map { range in
            let document = Array(text[range])
            return body(document, reader.prose(of: document.span))
        }
    }

    private func shown(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self).debugDescription }
}
