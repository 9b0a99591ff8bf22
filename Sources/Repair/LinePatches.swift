internal import TextModel

/// The lines of a document that a pass has changed or looks at again, and what they have become, round by round.
struct LinePatches {
    struct Patch {
        /// Of the line in the document, from 0.
        let number: Int
        /// Byte offsets in the document.
        let old: Range<Int>
        /// The round whose text has the line as it stands, and where.
        fileprivate(set) var round: Int
        fileprivate(set) var new: Range<Int>
        /// Which line of that text it is.
        fileprivate var place = 0
    }

    private var patches: [Patch] = []
    /// What the lines of a round became, each with a line feed after it.
    private var rounds: [[UInt8]] = [[]]
    /// By round and line: the patch that the line belongs to.
    private var owners: [[Int]] = [[]]

    var isEmpty: Bool { patches.isEmpty }

    subscript(patch: Int) -> Patch { patches[patch] }

    /// The number of the round that lines are added to.
    var round: Int { rounds.count - 1 }

    /// Adds a line of the document that has become `text`.
    mutating func add(_ number: Int, _ old: Range<Int>, _ text: Span<UInt8>) {
        patches.append(Patch(number: number, old: old, round: 0, new: 0..<0))
        change(patches.count - 1, text)
    }

    mutating func change(_ patch: Int, _ text: Span<UInt8>) {
        let start = rounds[round].count
        rounds[round].append(text, 0..<text.count)
        patches[patch].round = round
        patches[patch].new = start..<rounds[round].count
        rounds[round].append(0x0A)
        patches[patch].place = owners[round].count
        owners[round].append(patch)
    }

    mutating func beginRound() {
        rounds.append([])
        owners.append([])
    }

    /// What the lines of a round became in it, and whose they are.
    func lines(of round: Int) -> (text: [UInt8], owners: [Int]) { (rounds[round], owners[round]) }

    /// Puts lines of the document as they stand into the last round, which is empty.
    ///
    /// - Parameter numbers: of the lines, in order.
    mutating func reopen(_ numbers: [Int], _ lines: [Line], of document: Span<UInt8>) {
        var known: [Int: Int] = [:]
        for index in patches.indices { known[patches[index].number] = index }
        for number in numbers {
            if let patch = known[number] {
                let text = text(of: patch)
                change(patch, text.span)
            } else {
                let place = lines[number].start..<lines[number].end
                add(number, place, document.extracting(place))
            }
        }
    }

    /// Appends `document` with the lines replaced to `output`.
    func apply(to document: Span<UInt8>, into output: inout [UInt8]) {
        output.reserveCapacity(output.count + document.count + document.count / 16)
        var copied = 0
        for patch in inOrder {
            output.append(document, copied..<patch.old.lowerBound)
            output.append(contentsOf: rounds[patch.round][patch.new])
            copied = patch.old.upperBound
        }
        output.append(document, copied..<document.count)
    }

    /// Where the lines of the first round were in the document.
    var firstLines: [Line] {
        owners[0].map { Line(start: patches[$0].old.lowerBound, end: patches[$0].old.upperBound, triggers: []) }
    }

    /// Those of a round's lines that stand as they became in it.
    ///
    /// - Parameter lines: all lines of the round's text.
    func currentLines(of round: Int, _ lines: [Line]) -> [Line] {
        zip(owners[round], lines).compactMap { patches[$0].round == round ? $1 : nil }
    }

    /// The lines of the document with the changed ones in their places.
    ///
    /// - Parameters:
    ///   - lines: of the document.
    ///   - scans: of the texts of the rounds.
    func lines(_ lines: [Line], _ scans: [LineScan]) -> [Line] {
        var lines = lines, shift = 0, next = 0
        let patches = inOrder
        for number in lines.indices {
            lines[number].start += shift
            if next < patches.count, patches[next].number == number {
                let patch = patches[next]
                next += 1
                shift += patch.new.count - patch.old.count
                lines[number].triggers = scans[patch.round].lines[patch.place].triggers
            }
            lines[number].end += shift
        }
        return lines
    }

    private var inOrder: [Patch] { patches.sorted { $0.number < $1.number } }

    private func text(of patch: Int) -> [UInt8] { Array(rounds[patches[patch].round][patches[patch].new]) }
}
