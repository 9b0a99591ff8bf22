extension LineAlignment {
    /// Aligns a text with its source: line for line where both have as many lines, but for stretches whose lengths forbid it; else by likeness.
    ///
    /// - Parameters:
    ///   - source: the source.
    ///   - target: the bytes that `lines` are in.
    ///   - lines: byte ranges of the lines of the target, without line ends.
    ///   - terms: gives for a line of the source, by its number, the English terms that its translation is expected to have. No line is
    ///     asked for that is line for line beyond doubt.
    package init(source: SourceText, target: Span<UInt8>, lines: [Range<Int>], terms: (Int, (Span<UInt8>) -> Void) -> Void) {
        guard source.lineCount == lines.count else {
            self.init(matching: source, target: target, lines: lines, terms: terms)
            return
        }
        let doubts = LineForLine.doubts(source, target, lines)
        self.init(
            links: LineForLine.links(lines.count, doubts) { stretch in
                LinkModel(AlignmentTexts(source, stretch, target: target, lines: lines[stretch], terms: terms))
            })
    }

    /// Aligns a text with its source by likeness: by the lengths of lines, by numbers, names (by their pinyin), Latin words,
    /// common words and terms that both have, and by marks, none of which has to be there.
    ///
    /// The method is that of Gale and Church, "A Program for Aligning Sentences in Bilingual Corpora" (Computational Linguistics 19, 1993): the likeliest
    /// row of links, of one to three lines with one to three, or with none, by dynamic programming. Lexical cues beside the lengths are from
    /// Wu, "Aligning a Parallel English-Chinese Corpus Statistically with Lexical Criteria" (ACL 1994), and their weighing by rareness
    /// from Ma, "Champollion: A Robust Parallel Text Sentence Aligner" (LREC 2006). As in Moore, "Fast and Accurate Sentence Alignment of Bilingual
    /// Corpora" (AMTA 2002), only a band of places is looked at, here one around cues that occur once in either text. A blank line is linked
    /// with a blank line or with nothing. Time and memory are linear in the length of the texts.
    package init(matching source: SourceText, target: Span<UInt8>, lines: [Range<Int>], terms: (Int, (Span<UInt8>) -> Void) -> Void) {
        self.init(matching: LinkModel(AlignmentTexts(source, 0..<source.lineCount, target: target, lines: lines[...], terms: terms)))
    }

    init(matching model: LinkModel) {
        var search = AlignmentSearch(model)
        self.init(links: LinkReliability.judge(search.links(), model))
    }
}
