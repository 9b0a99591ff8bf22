/// Reads inputs one after the other and cuts them into batches of documents. Used by one thread at a time.
package final class BatchReader: @unchecked Sendable {
    static let pageSize = 16 * 1024

    /// How much is done in one go; nothing of it can be told from what is read.
    package struct Pace: Sendable {
        /// At most so many bytes are read at once.
        let readSize: Int
        /// A batch with so many bytes is full.
        let goal: Int

        package init(readSize: Int = FileDescriptor.pieceSize, goal: Int = 1 << 20) {
            self.readSize = readSize
            self.goal = goal
        }
    }

    private let tasks: [FileTask]
    /// The only input, where it was read already.
    private let whole: WholeInput?
    private let pace: Pace
    /// Every line is a document, which waits for no other.
    private let isByLine: Bool
    private var next = 0
    private var current: Source?
    /// Of the current input; set when its format is known.
    private var cutter = DocumentCutter()
    /// Bytes of the current input that came with the batch before.
    private var carried: [UInt8] = []
    /// Files to be replaced are read once, however many names they have.
    private let skipsRepeated: Bool
    private var seen: Set<FileStatus.Identity> = []

    /// An open input, and whether its end was met.
    private final class Source {
        let task: FileTask
        /// Nil for one that was read already.
        private var file: DecodedFile?
        private let whole: WholeInput?
        private var position = 0
        var isAtEnd = false
        /// Nil until it is known.
        var format: DocumentFormat?

        init(_ task: FileTask, _ file: consuming DecodedFile) {
            self.task = task
            self.file = consume file
            whole = nil
        }

        init(_ task: FileTask, _ whole: WholeInput) {
            self.task = task
            file = nil
            self.whole = whole
        }

        /// Reads at most as many bytes as the target holds; 0 at the end.
        func read(into target: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
            var count = 0
            if let whole {
                count = whole.copy(from: position, into: target)
                position += count
            } else if file != nil {
                count = try file!.read(into: target)
            }
            return count
        }
    }

    /// - Parameters:
    ///   - isByLine: make every line a document, and hand out what there is before waiting for more.
    ///   - skipsRepeated: leave out a file that was read before, under whatever name.
    package init(_ tasks: [FileTask], isByLine: Bool = false, skipsRepeated: Bool, pace: Pace = Pace()) {
        self.tasks = tasks
        self.isByLine = isByLine
        self.skipsRepeated = skipsRepeated
        self.pace = pace
        whole = nil
    }

    /// Cuts the one input of a task, which was read already.
    package init(_ task: FileTask, _ whole: WholeInput) {
        tasks = [task]
        self.whole = whole
        isByLine = false
        skipsRepeated = false
        pace = Pace()
    }

    /// Whether there may be more to read.
    package var hasMore: Bool { current != nil || next < tasks.count }

    /// Fills a batch; false when nothing was left.
    package func fill(_ batch: Batch) -> Bool {
        batch.clear()
        putBack(into: batch)
        var bytes = 0
        while bytes < pace.goal, hasMore {
            guard let source = current ?? open(tasks[next], batch) else { continue }
            current = source
            guard let length = advance(source, batch, mayRead: bytes == 0 || !isByLine) else { break }
            bytes += length
        }
        keep(from: batch)
        return !batch.items.isEmpty
    }

    /// Opens the next input and notes it; nil when there is nothing to read.
    private func open(_ task: FileTask, _ batch: Batch) -> Source? {
        next += 1
        if let whole {
            batch.items.append(.start(task.input, whole.status, whole.encoding))
            return Source(task, whole)
        }
        do throws(FileProblem) {
            if let problem = task.problem { throw problem }
            let file = try FileDescriptor.opening(task.input)
            let status = try file.status()
            if skipsRepeated, !seen.insert(status.identity).inserted { return nil }
            if status.kind == .directory { throw .directory(task.input.name) }
            if status.kind == .pipe { file.enlargePipe() }
            let decoded = try DecodedFile(file, isByLine ? task.encoding.withoutWaiting : task.encoding)
            batch.items.append(.start(task.input, status, decoded.encoding))
            return Source(task, decoded)
        } catch {
            batch.items.append(.problem(task.input, error))
            return nil
        }
    }

    /// Cuts the next document off the current input, or meets its end. Returns the document's length; nil when that takes more
    /// bytes, which it may not read.
    private func advance(_ source: Source, _ batch: Batch, mayRead: Bool) -> Int? {
        while true {
            let window = batch.start..<batch.end
            if let (length, format) = cut(batch.bytes(window), source) {
                batch.items.append(.document(window.lowerBound..<window.lowerBound + length, format, profile: source.task.profile))
                batch.start += length
                return length
            }
            if source.isAtEnd {
                batch.items.append(.end)
                current = nil
                return 0
            }
            guard mayRead else { return nil }
            do throws(FileProblem) {
                try read(source, batch)
            } catch {
                batch.items.append(.problem(source.task.input, error))
                batch.start = batch.end
                current = nil
                return 0
            }
        }
    }

    /// Reads what comes next of an input.
    private func read(_ source: Source, _ batch: Batch) throws(FileProblem) {
        if let format = source.format, format.isWhole, batch.end - batch.start > DocumentFormat.longestWhole {
            throw .tooLong(source.task.input.name, format)
        }
        let end = min(batch.end + pace.readSize, batch.input.count)
        let count = try source.read(into: UnsafeMutableRawBufferPointer(rebasing: batch.input[batch.end..<end]))
        batch.end += count
        source.isAtEnd = count == 0
    }

    /// The length of the next document, and its format; nil when that takes more bytes, or there are none.
    private func cut(_ window: UnsafeBufferPointer<UInt8>, _ source: Source) -> (Int, DocumentFormat)? {
        if source.format == nil {
            let found = source.task.format.format(of: source.task.input) ?? DocumentFormat.begun(window, isWhole: source.isAtEnd)
            guard let format = found else { return nil }
            source.format = format
            cutter = DocumentCutter(bounds: isByLine ? format.bounds.byLine : format.bounds, separator: source.task.separator)
        }
        guard let format = source.format else { return nil }
        if format.isWhole { return source.isAtEnd && !window.isEmpty ? (window.count, format) : nil }
        return cutter.cut(window, isLast: source.isAtEnd).map { ($0, format) }
    }

    /// Puts the carried bytes before a page boundary, so that the next read goes to an aligned address.
    private func putBack(into batch: Batch) {
        batch.start = (Self.pageSize - carried.count % Self.pageSize) % Self.pageSize
        batch.end = batch.start + carried.count
        carried.withUnsafeBytes { bytes in
            UnsafeMutableRawBufferPointer(rebasing: batch.input[batch.start..<batch.end]).copyMemory(from: bytes)
        }
        // Its memory is free for the work on what was cut.
        carried = []
    }

    private func keep(from batch: Batch) {
        carried.append(contentsOf: batch.input[batch.start..<batch.end])
    }
}
