internal import TextModel

/// Marks that Chinese writes two characters wide, —— and ……, and single symbols.
extension MarkScan {
    /// Looks at the run of dashes at `index`; returns where to go on.
    mutating func dash(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) -> Int {
        let end = runEnd(line, index)
        // More than three are a rule or a blank to fill in.
        guard (2...3).contains((end - index) / 3), !runStays(line, index, end) else {
            keptEnd = end
            return end
        }
        if let edit = spacedDash(line, index, end) { proposals.replace(edit.range, with: edit.replacement) }
        return end
    }

    /// Looks at the run of … at `index`; returns where to go on.
    mutating func ellipsis(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) -> Int {
        let end = runEnd(line, index)
        // More than three lead to the page number in a table of contents.
        guard (2...3).contains((end - index) / 3), !runStays(line, index, end) else {
            keptEnd = end
            return end
        }
        proposals.replace(index..<end, with: Array("...".utf8))
        return end
    }

    mutating func percent(_ line: borrowing LineText, _ index: Int, _ proposals: inout Proposals) {
        guard left != .chinese || right(line, index + 3) != .chinese else { return }
        proposals.replace(index..<index + 3, with: Bytes.single[Int(UInt8(ascii: "%"))])
    }

    /// A full-width symbol beside a Latin letter or a figure, and beside no Chinese.
    func symbol(_ line: borrowing LineText, _ index: Int, _ value: UInt32, _ proposals: inout Proposals) {
        let before = Scalar.before(index, line), after = Scalar.after(index + 3, line)
        guard before?.isChinese != true, after?.isChinese != true else { return }
        let isLeft = before.map { $0.side == .latin || $0.isDigit } ?? false
        let isRight = after.map { $0.side == .latin || $0.isDigit } ?? false
        guard isLeft || isRight else { return }
        proposals.replace(index..<index + 3, with: Bytes.single[Int(value - 0xFEE0)])
    }

    /// The end of the run of dashes, or of …, at `start`. All these marks take three bytes and differ in the last.
    private func runEnd(_ line: borrowing LineText, _ start: Int) -> Int {
        let isEllipsis = line.bytes[start + 2] == 0xA6
        var end = start
        while line.byte(end) == 0xE2, line.byte(end + 1) == 0x80 {
            let last = line.byte(end + 2)
            guard isEllipsis ? last == 0xA6 : last == 0x94 || last == 0x95 else { break }
            end += 3
        }
        return end
    }

    private mutating func runStays(_ line: borrowing LineText, _ index: Int, _ end: Int) -> Bool {
        let right = right(line, end)
        switch left {
        case .chinese: return right == .chinese || (right == .none && followsChinese(line, index))
        case .none: return right != .latin
        case .latin: return false
        }
    }

    /// The dash between `index` and `end` with the white space that English has beside it; nil where it is part of a table,
    /// a range of figures or a blank.
    private func spacedDash(_ line: borrowing LineText, _ index: Int, _ end: Int) -> (range: Range<Int>, replacement: [UInt8])? {
        var start = index, stop = end
        while let before = Scalar.before(start, line), before.isVisibleSpace { start -= before.length }
        while let after = Scalar.after(stop, line), after.isVisibleSpace { stop += after.length }
        let before = Scalar.before(start, line), after = Scalar.after(stop, line)
        if before == nil { start = index }
        if after == nil { stop = end }
        guard !isColumn(line, start..<index), !isColumn(line, end..<stop) else { return nil }
        if before?.value == 0x7C || after?.value == 0x7C { return nil }
        if before?.isDigit == true, after?.isDigit == true { return nil }
        if after == nil, before?.value == 0x3A || before?.value == 0xFF1A { return nil }
        var replacement: [UInt8] = []
        if let before, !opens(before) { replacement.append(0x20) }
        replacement += [0xE2, 0x80, 0x94]
        if let after, !endsBefore(after) { replacement.append(0x20) }
        return (start..<stop, replacement)
    }

    /// A tab, or two plain spaces side by side.
    private func isColumn(_ line: borrowing LineText, _ range: Range<Int>) -> Bool {
        for index in range {
            let isDoubled = index > range.lowerBound && line.bytes[index - 1] == 0x20
            if line.bytes[index] == 0x09 || (line.bytes[index] == 0x20 && isDoubled) { return true }
        }
        return false
    }

    private func opens(_ scalar: Scalar) -> Bool {
        switch scalar.value {
        case 0x22: straightIsOpen
        case 0x28, 0x5B, 0x201C, 0x2018, 0xAB, 0xFF08, 0x300A, 0x300C, 0x3010: true
        default: false
        }
    }

    /// What stands before it without a space: closing marks and those that end a clause.
    private func endsBefore(_ scalar: Scalar) -> Bool {
        switch scalar.value {
        case 0x22: straightIsOpen
        case 0x21, 0x29, 0x2C, 0x2E, 0x3A, 0x3B, 0x3F, 0x5D, 0x201D, 0x2019, 0xBB: true
        case 0xFF01, 0xFF09, 0xFF0C, 0xFF1A, 0xFF1B, 0xFF1F, 0x3001, 0x3002, 0x300B, 0x300D, 0x3011: true
        default: false
        }
    }
}
