internal import TextModel

/// Puts the prose of a document together, line by line.
struct ProseBuilder {
    private var prose = Prose()
    private var holds = LineHolds()
    private var lineStart = 0
    private var lineCount = 0
    private var isOff = false
    /// Rules that the next line with text is kept from.
    private var ignored: Set<String> = []
    private let keepsText: Bool

    /// How characters that are put in are written, from here on.
    var writing = ProseWriting.asIs

    /// - Parameter keepsText: no line may become empty.
    init(keepsText: Bool) {
        self.keepsText = keepsText
    }

    /// What the line is made of that stands for something the text has no characters for: OBJECT REPLACEMENT CHARACTER.
    private static let standIn: [UInt8] = [0xEF, 0xBF, 0xBC]

    var isAtLineStart: Bool { prose.text.count == lineStart }
    var lastByte: UInt8? { isAtLineStart ? nil : prose.text.last }

    /// Whether the line ends so.
    func endsLine(with text: StaticString) -> Bool {
        let count = text.utf8CodeUnitCount
        return offset >= count && (0..<count).allSatisfy { prose.text[prose.text.count - count + $0] == text.utf8Start[$0] }
    }

    private var offset: Int { prose.text.count - lineStart }

    /// Adds a range of the document as it is.
    mutating func copy(_ place: Range<Int>, of document: UnsafeBufferPointer<UInt8>) {
        guard !place.isEmpty else { return }
        let start = prose.text.count
        prose.text.append(contentsOf: UnsafeBufferPointer(rebasing: document[place]))
        // One piece goes on where the last one ended, in the text and in the document.
        if let last = prose.pieces.last, last.isCopy, last.range.upperBound == start, last.place.upperBound == place.lowerBound,
            last.writing == writing, start > lineStart
        {
            prose.pieces.removeLast()
            add(last.range.lowerBound..<prose.text.count, last.place.lowerBound..<place.upperBound, isCopy: true)
        } else {
            add(start..<prose.text.count, place, isCopy: true)
        }
    }

    /// Adds text that the document has written otherwise.
    mutating func put(_ text: [UInt8], for place: Range<Int>, isFixed: Bool) {
        let start = prose.text.count
        prose.text += text
        add(start..<prose.text.count, place, isCopy: false)
        if isFixed { holds.places.append(Hold(start - lineStart..<offset, .fixed)) }
    }

    /// Adds something that stands for a range of the document that is no prose, in the middle of a sentence.
    mutating func putOpaque(for place: Range<Int>) {
        gap(.before)
        let start = prose.text.count
        prose.text += Self.standIn
        add(start..<prose.text.count, place, isCopy: false)
        holds.places.append(Hold(start - lineStart..<offset, .opaque))
        gap(.behind)
    }

    /// Says that there is markup here.
    mutating func gap(_ side: Hold.Side) {
        let place = offset..<offset
        if let last = holds.places.last, last.isGap, last.range == place {
            if last.kind == .gap(side) { return }
            holds.places[holds.places.count - 1] = Hold(place, .gap(.neither))
        } else {
            // Nothing is inserted before a line's first character.
            holds.places.append(Hold(place, .gap(isAtLineStart ? .neither : side)))
        }
    }

    /// Ends the line, if it has text.
    mutating func endLine() {
        if !isAtLineStart { endAnyLine() }
    }

    /// Ends the line, with or without text.
    mutating func endAnyLine() {
        if let last = holds.places.last, last.isGap, last.range.lowerBound == offset {
            holds.places[holds.places.count - 1] = Hold(last.range, .gap(.neither))
        }
        holds.keepsText = keepsText && !isAtLineStart
        holds.isOff = holds.isOff || isOff
        if !isAtLineStart {
            holds.ignoredRules.formUnion(ignored)
            ignored = []
        }
        if !holds.isEmpty { prose.holds[lineCount] = holds }
        holds = LineHolds()
        prose.text.append(0x0A)
        lineStart = prose.text.count
        lineCount += 1
    }

    /// Does what a comment of the document says.
    mutating func follow(_ suppression: Suppression) {
        switch suppression {
        case .off:
            isOff = true
            holds.isOff = true
        case .on:
            // The line began before the comment.
            holds.isOff = holds.isOff || (isOff && !isAtLineStart)
            isOff = false
        case .ignore(let rules):
            if isAtLineStart { ignored.formUnion(rules) } else { holds.ignoredRules.formUnion(rules) }
        }
    }

    /// Notes the first thing that is not understood.
    mutating func note(_ problem: ProseProblem) {
        if prose.problem == nil { prose.problem = problem }
    }

    /// Gives the Chinese of the lines.
    mutating func set(source: [UInt8]) {
        prose.source = source
    }

    mutating func finish() -> Prose {
        endLine()
        return prose
    }

    private mutating func add(_ range: Range<Int>, _ place: Range<Int>, isCopy: Bool) {
        prose.pieces.append(Prose.Piece(range: range, place: place, isCopy: isCopy, writing: writing))
    }
}
