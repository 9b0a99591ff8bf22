/// A file that is read as UTF-8, whatever its encoding.
struct DecodedFile: ~Copyable {
    let encoding: TextEncoding
    private let file: FileDescriptor
    private let decoder: TextDecoder
    /// Bytes of the file that were not given on yet: the front, by which the encoding was told, or what is to be decoded.
    private let buffer: UnsafeMutableBufferPointer<UInt8>
    private var start = 0
    private var end = 0
    private var isAtEnd = false
    /// So many bytes are asked for at once.
    private let pace: Int

    /// Reads the front of the file where that has to tell the encoding.
    ///
    /// - Parameter pace: for tests, the size of the pieces that the file is read in.
    init(_ file: consuming FileDescriptor, _ choice: EncodingChoice, pace: Int = EncodingDetector.front) throws(FileProblem) {
        let buffer = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: choice.encoding == .utf8 ? 0 : EncodingDetector.front)
        var isAtEnd = false
        if choice.encoding == nil {
            do throws(FileProblem) {
                while !isAtEnd, end < choice.front {
                    let count = try Self.read(file, into: buffer, behind: end, pace)
                    end += count
                    isAtEnd = count == 0
                }
            } catch {
                buffer.deallocate()
                throw error
            }
        }
        let front = UnsafeBufferPointer(rebasing: buffer[..<min(end, choice.front)])
        encoding = choice.encoding(ofFront: front, isWhole: isAtEnd)
        decoder = TextDecoder(encoding)
        self.file = consume file
        self.buffer = buffer
        self.isAtEnd = isAtEnd
        self.pace = pace
    }

    deinit {
        buffer.deallocate()
    }

    /// Reads UTF-8: at most as many bytes as the target holds, which is `TextDecoder.longest` at least; 0 at the end of the file.
    mutating func read(into target: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
        if encoding == .utf8 { return try start < end || isAtEnd ? giveOn(target) : file.read(into: target) }
        precondition(target.count >= TextDecoder.longest)
        let output = target.bindMemory(to: UInt8.self)
        while true {
            let bytes = UnsafeBufferPointer(rebasing: buffer[start..<end])
            let (read, written) = decoder.decode(bytes, isLast: isAtEnd, into: output)
            start += read
            if written > 0 || isAtEnd { return written }
            try fill()
        }
    }

    /// Reads what is left, as UTF-8.
    mutating func readAll() throws(FileProblem) -> [UInt8] {
        try FileDescriptor.collect(about: file.plainSize) { target throws(FileProblem) in try read(into: target) }
    }

    private mutating func giveOn(_ target: UnsafeMutableRawBufferPointer) -> Int {
        let count = min(end - start, target.count)
        target.copyMemory(from: UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: buffer[start..<start + count])))
        start += count
        return count
    }

    /// Reads bytes of the file behind those that are there, which move to the front of the buffer.
    private mutating func fill() throws(FileProblem) {
        if start > 0, let base = buffer.baseAddress {
            base.update(from: base + start, count: end - start)
            end -= start
            start = 0
        }
        let count = try Self.read(file, into: buffer, behind: end, pace)
        end += count
        isAtEnd = count == 0
    }

    private static func read(
        _ file: borrowing FileDescriptor, into buffer: UnsafeMutableBufferPointer<UInt8>, behind end: Int, _ pace: Int
    ) throws(FileProblem) -> Int {
        let room = UnsafeMutableBufferPointer(rebasing: buffer[end..<min(buffer.count, end + pace)])
        return try file.read(into: UnsafeMutableRawBufferPointer(room))
    }
}
