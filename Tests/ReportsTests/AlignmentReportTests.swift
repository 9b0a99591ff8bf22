import Repair
import Reports
import Testing

@Suite struct AlignmentReportTests {
    @Test func writesALineALink() {
        let source = SourceText(Array("一\n二\n三\n四\n\n".utf8))
        let target = Array("one\ntwo and three\tagain\nA line that is much too long to be shown as a whole\n".utf8)
        let lines = [0..<3, 4..<23, 24..<76]
        let links = [
            AlignmentLink(source: 0..<1, target: 0..<1), AlignmentLink(source: 1..<3, target: 1..<2),
            AlignmentLink(source: 3..<4, target: 2..<3, isReliable: false), AlignmentLink(source: 4..<5, target: 3..<3, isReliable: false),
        ]
        var output: [UInt8] = []
        AlignmentReport.append(LineAlignment(links: links), source: source, target: target.span, lines: lines, to: &output)
        let wanted = """
            1\t1\taligned\t一\tone
            2-3\t2\taligned\t二 三\ttwo and three<U+0009>again
            4\t3\tunaligned\t四\tA line that is much too long to …
            5\t-\tunaligned\t\t

            """
        #expect(String(decoding: output, as: UTF8.self) == wanted)
    }
}
