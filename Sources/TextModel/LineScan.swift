/// One line of a document: byte offsets of its text (without the line end) and what the scan saw in it.
package struct Line: Sendable {
    package var start: Int
    package var end: Int
    package var triggers: Triggers

    @inlinable
    package init(start: Int, end: Int, triggers: Triggers) {
        self.start = start
        self.end = end
        self.triggers = triggers
    }
}

/// Cuts a document into lines and finds in the same pass what each may need: one look-up a byte in a table of pairs of
/// byte classes, whose bits are gathered by line. The few pairs that need a third byte are looked at one by one.
package enum LineScan {
    /// Appends the lines of `document` to `lines`. A carriage return before a line feed belongs to the line end.
    package static func scan(_ document: Span<UInt8>, into lines: inout [Line]) {
        document.withUnsafeBufferPointer { bytes in
            ByteClass.table.withUnsafeBufferPointer { classes in
                pairs.withUnsafeBufferPointer { pairs in
                    scan(bytes, classes, pairs, &lines)
                }
            }
        }
    }

    /// What the scan sees in one line (without its line end).
    package static func triggers(of line: Span<UInt8>) -> Triggers {
        var lines: [Line] = []
        scan(line, into: &lines)
        return lines.first?.triggers ?? []
    }

    private static func scan(
        _ bytes: UnsafeBufferPointer<UInt8>, _ classes: UnsafeBufferPointer<UInt8>, _ pairs: UnsafeBufferPointer<UInt32>,
        _ lines: inout [Line]
    ) {
        var start = 0
        var previous = Int(ByteClass.newline)
        var seen: UInt32 = 0
        var index = 0
        while index < bytes.count {
            let current = Int(classes[Int(bytes[index])])
            let found = pairs[previous << 4 | current]
            seen |= found
            if found & attention != 0 {
                if found & lineEnd != 0 {
                    lines.append(line(bytes, start, index, seen))
                    start = index + 1
                    seen = 0
                } else {
                    seen |= thirdByte(bytes, index, classes).rawValue
                }
            }
            previous = current
            index += 1
        }
        if start < bytes.count {
            lines.append(line(bytes, start, bytes.count, seen))
        }
    }

    private static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, _ seen: UInt32) -> Line {
        let carriageReturn = end > start && bytes[end - 1] == 0x0D
        let end = carriageReturn ? end - 1 : end
        var triggers = Triggers(rawValue: seen & ~(attention | lineEnd))
        if end > start && end - start <= Triggers.longestShortLine { triggers.insert(.shortLine) }
        return Line(start: start, end: end, triggers: triggers)
    }

    /// The triggers that depend on a third byte: "space, capital" and "space, digit" on the one before, "full stop,
    /// space" on the one after.
    @inline(__always)
    private static func thirdByte(
        _ bytes: UnsafeBufferPointer<UInt8>, _ index: Int, _ classes: UnsafeBufferPointer<UInt8>
    ) -> Triggers {
        if classes[Int(bytes[index])] == ByteClass.space {
            let after = index + 1 < bytes.count ? classes[Int(bytes[index + 1])] : ByteClass.newline
            return after == ByteClass.lower ? .smallAfterStop : []
        }
        guard index >= 2 else { return [] }
        let before = classes[Int(bytes[index - 2])]
        if classes[Int(bytes[index])] == ByteClass.digit {
            return before == ByteClass.digit ? .splitDigits : []
        }
        return before == ByteClass.lower ? .capitalAfterSmall : before == ByteClass.clauseMark ? .capitalAfterComma : []
    }

    private static let attention: UInt32 = 1 << 31
    private static let lineEnd: UInt32 = 1 << 30

    /// The triggers of a pair of byte classes, at `first << 4 | second`.
    private static let pairs: [UInt32] = (0..<256).map { pair in
        triggers(UInt8(pair >> 4), UInt8(pair & 15))
    }

    private static func triggers(_ first: UInt8, _ second: UInt8) -> UInt32 {
        typealias C = ByteClass
        if second == C.newline { return attention | lineEnd }
        let letters = [C.lower, C.upper], marks = [C.clauseMark, C.period, C.colon]
        var found: Triggers = []
        func when(_ firsts: [UInt8], _ seconds: [UInt8], _ trigger: Triggers) {
            if firsts.contains(first) && seconds.contains(second) { found.insert(trigger) }
        }
        when(marks, letters + [C.open, C.quote, C.beyondASCII], .tightMark)
        when([C.close], letters + [C.digit, C.open, C.quote, C.beyondASCII], .tightMark)
        when(letters + [C.digit], [C.open], .tightMark)
        when(marks, [C.digit], .markDigit)
        when([C.space], marks + [C.close], .looseMark)
        when([C.open], [C.space], .looseMark)
        when([C.space], [C.space], .doubledSpace)
        when([C.lower], [C.upper], .innerCapital)
        when([C.upper], [C.upper], .capitalRun)
        when(letters, [C.digit], .letterDigit)
        when([C.digit], letters, .letterDigit)
        when([C.space], [C.apostrophe], .looseApostrophe)
        when([C.apostrophe], [C.space], .looseApostrophe)
        when(marks, marks, .doubledMark)
        if second == C.quote { found.insert(.quote) }
        if second == C.beyondASCII { found.insert(.beyondASCII) }
        if second == C.technical { found.insert(.technical) }
        if second == C.open || second == C.close { found.insert(.bracket) }
        let third = first == C.space && [C.upper, C.digit].contains(second) || first == C.period && second == C.space
        return found.rawValue | (third ? attention : 0)
    }
}
