/// The memory that holds `FormRecord`s. It grows while tables are built and is not changed afterwards.
final class RecordStore: @unchecked Sendable {
    private(set) var bytes: UnsafeMutablePointer<UInt8>
    private(set) var capacity: Int
    /// Where the first record begins: not at 0.
    static let start = FormRecord.headerSize
    /// Where the next record begins: a multiple of four.
    var end = RecordStore.start

    init(capacity: Int) {
        self.capacity = max(capacity, 1024)
        bytes = .allocate(capacity: self.capacity)
        bytes.update(repeating: 0, count: end)
    }

    /// The records, for reading. The store may not grow afterwards.
    var table: Table<UInt8> {
        (bytes + end).update(repeating: 0, count: FormRecord.slack)
        return Table(base: UnsafePointer(bytes), count: end + FormRecord.slack, owner: self)
    }

    deinit {
        bytes.deallocate()
    }

    /// Makes room for a record of `length` bytes at `place`, and what may be read behind it.
    @inline(__always)
    func reserve(_ length: Int, at place: Int) {
        if place + FormRecord.headerSize + length + FormRecord.slack > capacity { grow(by: length, used: place) }
    }

    private func grow(by length: Int, used: Int) {
        let larger = capacity * 2 + length + FormRecord.headerSize + FormRecord.slack
        let grown = UnsafeMutablePointer<UInt8>.allocate(capacity: larger)
        grown.update(from: bytes, count: used)
        bytes.deallocate()
        bytes = grown
        capacity = larger
    }
}
