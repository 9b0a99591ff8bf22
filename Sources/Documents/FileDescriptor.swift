#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// Owns an open file and closes it; standard streams are only borrowed.
struct FileDescriptor: ~Copyable {
    private static let pipeSize: Int32 = 1 << 20
    /// So many bytes are read at once where nothing else is said.
    static let pieceSize = 256 << 10

    let number: Int32
    /// Stands in messages.
    let name: String
    private let isOwned: Bool

    private init(number: Int32, name: String, isOwned: Bool) {
        self.number = number
        self.name = name
        self.isOwned = isOwned
    }

    /// A stream that was open when the program started, and stays open.
    init(standard number: Int32, name: String) {
        self.init(number: number, name: name, isOwned: false)
    }

    /// Takes over the closing of `number`.
    init(owning number: Int32, name: String) {
        self.init(number: number, name: name, isOwned: true)
    }

    deinit {
        if isOwned { close(number) }
    }

    /// Opens a file for reading.
    static func reading(_ path: String) throws(FileProblem) -> FileDescriptor {
        let number = retrying { open(path, O_RDONLY | O_CLOEXEC) }
        guard number >= 0 else { throw .reading(path, errno) }
        return FileDescriptor(owning: number, name: path)
    }

    /// Opens an input for reading.
    static func opening(_ input: Input) throws(FileProblem) -> FileDescriptor {
        switch input {
        case .standardInput: FileDescriptor(standard: 0, name: input.name)
        case .file(let path): try FileDescriptor.reading(path)
        }
    }

    /// Opens what exists and is no plain file (a device, a named pipe) for writing.
    static func writing(_ path: String) throws(FileProblem) -> FileDescriptor {
        let number = retrying { open(path, O_WRONLY | O_CLOEXEC) }
        guard number >= 0 else { throw .writing(path, errno) }
        return FileDescriptor(owning: number, name: path)
    }

    /// What the file is; throws what a failed `fstat` means for a reader.
    func status() throws(FileProblem) -> FileStatus {
        var result = stat()
        guard fstat(number, &result) == 0 else { throw .reading(name, errno) }
        return FileStatus(result)
    }

    /// Reads at most as many bytes as the target holds; 0 at the end of the file.
    func read(into target: UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int {
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(number, target.baseAddress, target.count)
            #elseif canImport(Musl)
                let count = Musl.read(number, target.baseAddress, target.count)
            #else
                let count = Darwin.read(number, target.baseAddress, target.count)
            #endif
            if count >= 0 { return count }
            if errno != EINTR { throw .reading(name, errno) }
        }
    }

    /// Reads what is left of the file.
    func readAll() throws(FileProblem) -> [UInt8] {
        try Self.collect(about: plainSize) { target throws(FileProblem) in try read(into: target) }
    }

    /// The size of a plain file in bytes; 0 where none is known.
    var plainSize: Int {
        if let status = try? status(), status.kind == .plain { status.size } else { 0 }
    }

    /// Calls `read`, which fills some of its target, until it gives 0 bytes.
    ///
    /// - Parameter count: how many bytes are likely to come.
    static func collect(
        about count: Int, _ read: (UnsafeMutableRawBufferPointer) throws(FileProblem) -> Int
    ) throws(FileProblem) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(count + 1)
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FileDescriptor.pieceSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try read(buffer)
            if count == 0 { return result }
            result.append(contentsOf: buffer[..<count])
        }
    }

    /// Writes every byte, however many calls that takes.
    func write(_ source: UnsafeRawBufferPointer) throws(FileProblem) {
        var rest = source
        while let address = rest.baseAddress, rest.count > 0 {
            #if canImport(Glibc)
                let count = Glibc.write(number, address, rest.count)
            #elseif canImport(Musl)
                let count = Musl.write(number, address, rest.count)
            #else
                let count = Darwin.write(number, address, rest.count)
            #endif
            if count < 0 {
                if errno == EINTR { continue }
                throw .writing(name, errno)
            }
            rest = UnsafeRawBufferPointer(rebasing: rest[count...])
        }
    }

    /// Waits until no other process has the lock of the file, and takes it. It goes with the last descriptor of this opening.
    func lock() throws(FileProblem) {
        guard retrying({ flock(number, LOCK_EX) }) == 0 else { throw .locking(name, errno) }
    }

    /// Waits until the file's bytes are on the disk.
    func synchronize() throws(FileProblem) {
        guard fsync(number) == 0 else { throw .writing(name, errno) }
    }

    /// Larger pipes cost fewer switches between the two programs; a system that has no such call keeps its default.
    func enlargePipe() {
        #if os(Linux)
            // F_SETPIPE_SZ of <linux/fcntl.h>, which the imported headers hide.
            _ = fcntl(number, 1031, Self.pipeSize)
        #endif
    }
}

/// Repeats a call that was interrupted by a signal.
func retrying(_ call: () -> Int32) -> Int32 {
    while true {
        let result = call()
        if result >= 0 || errno != EINTR { return result }
    }
}
