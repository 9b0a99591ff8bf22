/// A constant run of values, in memory of its own or in the program's data.
///
/// The shipped glossary is read where it lies in the executable, without a copy; others are read into memory. Both are used through
/// this type.
package struct Table<Element: BitwiseCopyable>: RandomAccessCollection, @unchecked Sendable {
    @usableFromInline let base: UnsafePointer<Element>
    package let count: Int
    /// Keeps the memory; nil for the program's data.
    let owner: AnyObject?

    @inlinable package var startIndex: Int { 0 }
    @inlinable package var endIndex: Int { count }

    @inlinable @inline(__always)
    package subscript(index: Int) -> Element {
        precondition(index >= 0 && index < count, "index out of range")
        return base[index]
    }

    /// The values where they lie.
    package var span: Span<Element> {
        @_lifetime(borrow self)
        get {
            let span = Span(_unsafeStart: base, count: count)
            return _overrideLifetime(span, borrowing: self)
        }
    }

    /// - Parameter base: memory that `owner` keeps, or that is never freed; aligned for `Element`.
    init(base: UnsafePointer<Element>, count: Int, owner: AnyObject?) {
        self.base = base
        self.count = count
        self.owner = owner
    }

    /// A copy of the values of an array.
    init(_ values: [Element]) {
        let memory = TableMemory(bytes: values.count * MemoryLayout<Element>.stride)
        let base = memory.start.bindMemory(to: Element.self, capacity: values.count)
        base.initialize(from: values, count: values.count)
        self.init(base: UnsafePointer(base), count: values.count, owner: memory)
    }
}

/// Memory that a `Table` keeps.
private final class TableMemory {
    let start: UnsafeMutableRawPointer

    init(bytes: Int) {
        start = .allocate(byteCount: max(bytes, 1), alignment: 16)
    }

    deinit {
        start.deallocate()
    }
}
