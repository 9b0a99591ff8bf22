internal import TextModel

/// One walk over a line from left to right that turns Chinese marks into English ones.
///
/// It carries what stands to the left; what stands to the right is looked up once for each stretch without letters, so that
/// the work stays linear.
struct MarkScan {
    /// The nearest letter to the left of the place reached; figures count only where there is no letter.
    var left = CharacterSide.none
    /// The last mark looked at was left as it is, and ended here.
    var keptEnd = -1
    /// Letters and digits passed so far.
    var alphanumerics = 0
    /// A `"`, or a `'` that is no apostrophe, still waits for its partner before the place reached.
    var straightIsOpen = false
    private(set) var singleIsOpen = false
    /// How many “ and ( do.
    private(set) var curlyDepth = 0
    var roundDepth = 0
    var pairs: [OpenPair] = []
    /// Where the indentation ends.
    private(set) var lineStart = 0
    private var protectedHere = ProtectedCursor()
    private var ahead = SideAhead()

    mutating func run(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var index = 0
        lineStart = TrimmedLine.afterSpaces(line, 0)
        while index < line.bytes.count {
            if let range = protectedHere.range(at: index, line) {
                note(.latin)
                index = range.upperBound
                continue
            }
            let byte = line.bytes[index]
            if byte < 0x80 {
                pass(line, index, byte)
                index += 1
            } else {
                index = visit(line, index, context, &proposals)
            }
        }
        closeRest(line, &proposals)
    }

    /// The nearest letter at or after byte `index`, which must not fall from call to call.
    mutating func right(_ line: borrowing LineText, _ index: Int) -> CharacterSide { ahead.side(line, index) }

    private mutating func note(_ side: CharacterSide) {
        left = side
        alphanumerics += 1
    }

    private mutating func noteDigit() {
        if left == .none { left = .latin }
        alphanumerics += 1
    }

    private mutating func pass(_ line: borrowing LineText, _ index: Int, _ byte: UInt8) {
        if byte.isASCIILetter { return note(.latin) }
        if byte.isASCIIDigit { return noteDigit() }
        switch byte {
        case UInt8(ascii: "\""): straightIsOpen.toggle()
        case UInt8(ascii: "'"):
            if line.byte(index - 1).isASCIIAlphanumeric { return }
            singleIsOpen = !singleIsOpen && line.byte(index + 1).isASCIIAlphanumeric
        case UInt8(ascii: "("): roundDepth += 1
        case UInt8(ascii: ")"): roundDepth = max(0, roundDepth - 1)
        default: break
        }
    }

    /// Looks at the scalar beyond ASCII at `index`; returns where to go on.
    private mutating func visit(
        _ line: borrowing LineText, _ index: Int, _ context: borrowing RuleContext, _ proposals: inout Proposals
    ) -> Int {
        let scalar = Scalar(line.bytes, at: index), end = index + scalar.length
        switch scalar.value {
        case 0x201C: curlyDepth += 1
        case 0x201D: curlyDepth = max(0, curlyDepth - 1)
        case 0x2014, 0x2015: return dash(line, index, &proposals)
        case 0x2026: return ellipsis(line, index, &proposals)
        case 0xFF0C, 0x3002, 0xFF1A, 0xFF1B, 0xFF01, 0xFF1F, 0x3001: return clauseMark(line, index, scalar.value, &proposals)
        case 0xFF08, 0x300A, 0x300C, 0x3010: open(line, index, scalar.value)
        case 0xFF09, 0x300B, 0x300D, 0x3011: close(line, index, scalar.value, context, &proposals)
        case 0xFF05: percent(line, index, &proposals)
        case 0xFF03, 0xFF04, 0xFF06, 0xFF07, 0xFF0B, 0xFF0D, 0xFF0E, 0xFF0F, 0xFF1D, 0xFF20, 0xFF3B, 0xFF3D:
            symbol(line, index, scalar.value, &proposals)
        default:
            if let side = scalar.side { note(side) } else if scalar.isDigit { noteDigit() }
        }
        return end
    }
}
