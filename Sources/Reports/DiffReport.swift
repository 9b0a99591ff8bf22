internal import TextModel

/// The difference between texts that have the same number of lines, as hunks with three lines around each change.
///
/// Documents of one file are given one after the other; hunks run on over their borders. Memory holds one hunk, and a hunk
/// is cut when it becomes large.
package struct DiffReport: Sendable {
    package enum Form: Sendable {
        /// As `diff -u` writes it and `patch` reads it: `patch FILE < DIFF`, or `patch -p1 < DIFF`.
        case unified
        /// Changed lines stand once, the changes marked in them.
        case words
    }

    private let style: DiffLineStyle
    private var hunks: DiffHunks
    private var file = ""
    /// The start of a line whose end comes with the next document.
    private var openBefore: [UInt8] = []
    private var openAfter: [UInt8] = []

    package init(form: Form, colors: Bool) {
        style = DiffLineStyle(form: form, colors: colors ? .lines : .none)
        hunks = DiffHunks(style: style)
    }

    /// Starts a file.
    package mutating func begin(file: String) {
        self.file = file
        hunks = DiffHunks(style: style)
        openBefore = []
        openAfter = []
    }

    /// Appends what the next document of the file adds to the report. In the form `words`, `after` is the marked text
    /// (`WordDiff`). Both have the same number of lines.
    package mutating func add(before: Span<UInt8>, after: Span<UInt8>, into output: inout [UInt8]) {
        var start = 0
        var newStart = 0
        while start < before.count {
            let end = before.lineEnd(from: start)
            let newEnd = after.lineEnd(from: newStart)
            let line = before.extracting(start..<end)
            let newLine = after.extracting(newStart..<newEnd)
            start = end
            newStart = newEnd
            if line[line.count - 1] != 0x0A || !openBefore.isEmpty {
                openBefore.append(line)
                openAfter.append(newLine)
                if line[line.count - 1] == 0x0A { closeOpenLine(into: &output) }
            } else {
                addLine(line, newLine, into: &output)
            }
        }
        precondition(newStart == after.count, "a repair changed the number of lines")
    }

    /// Appends what is left of the file's report.
    package mutating func end(into output: inout [UInt8]) {
        if !openBefore.isEmpty { closeOpenLine(into: &output) }
        emit(hunks.finish(), into: &output)
    }

    private mutating func closeOpenLine(into output: inout [UInt8]) {
        let (before, after) = (openBefore, openAfter)
        openBefore = []
        openAfter = []
        addLine(before.span, after.span, into: &output)
    }

    private mutating func addLine(_ before: Span<UInt8>, _ after: Span<UInt8>, into output: inout [UInt8]) {
        let hunk = before.equals(after) ? hunks.addUnchanged(before) : hunks.addChanged(before, after)
        emit(hunk, into: &output)
    }

    private mutating func emit(_ hunk: [UInt8]?, into output: inout [UInt8]) {
        guard let hunk else { return }
        if !hunks.hasHeader {
            hunks.hasHeader = true
            for (mark, folder) in [("---", "a/"), ("+++", "b/")] {
                output.append("\(style.colors.header)\(mark) \(DiffFileName.of(file, folder: folder))\(style.colors.reset)\n")
            }
        }
        output.append(contentsOf: hunk)
    }
}
