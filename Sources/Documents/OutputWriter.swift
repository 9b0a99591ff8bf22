/// Gathers small writes and hands large ones straight to the file.
///
/// Not safe for use by two threads at once. What is still gathered when the writer goes away is lost: call `flush`.
package final class OutputWriter {
    static let capacity = 256 * 1024

    private let file: FileDescriptor
    private let buffer: UnsafeMutableRawBufferPointer
    private var used = 0

    init(_ file: consuming FileDescriptor) {
        self.file = file
        buffer = .allocate(byteCount: Self.capacity, alignment: 16)
        if let status = try? self.file.status(), status.kind == .pipe { self.file.enlargePipe() }
    }

    deinit {
        buffer.deallocate()
    }

    /// A writer to the program's standard output.
    package static func standardOutput() -> OutputWriter {
        OutputWriter(FileDescriptor(standard: 1, name: "<stdout>"))
    }

    /// A writer to the program's standard error.
    package static func standardError() -> OutputWriter {
        OutputWriter(FileDescriptor(standard: 2, name: "<stderr>"))
    }

    /// Appends bytes to the file; they may stay in the buffer until `flush`.
    package func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
        guard let source = bytes.baseAddress, bytes.count > 0 else { return }
        if used + bytes.count > Self.capacity { try flush() }
        if bytes.count > Self.capacity / 4 {
            try flush()
            return try file.write(bytes)
        }
        (buffer.baseAddress! + used).copyMemory(from: source, byteCount: bytes.count)
        used += bytes.count
    }

    package func write(_ bytes: [UInt8]) throws(FileProblem) {
        // A closure of `withUnsafeBytes` loses the type of the error, hence the result.
        let result = bytes.withUnsafeBytes { source -> Result<Void, FileProblem> in
            do throws(FileProblem) { return .success(try write(source)) } catch { return .failure(error) }
        }
        try result.get()
    }

    package func write(_ text: String) throws(FileProblem) {
        try write(Array(text.utf8))
    }

    /// Hands everything gathered to the operating system.
    package func flush() throws(FileProblem) {
        let count = used
        used = 0
        try file.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
    }

    /// Flushes, and waits until the bytes are on the disk.
    func synchronize() throws(FileProblem) {
        try flush()
        try file.synchronize()
    }
}
