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

/// Cuts a document into lines and finds in the same pass what each may need.
///
/// It goes in blocks of 64 bytes. Bit masks say which bytes are of which class; masks shifted by one, two and three bytes
/// tell what stands before; their conjunctions are the triggers. The only places looked at one by one are line ends, the
/// characters beyond ASCII and the capitals after a space, whose offsets the caller gets.
package struct LineScan {
    package private(set) var lines: [Line] = []
    package private(set) var capitals = CapitalPlaces()
    /// How often a capital follows a comma or semicolon directly.
    package private(set) var gluedCapitals = 0

    package init() {}

    /// Looks at a whole document; what was found in the one before is forgotten. A carriage return before a line feed
    /// belongs to the line end.
    package mutating func scan(_ document: Span<UInt8>) {
        lines.removeAll(keepingCapacity: true)
        capitals.removeAll()
        gluedCapitals = 0
        document.withUnsafeBufferPointer { bytes in
            var blocks = BlockScan(bytes)
            blocks.run(&lines, &capitals)
            gluedCapitals = blocks.gluedCapitals
        }
    }

    package mutating func withLines(_ body: (inout [Line]) -> Void) { body(&lines) }

    /// What the scan sees in one line (without its line end).
    package static func triggers(of line: Span<UInt8>) -> Triggers {
        line.withUnsafeBufferPointer { bytes in
            var blocks = BlockScan(bytes)
            return blocks.triggers()
        }
    }
}
