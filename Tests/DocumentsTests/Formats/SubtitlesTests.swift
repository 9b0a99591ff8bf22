import Documents
import Testing

@Suite struct SubtitlesTests {
    @Test func sentencesGoAcrossCues() {
        let text =
            "1\r\n00:00:01,000 --> 00:00:02,000\r\n{\\an8}<i>We went,</i>\r\nthen stayed\r\n\r\n2\r\n00:00:03,000 --> 00:00:04,000\r\nand left.\r\nThe 3 of us\r\n3\r\n"
        #expect(Formats.lines(text, .srt) == ["|We went,|[ ]then stayed[ ]and left.", "The 3 of us", "3"])
    }

    @Test func blankLinesInACueAreNoEnd() {
        #expect(Formats.lines("7\n0:00:01.000 --> 0:00:02.000\nOne\n\ntwo\n\n", .srt) == ["One[ ]two"])
    }

    @Test func onlyCuesOfWebVTTAreProse() {
        let text = """
            WEBVTT - title,But
            Kind: captions

            NOTE a,But
            b,But

            STYLE
            ::cue { color: red }

            id,But
            00:01.000 --> 00:02.000 align:start
            <v Bob>One &amp; <00:01.500>two<c.x> three</c>
            - Four

            NOTE
            c,But

            """
        #expect(Formats.lines(text, .vtt) == ["|One [&] |two| three|", "- Four"])
    }

    static let repairs: [(DocumentFormat, String, String)] = [
        (
            .srt, "1\n00:00:01,000 --> 00:00:02,000\n<i>It rained,But</i>\nwe went ,\n",
            "1\n00:00:01,000 --> 00:00:02,000\n<i>It rained, but</i>\nwe went,\n"
        ),
        (.srt, "It rained,But", "It rained,But"),
        (.srt, "1\n00:00:01,000 --> 00:00:02,000\nSkip to content\n", "1\n00:00:01,000 --> 00:00:02,000\nSkip to content\n"),
        (
            .vtt, "WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained，\nand R&amp;D left .\n",
            "WEBVTT\n\n00:01.000 --> 00:02.000\nIt rained,\nand R&amp;D left.\n"
        ),
    ]

    @Test(arguments: repairs) func repairsCues(_ format: DocumentFormat, _ text: String, _ repaired: String) {
        #expect(Formats.repaired(text, format) == repaired)
    }
}
