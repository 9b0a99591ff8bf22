/// Sorted, disjoint edits that turn one text into another, each with what its maker attached to it.
///
/// Inlinable, so that modules that use it get code for their kind of note: it runs for every repair of a record.
public struct EditScript<Note: Sendable>: Sendable {
    public struct Item: Sendable {
        public var edit: Edit
        public var notes: [Note]

        @inlinable
        public init(_ edit: Edit, _ notes: [Note]) {
            self.edit = edit
            self.notes = notes
        }
    }

    /// In text order; two insertions never stand at one place.
    public var items: [Item] = []

    @inlinable
    public init() {}

    @inlinable
    public var isEmpty: Bool { items.isEmpty }

    /// The script that does what this one does and then what `next` does, `next` being an edit script of this one's
    /// result. Edits of `next` that touch text this script put in are joined with the edits that put it there.
    @inlinable
    public mutating func compose(_ next: EditScript) {
        guard !next.isEmpty else { return }
        guard !isEmpty else {
            self = next
            return
        }
        var merge = Merge(first: items, second: next.items)
        items = merge.run()
    }

    /// Where byte `offset` of the result comes from in the original. An offset inside inserted text maps to the start of
    /// the edit (`end` false) or to its end.
    @inlinable
    public func original(_ offset: Int, end: Bool) -> Int {
        var shift = 0
        for item in items {
            let start = item.edit.range.lowerBound + shift
            let stop = start + item.edit.replacement.count
            if offset < start || (offset == start && end) { break }
            if offset < stop || (offset == stop && end && offset > start) {
                return end ? item.edit.range.upperBound : item.edit.range.lowerBound
            }
            shift += item.edit.replacement.count - item.edit.range.count
        }
        return offset - shift
    }

    /// Appends `text` with the edits made to `output`.
    public func apply(to text: Span<UInt8>, into output: inout [UInt8]) {
        output.append(text, with: items.lazy.map(\.edit))
    }
}

extension EditScript {
    /// The composition of two scripts, by clusters: runs of edits that overlap or touch in the middle text, which is the
    /// first script's result and what the second one edits.
    @usableFromInline
    struct Merge {
        @usableFromInline let first: [Item]
        @usableFromInline let second: [Item]
        @usableFromInline var done: [Item] = []
        /// The edits not yet taken.
        @usableFromInline var one = 0, two = 0
        /// Length of the middle text minus that of the original, over the edits of `first` taken so far.
        @usableFromInline var shift = 0

        @inlinable
        init(first: [Item], second: [Item]) {
            self.first = first
            self.second = second
        }

        @inlinable
        mutating func run() -> [Item] {
            while one < first.count || two < second.count { takeCluster() }
            return done
        }

        @inlinable
        mutating func takeCluster() {
            let start = Swift.min(nextFirst?.lowerBound ?? .max, nextSecond?.lowerBound ?? .max)
            let original = start - shift
            var end = start, middle: [UInt8] = [], notes: [Note] = []
            let firstOfSecond = two
            while true {
                if let range = nextFirst, range.lowerBound <= end {
                    let item = first[one]
                    // What lies between edits of the first script here is overwritten by the second one below.
                    middle += [UInt8](repeating: 0, count: Swift.max(0, range.lowerBound - start - middle.count))
                    middle += item.edit.replacement
                    notes += item.notes
                    end = Swift.max(end, range.upperBound)
                    shift += item.edit.replacement.count - item.edit.range.count
                    one += 1
                } else if let range = nextSecond, range.lowerBound <= end {
                    end = Swift.max(end, range.upperBound)
                    two += 1
                } else {
                    break
                }
            }
            middle += [UInt8](repeating: 0, count: end - start - middle.count)
            for item in second[firstOfSecond..<two].reversed() {
                let range = item.edit.range
                middle.replaceSubrange(range.lowerBound - start..<range.upperBound - start, with: item.edit.replacement)
            }
            for item in second[firstOfSecond..<two] { notes += item.notes }
            done.append(Item(Edit(original..<end - shift, middle), notes))
        }

        /// Ranges of the next edits in the middle text.
        @inlinable var nextFirst: Range<Int>? {
            guard one < first.count else { return nil }
            let edit = first[one].edit
            let start = edit.range.lowerBound + shift
            return start..<start + edit.replacement.count
        }

        @inlinable var nextSecond: Range<Int>? {
            two < second.count ? second[two].edit.range : nil
        }
    }
}

extension [UInt8] {
    /// Appends the bytes of `text` in `range`.
    @inlinable
    package mutating func append(_ text: Span<UInt8>, _ range: Range<Int>) {
        guard !range.isEmpty else { return }
        text.extracting(range).withUnsafeBufferPointer { append(contentsOf: $0) }
    }

    /// Appends `text` with edits of it made, which are in order and do not overlap.
    package mutating func append(_ text: Span<UInt8>, with edits: some Sequence<Edit>) {
        var copied = 0
        for edit in edits {
            append(text, copied..<edit.range.lowerBound)
            append(contentsOf: edit.replacement)
            copied = edit.range.upperBound
        }
        append(text, copied..<text.count)
    }
}
