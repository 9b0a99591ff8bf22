internal import TextModel

/// A document whose lines are `source TAB target`; what stands behind a second tab is kept as it is.
package struct BitextDocument: Sendable {
    /// The sources and the targets, each with a line feed behind it, one line for each line of the document.
    package private(set) var source: [UInt8] = []
    package private(set) var target: [UInt8] = []
    /// The number of the first line without a tab, from 0. Such a line has neither source nor target, and stays as it is.
    package private(set) var firstMalformed: Int?
    /// Where the targets are: in the document, and where in `target` each begins.
    private var places: [Range<Int>] = []
    private var starts: [Int] = []

    package init(_ document: Span<UInt8>) {
        var start = 0
        while start < document.count {
            let end = document.firstOffset(of: 0x0A, in: start..<document.count) ?? document.count
            add(document, start..<end)
            start = end + 1
        }
    }

    private mutating func add(_ document: Span<UInt8>, _ line: Range<Int>) {
        starts.append(target.count)
        if let tab = BitextDocument.tab(document, line) {
            var end = BitextDocument.tab(document, tab + 1..<line.upperBound) ?? line.upperBound
            if end == line.upperBound, end > tab + 1, document[end - 1] == 0x0D { end -= 1 }
            places.append(tab + 1..<end)
            source.append(document, line.lowerBound..<tab)
            target.append(document, tab + 1..<end)
        } else {
            if firstMalformed == nil, !line.isEmpty { firstMalformed = places.count }
            places.append(line.upperBound..<line.upperBound)
        }
        source.append(0x0A)
        target.append(0x0A)
    }

    private static func tab(_ document: Span<UInt8>, _ range: Range<Int>) -> Int? {
        document.firstOffset(of: UInt8(ascii: "\t"), in: range)
    }

    /// Appends the document with other targets to `output`.
    ///
    /// - Parameter targets: as many lines as `target` has, each with a line feed behind it.
    package func put(_ targets: Span<UInt8>, into document: Span<UInt8>, to output: inout [UInt8]) {
        var copied = 0, next = 0
        for place in places {
            output.append(document, copied..<place.lowerBound)
            let end = targets.firstOffset(of: 0x0A, in: next..<targets.count) ?? targets.count
            output.append(targets, next..<end)
            next = end + 1
            copied = place.upperBound
        }
        output.append(document, copied..<document.count)
    }

    /// Where bytes of `target`, which are within a line, are in the document.
    package func place(of range: Range<Int>) -> Range<Int> {
        var low = 0, high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= range.lowerBound { low = middle } else { high = middle }
        }
        let shift = places[low].lowerBound - starts[low]
        return range.lowerBound + shift..<range.upperBound + shift
    }
}
