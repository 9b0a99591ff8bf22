internal import TextModel

/// What letters come next, remembered until the walk has passed them.
struct SideAhead {
    private var cursor = ProtectedCursor()
    /// The place of the letter that was found, and what it is.
    private var place = -1
    private var found = CharacterSide.none
    private var digit = -1

    mutating func side(_ line: borrowing LineText, _ index: Int) -> CharacterSide {
        if place < index { search(line, index) }
        // Figures speak for Latin only where no letter does.
        if found == .none, digit >= index { return .latin }
        return found
    }

    private mutating func search(_ line: borrowing LineText, _ start: Int) {
        var index = start
        while index < line.bytes.count {
            if cursor.range(at: index, line) != nil { return find(.latin, index) }
            let scalar = Scalar(line.bytes, at: index)
            if let side = scalar.side { return find(side, index) }
            if scalar.isDigit { digit = index }
            index += scalar.length
        }
        find(.none, line.bytes.count)
    }

    private mutating func find(_ side: CharacterSide, _ index: Int) {
        found = side
        place = index
    }
}
