/// The keys by which a scan seeks forms.
struct SoughtKeys: Sendable {
    /// See `AnchorTable`.
    let anchors: Table<UInt64>
    let entries: Table<AnchorEntry>
    /// See `WordFilter`.
    let filter: Table<UInt64>

    init(anchors: Table<UInt64>, entries: Table<AnchorEntry>, filter: Table<UInt64>) {
        self.anchors = anchors
        self.entries = entries
        self.filter = filter
    }

    init(_ table: AnchorTable.Finished) {
        self.init(anchors: Table(table.words.slots), entries: Table(table.entries), filter: Table(table.filter.words))
    }

    /// What they take up in memory, in bytes.
    var byteCount: Int {
        (anchors.count + filter.count) * MemoryLayout<UInt64>.stride + entries.count * MemoryLayout<AnchorEntry>.stride
    }
}
