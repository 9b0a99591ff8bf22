/// Finds the likeliest links of two texts by dynamic programming over the places between their lines, within a band (Gale and Church 1993,
/// there without a band).
struct AlignmentSearch {
    private let model: LinkModel
    private let band: AlignmentBand
    private let beads = Bead.all
    /// The cues of one, two and three lines of the target.
    private let windows: [CueRuns]
    /// For the places of each row of the band: the bead that leads there.
    private var pointers: [UInt8] = []
    private var scores: ScoreRows
    /// The column of the likeliest place of the row before.
    private var bestColumn = 0
    /// Links are sought at places so far from it, where the band is wider, so that a text without anchors takes no longer.
    private static let reach = 28

    init(_ model: LinkModel) {
        self.model = model
        band = AlignmentBand(model.texts)
        windows = (1...Bead.longestSide).map { CueRuns(model.texts.target, length: $0) }
        scores = ScoreRows(band)
        pointers.reserveCapacity(band.placeCount)
    }

    /// The links in order, each taken for reliable.
    mutating func links() -> [AlignmentLink] {
        var cues = RecentCues(weights: model.texts.weights)
        for row in band.rows {
            cues.move(to: row, of: model.texts.source)
            fill(row, cues)
        }
        return trace()
    }

    /// Scores the places of a row and keeps the best way to each.
    private mutating func fill(_ row: Int, _ cues: RecentCues) {
        let sides = (0...min(row, Bead.longestSide)).map { model.side(row - $0..<row) }, columns = band.columns(of: row)
        let near = bestColumn - AlignmentSearch.reach...bestColumn + AlignmentSearch.reach
        var bestOfRow = -Float.infinity
        scores.begin(row, from: columns.lowerBound)
        for column in columns {
            var way = Way(score: row == 0 && column == 0 ? 0 : -.infinity)
            tryAlone(row, column, sides, &way)
            if band.isWhole || near.contains(column) { tryLinks(row, column, sides, cues, &way) }
            scores.append(way.score)
            pointers.append(way.bead)
            if way.score > bestOfRow { (bestOfRow, bestColumn) = (way.score, column) }
        }
    }

    /// The best way to a place so far.
    private struct Way {
        var score: Float
        /// An index in `Bead.all`.
        var bead = UInt8.max

        @inline(__always)
        mutating func offer(_ other: Float, _ index: Int) {
            if other > score { (score, bead) = (other, UInt8(index)) }
        }
    }

    /// The ways by a line without a counterpart.
    @inline(__always)
    private func tryAlone(_ row: Int, _ column: Int, _ sides: [LinkModel.Side], _ way: inout Way) {
        if row > 0 { way.offer(scores[row - 1, column] + (sides[1].isBlank ? Bead.blankAlone : Bead.alone), Bead.sourceAlone) }
        guard column > 0 else { return }
        let isBlank = model.texts.target.blankCount(column - 1..<column) > 0
        way.offer(scores[row, column - 1] + (isBlank ? Bead.blankAlone : Bead.alone), Bead.targetAlone)
    }

    /// The ways by a link of lines on both sides.
    @inline(__always)
    private func tryLinks(_ row: Int, _ column: Int, _ sides: [LinkModel.Side], _ cues: RecentCues, _ way: inout Way) {
        var length = 0, isBlank = false, shared = SIMD4<Float>.zero
        for index in Bead.links where beads[index].source < sides.count && beads[index].target <= column {
            let bead = beads[index], target = column - bead.target..<column
            let before = scores[row - bead.source, target.lowerBound]
            guard before > -.infinity else { continue }
            if bead.target != length {
                length = bead.target
                isBlank = model.texts.target.blankCount(target) > 0
                shared = isBlank ? .zero : cues.shared(windows[length - 1], endingWith: column - 1)
            }
            let side = sides[bead.source]
            if isBlank || side.isBlank {
                if isBlank, side.isBlank, bead.source == 1, bead.target == 1 { way.offer(before + Bead.blankPair, index) }
                continue
            }
            let most = before + bead.prior + shared[bead.source - 1]
            if most + model.greatestEvidence(side) > way.score { way.offer(most + model.evidence(side, target), index) }
        }
    }

    /// Goes back along the best way.
    private func trace() -> [AlignmentLink] {
        var links: [AlignmentLink] = [], row = model.texts.source.lineCount, column = model.texts.target.lineCount
        while row > 0 || column > 0 {
            let bead = beads[Int(pointers[band.index(row, column)])]
            links.append(AlignmentLink(source: row - bead.source..<row, target: column - bead.target..<column))
            row -= bead.source
            column -= bead.target
        }
        return links.reversed()
    }
}
