/// Made-up news in clean English and, line for line, as clause-by-clause machine translation damages it. Depends on the seed alone.
struct SyntheticText {
    private var maker: SentenceMaker
    private var random: SplitMix
    private(set) var clean: [UInt8] = []
    private(set) var damaged: [UInt8] = []

    init(seed: UInt64) {
        maker = SentenceMaker(seed: seed)
        random = SplitMix(seed: ~seed)
    }

    /// Replaces `clean` and `damaged` by new lines of at least so many bytes.
    mutating func makeLines(bytes: Int) {
        clean.removeAll(keepingCapacity: true)
        damaged.removeAll(keepingCapacity: true)
        while clean.count < bytes {
            addLine()
            if random.once(in: 10) { end() }
        }
    }

    private mutating func addLine() {
        let count = 1 + random.next() % 6
        for index in 0..<count {
            maker.makeSentence()
            addClean(isFirst: index == 0)
            addDamaged(isFirst: index == 0)
        }
        end()
    }

    private mutating func end() {
        clean.append(UInt8(ascii: "\n"))
        damaged.append(UInt8(ascii: "\n"))
    }

    private mutating func addClean(isFirst: Bool) {
        var needsSpace = !isFirst
        var isStart = true
        for piece in maker.pieces {
            switch piece {
            case .mark(let mark): clean.append(mark)
            case .closeQuote: clean += Marks.closeQuote
            default:
                if needsSpace { clean.append(UInt8(ascii: " ")) }
                Self.append(piece, isDamaged: false, capital: isStart, to: &clean)
            }
            needsSpace = true
            if case .openQuote = piece { needsSpace = false } else { isStart = false }
        }
    }

    private mutating func addDamaged(isFirst: Bool) {
        var before = isFirst ? Piece.openQuote : .mark(UInt8(ascii: "."))
        var isStart = true
        for piece in maker.pieces {
            switch piece {
            case .mark(let mark): addDamagedMark(mark)
            case .closeQuote: damaged += Marks.closeQuote
            default:
                let isGlued = isGlued(before, piece)
                if !isGlued { addSpace() }
                var isCapital = isStart
                if isGlued, case .mark(UInt8(ascii: ",")) = before, case .word = piece { isCapital = random.percent(70) }
                Self.append(piece, isDamaged: true, capital: isCapital, to: &damaged)
            }
            before = piece
            if case .openQuote = piece {} else { isStart = false }
        }
    }

    /// Whether the space between two pieces is missing in the damaged text.
    private mutating func isGlued(_ before: Piece, _ piece: Piece) -> Bool {
        switch (before, piece) {
        case (.openQuote, _): true
        case (.mark, _): random.percent(70)
        case (.closeQuote, _): random.percent(30)
        case (.word, .name), (.word, .number): random.percent(3)
        default: false
        }
    }

    private mutating func addSpace() {
        damaged.append(UInt8(ascii: " "))
        if random.once(in: 200) { damaged.append(UInt8(ascii: " ")) }
    }

    private mutating func addDamagedMark(_ mark: UInt8) {
        if random.once(in: 40) {
            damaged += Marks.wide(mark)
        } else {
            if random.once(in: 40) { damaged.append(UInt8(ascii: " ")) }
            damaged.append(mark)
        }
    }

    private static func append(_ piece: Piece, isDamaged: Bool, capital: Bool, to text: inout [UInt8]) {
        let start = text.count
        switch piece {
        case .word(let word): text += word
        case .name(let name): text += name
        case .number(let number): text += number
        case .phrase(let clean, let damaged): text += isDamaged ? damaged : clean
        case .openQuote: text += Marks.openQuote
        case .closeQuote, .mark: break
        }
        if capital, start < text.count, UInt8(ascii: "a")...UInt8(ascii: "z") ~= text[start] { text[start] -= 0x20 }
    }
}
