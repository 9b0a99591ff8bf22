/// What is read in one go: a large document, or several small ones, also of several files.
package final class Batch {
    package enum Item {
        /// A file was opened; the status is its state at that time.
        case start(Input, FileStatus, TextEncoding)
        /// A range of the batch's input, of a file in this format that is to be read for this profile.
        case document(Range<Int>, DocumentFormat, profile: Int)
        /// The file was read to its end.
        case end
        /// The file could not be opened, or not be read to its end.
        case problem(Input, FileProblem)
    }

    package internal(set) var items: [Item] = []
    let input: UnsafeMutableRawBufferPointer
    /// Where the bytes start and end that no item covers yet.
    var start = 0
    var end = 0

    /// A batch with room for the longest document behind others of one batch's goal.
    package init(longestDocument: Int, pace: BatchReader.Pace = BatchReader.Pace()) {
        let room = BatchReader.pageSize + pace.goal + longestDocument + pace.readSize
        // Pages that are never read into cost nothing.
        input = .allocate(byteCount: room, alignment: BatchReader.pageSize)
    }

    deinit {
        input.deallocate()
    }

    /// The bytes of a document.
    package func bytes(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
        UnsafeRawBufferPointer(rebasing: input[range]).assumingMemoryBound(to: UInt8.self)
    }

    /// The bytes of all documents.
    package var byteCount: Int {
        items.reduce(0) { sum, item in
            if case .document(let range, _, _) = item { sum + range.count } else { sum }
        }
    }

    func clear() {
        items.removeAll(keepingCapacity: true)
        start = 0
        end = 0
    }
}
