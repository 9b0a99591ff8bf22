internal import TextModel

/// Lines of Chinese and its translation in columns with tabs between them. The translation is the prose; other columns are
/// kept as they are.
package struct Bitext: ProseFormat {
    private let sourceColumn: Int
    private let targetColumn: Int

    /// - Parameters:
    ///   - sourceColumn: of the Chinese, from 1.
    ///   - targetColumn: of the translation, another one.
    package init(sourceColumn: Int = 1, targetColumn: Int = 2) {
        self.sourceColumn = sourceColumn
        self.targetColumn = targetColumn
    }

    /// Every line of the document is a line of the prose; one without a tab, or with too few, is an empty one.
    package func prose(of document: Span<UInt8>) -> Prose {
        document.withUnsafeBufferPointer { bytes in
            var builder = ProseBuilder(keepsText: false), source: [UInt8] = []
            var start = 0
            while start < bytes.count {
                let feed = document.firstOffset(of: 0x0A, in: start..<bytes.count) ?? bytes.count
                if let (chinese, english) = cells(document, start..<feed) {
                    source += bytes[chinese]
                    builder.copy(english, of: bytes)
                } else if feed > start {
                    builder.note(problem(start))
                }
                source.append(0x0A)
                builder.endAnyLine()
                start = feed + 1
            }
            builder.set(source: source)
            return builder.finish()
        }
    }

    /// The cells with the Chinese and the translation; nil when the line has too few.
    private func cells(_ bytes: Span<UInt8>, _ line: Range<Int>) -> (Range<Int>, Range<Int>)? {
        var chinese: Range<Int>?, english: Range<Int>?
        var start = line.lowerBound, column = 1
        while column <= max(sourceColumn, targetColumn) {
            let tab = bytes.firstOffset(of: UInt8(ascii: "\t"), in: start..<line.upperBound)
            var end = tab ?? line.upperBound
            // A carriage return belongs to the line end.
            if tab == nil, end > start, bytes[end - 1] == 0x0D { end -= 1 }
            if column == sourceColumn { chinese = start..<end }
            if column == targetColumn { english = start..<end }
            guard let tab else { break }
            start = tab + 1
            column += 1
        }
        guard let chinese, let english else { return nil }
        return (chinese, english)
    }

    private func problem(_ offset: Int) -> ProseProblem {
        let count = max(sourceColumn, targetColumn)
        let message = count == 2 ? "the line has no tab between Chinese and translation" : "the line has fewer than \(count) columns"
        return ProseProblem(offset: offset, message, advice: count == 2 ? "add it" : "add them")
    }
}
