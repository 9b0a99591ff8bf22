/// Reads inputs one after the other and cuts them into batches of documents. Used by one thread at a time.
package final class BatchReader: @unchecked Sendable {
    static let pageSize = 16 * 1024
    static let readSize = 256 * 1024
    /// A batch with so many bytes is full.
    static let goal = 1 << 20

    private let inputs: [Input]
    /// The only input, where it was read already.
    private let whole: WholeInput?
    private var next = 0
    private var current: Source?
    private let formats: FormatChoice
    private let separator: LinePattern?
    /// Of the current input; set when its format is known.
    private var cutter = DocumentCutter()
    /// Bytes of the current input that came with the batch before.
    private var carried: [UInt8] = []
    /// Files to be replaced are read once, however many names they have.
    private let skipsRepeated: Bool
    private var seen: Set<FileStatus.Identity> = []

    /// An open input, and whether its end was met.
    private final class Source {
        let input: Input
        /// Nil for one that was read already.
        private let file: FileDescriptor?
        private let whole: WholeInput?
        private var position = 0
        var isAtEnd = false
        /// Nil until it is known.
        var format: DocumentFormat?

        init(_ input: Input, _ file: consuming FileDescriptor) {
            self.input = input
            self.file = consume file
            whole = nil
        }

        init(_ whole: WholeInput) {
            input = whole.input
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
    ///   - formats: says what is read how.
    ///   - separator: ends a document of a plain text or bitext.
    ///   - skipsRepeated: leave out a file that was read before, under whatever name.
    package init(_ inputs: [Input], formats: FormatChoice, separator: LinePattern? = nil, skipsRepeated: Bool) {
        self.inputs = inputs
        self.formats = formats
        self.separator = separator
        self.skipsRepeated = skipsRepeated
        whole = nil
    }

    /// Cuts one input that was read already.
    package init(_ whole: WholeInput, formats: FormatChoice, separator: LinePattern? = nil) {
        inputs = [whole.input]
        self.whole = whole
        self.formats = formats
        self.separator = separator
        skipsRepeated = false
    }

    /// Whether there may be more to read.
    package var hasMore: Bool { current != nil || next < inputs.count }

    /// Fills a batch; false when nothing was left.
    package func fill(_ batch: Batch) -> Bool {
        batch.clear()
        putBack(into: batch)
        var bytes = 0
        while bytes < Self.goal, hasMore {
            guard let source = current ?? open(inputs[next], batch) else { continue }
            current = source
            bytes += advance(source, batch)
        }
        keep(from: batch)
        return !batch.items.isEmpty
    }

    /// Opens the next input and notes it; nil when there is nothing to read.
    private func open(_ input: Input, _ batch: Batch) -> Source? {
        next += 1
        if let whole {
            batch.items.append(.start(input, whole.status))
            return Source(whole)
        }
        do throws(FileProblem) {
            let file = try FileDescriptor.opening(input)
            let status = try file.status()
            if skipsRepeated, !seen.insert(status.identity).inserted { return nil }
            if status.kind == .directory { throw .directory(input.name) }
            if status.kind == .pipe { file.enlargePipe() }
            batch.items.append(.start(input, status))
            return Source(input, file)
        } catch {
            batch.items.append(.problem(input, error))
            return nil
        }
    }

    /// Cuts the next document off the current input, or meets its end. Returns the document's length.
    private func advance(_ source: Source, _ batch: Batch) -> Int {
        while true {
            let window = batch.start..<batch.end
            if let (length, format) = cut(batch.bytes(window), source) {
                batch.items.append(.document(window.lowerBound..<window.lowerBound + length, format))
                batch.start += length
                return length
            }
            if source.isAtEnd {
                batch.items.append(.end)
                current = nil
                return 0
            }
            do throws(FileProblem) {
                if let format = source.format, format.isWhole, window.count > DocumentFormat.longestWhole {
                    throw .tooLong(source.input.name, format)
                }
                let target = UnsafeMutableRawBufferPointer(
                    rebasing: batch.input[batch.end..<min(batch.end + Self.readSize, batch.input.count)])
                let count = try source.read(into: target)
                batch.end += count
                source.isAtEnd = count == 0
            } catch {
                batch.items.append(.problem(source.input, error))
                batch.start = batch.end
                current = nil
                return 0
            }
        }
    }

    /// The length of the next document, and its format; nil when that takes more bytes, or there are none.
    private func cut(_ window: UnsafeBufferPointer<UInt8>, _ source: Source) -> (Int, DocumentFormat)? {
        if source.format == nil {
            let found = formats.format(of: source.input) ?? DocumentFormat.begun(window, isWhole: source.isAtEnd)
            guard let format = found else { return nil }
            source.format = format
            cutter = DocumentCutter(bounds: format.bounds, separator: separator)
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
        carried.removeAll(keepingCapacity: true)
    }

    private func keep(from batch: Batch) {
        carried.append(contentsOf: batch.input[batch.start..<batch.end])
    }
}
