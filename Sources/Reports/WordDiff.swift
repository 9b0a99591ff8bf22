package import Repair

/// Writes edits into the text they change: `[-before-]{+after+}`, or in colours.
package enum WordDiff {
    /// Words are drawn out so many bytes at most.
    private static let reach = 64

    /// The document with its applied edits marked. An edit inside a word is shown as the change of the word.
    package static func markUp(_ document: Span<UInt8>, _ findings: [Finding], colors: Bool) -> [UInt8] {
        let marks = Marks(colors: colors)
        let edits = findings.filter { $0.status == .applied && $0.replacement != nil }
        var output: [UInt8] = []
        output.reserveCapacity(document.count + document.count / 8)
        var copied = 0
        var index = 0
        while index < edits.count {
            let first = index
            var range = widened(edits[first], in: document)
            index += 1
            while index < edits.count, edits[index].range.lowerBound <= range.upperBound {
                range = range.lowerBound..<max(range.upperBound, widened(edits[index], in: document).upperBound)
                index += 1
            }
            range = max(copied, range.lowerBound)..<range.upperBound
            output.append(document.extracting(copied..<range.lowerBound))
            marks.append(
                document.bytes(range), applied(edits[first..<index], to: document, range), to: &output)
            copied = range.upperBound
        }
        output.append(document.extracting(copied..<document.count))
        return output
    }

    /// A range of the document after the edits that lie in it.
    private static func applied(_ edits: ArraySlice<Finding>, to document: Span<UInt8>, _ range: Range<Int>) -> [UInt8] {
        var result: [UInt8] = []
        var copied = range.lowerBound
        for edit in edits {
            result.append(document.extracting(copied..<edit.range.lowerBound))
            result.append(contentsOf: edit.replacement ?? [])
            copied = edit.range.upperBound
        }
        result.append(document.extracting(copied..<range.upperBound))
        return result
    }

    /// The edit's range, drawn out to the ends of the words that it cuts through.
    private static func widened(_ edit: Finding, in document: Span<UInt8>) -> Range<Int> {
        let after = edit.replacement ?? []
        var start = edit.range.lowerBound
        var end = edit.range.upperBound
        let firstIsWord = after.first.map(isWord) ?? false || (start < end && isWord(document[start]))
        let lastIsWord = after.last.map(isWord) ?? false || (start < end && isWord(document[end - 1]))
        if firstIsWord {
            while start > 0, edit.range.lowerBound - start < reach, isWord(document[start - 1]) { start -= 1 }
        }
        if lastIsWord {
            while end < document.count, end - edit.range.upperBound < reach, isWord(document[end]) { end += 1 }
        }
        return start..<end
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
    }

    /// What stands around a removed and an added text.
    private struct Marks {
        let removed: (open: String, close: String)
        let added: (open: String, close: String)

        init(colors: Bool) {
            let palette = TerminalColors.words
            removed = colors ? (palette.removed, palette.reset) : ("[-", "-]")
            added = colors ? (palette.added, palette.reset) : ("{+", "+}")
        }

        func append(_ before: [UInt8], _ after: [UInt8], to output: inout [UInt8]) {
            if !before.isEmpty {
                output.append(removed.open)
                output.append(contentsOf: before)
                output.append(removed.close)
            }
            if !after.isEmpty {
                output.append(added.open)
                output.append(contentsOf: after)
                output.append(added.close)
            }
        }
    }
}
