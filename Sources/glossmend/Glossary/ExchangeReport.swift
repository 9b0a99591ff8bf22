internal import GlossaryStore

/// Says on standard error what an exchange of entries lost, and how much was exchanged.
struct ExchangeReport {
    private let messages = Messages()
    private var entryCount = 0
    private var rowCount = 0
    /// Entries that are left out, and entries of which a part is.
    private var wholeCount = 0
    private var partCount = 0
    /// What became of the rows in a glossary that was there.
    var addition: String?

    /// Names the losses of a file and counts.
    mutating func add(_ losses: [ExchangeLoss], of file: String, entries: Int, rows: Int) {
        entryCount += entries
        rowCount += rows
        for loss in losses {
            if loss.isWhole { wholeCount += 1 } else { partCount += 1 }
            messages.note("\(file):\(loss.line): \(loss.description)")
        }
    }

    func summarize() {
        let entries = "\(entryCount) \(entryCount == 1 ? "entry" : "entries")"
        let written = addition ?? "\(rowCount) written"
        messages.note("\(entries) read, \(written); losses: \(wholeCount) left out, \(partCount) not kept in full")
    }
}
