internal import TextModel

/// The lines of a document that a pass has changed, and what they have become, round by round.
struct LinePatches {
    struct Patch {
        /// Of the line in the document, from 0.
        let number: Int
        /// Byte offsets in the document.
        let old: Range<Int>
        /// The round whose text has the line as it stands, and where.
        fileprivate(set) var round: Int
        fileprivate(set) var new: Range<Int>
    }

    private var patches: [Patch] = []
    /// What the lines changed in a round became, each with a line feed after it.
    private var rounds: [[UInt8]] = [[]]
    /// By round and line: the patch that the line belongs to.
    private var owners: [[Int]] = [[]]

    var isEmpty: Bool { patches.isEmpty }

    subscript(patch: Int) -> Patch { patches[patch] }

    /// The last round that changed a line.
    var lastRound: Int { owners[owners.count - 1].isEmpty ? owners.count - 2 : owners.count - 1 }

    mutating func add(_ number: Int, _ old: Range<Int>, _ text: [UInt8]) {
        patches.append(Patch(number: number, old: old, round: 0, new: 0..<0))
        change(patches.count - 1, text)
    }

    mutating func change(_ patch: Int, _ text: [UInt8]) {
        let round = rounds.count - 1, start = rounds[round].count
        rounds[round].append(contentsOf: text)
        patches[patch].round = round
        patches[patch].new = start..<rounds[round].count
        rounds[round].append(0x0A)
        owners[round].append(patch)
    }

    /// Begins a round; returns the text and the line owners of the one before.
    mutating func beginRound() -> (text: [UInt8], owners: [Int]) {
        rounds.append([])
        owners.append([])
        return (rounds[rounds.count - 2], owners[owners.count - 2])
    }

    /// Appends `document` with the lines replaced to `output`.
    func apply(to document: Span<UInt8>, into output: inout [UInt8]) {
        output.reserveCapacity(output.count + document.count + document.count / 16)
        var copied = 0
        for patch in patches {
            output.append(document, copied..<patch.old.lowerBound)
            output.append(contentsOf: rounds[patch.round][patch.new])
            copied = patch.old.upperBound
        }
        output.append(document, copied..<document.count)
    }

    /// Where the replaced lines were in the document.
    var lines: [Line] { patches.map { Line(start: $0.old.lowerBound, end: $0.old.upperBound, triggers: []) } }

    /// What they have become, with a line feed after each.
    var text: [UInt8] {
        if lastRound <= 0 { return rounds[0] }
        var text: [UInt8] = []
        for patch in patches {
            text.append(contentsOf: rounds[patch.round][patch.new])
            text.append(0x0A)
        }
        return text
    }
}
