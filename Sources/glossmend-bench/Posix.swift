#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// What the measuring asks of the operating system besides running programs.
enum Posix {
    /// Nanoseconds of a clock that never goes back.
    static func nanoseconds() -> UInt64 { nanoseconds(of: CLOCK_MONOTONIC) }

    /// Nanoseconds of processor time that this process has had, on all its threads.
    static func processorNanoseconds() -> UInt64 { nanoseconds(of: CLOCK_PROCESS_CPUTIME_ID) }

    private static func nanoseconds(of clock: clockid_t) -> UInt64 {
        var time = timespec()
        clock_gettime(clock, &time)
        return UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_nsec)
    }

    /// The environment of this process, as `NAME=value`.
    static func environment() -> [String] {
        var result: [String] = []
        var entry = environ
        while let text = entry.pointee {
            result.append(String(cString: text))
            entry += 1
        }
        return result
    }

    static func isExecutable(_ path: String) -> Bool {
        access(path, X_OK) == 0
    }

    /// The size of a file in bytes.
    static func size(of path: String) throws(BenchProblem) -> Int {
        var status = stat()
        guard stat(path, &status) == 0 else { throw problem(path) }
        return Int(status.st_size)
    }

    /// The number of processors that are running.
    static var processorCount: Int {
        max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN))))
    }

    /// Creates a file, or empties it; the caller closes the descriptor.
    static func create(_ path: String) throws(BenchProblem) -> Int32 {
        let descriptor = open(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0o600)
        guard descriptor >= 0 else { throw problem(path) }
        return descriptor
    }

    static func closeFile(_ descriptor: Int32) {
        close(descriptor)
    }

    /// Writes all bytes; `name` stands in the message when that fails.
    static func write(_ bytes: [UInt8], to descriptor: Int32, name: String) throws(BenchProblem) {
        var position = 0
        while position < bytes.count {
            let count = bytes.withUnsafeBytes { writeBytes(descriptor, $0.baseAddress! + position, $0.count - position) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw problem(name) }
            position += count
        }
    }

    /// All bytes of a file.
    static func read(_ path: String) throws(BenchProblem) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw problem(path) }
        defer { closeFile(descriptor) }
        var bytes = [UInt8](repeating: 0, count: try size(of: path)), position = 0
        while position < bytes.count {
            let count = bytes.withUnsafeMutableBytes { readBytes(descriptor, $0.baseAddress! + position, $0.count - position) }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { throw problem(path) }
            position += count
        }
        return bytes
    }

    /// A new folder for files that are soon removed again.
    static func temporaryFolder() throws(BenchProblem) -> String {
        let parent = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var template = Array("\(parent)/glossmend-bench-XXXXXX".utf8CString)
        guard mkdtemp(&template) != nil else { throw problem(parent) }
        return template.withUnsafeBufferPointer { String(cString: $0.baseAddress!) }
    }

    static func remove(file: String) {
        unlink(file)
    }

    static func remove(folder: String) {
        rmdir(folder)
    }

    /// What the last failed call says against a file.
    static func problem(_ name: String) -> BenchProblem {
        BenchProblem("\(name): \(String(cString: strerror(errno)))")
    }
}

/// Not hidden by the method of the same name.
private func writeBytes(_ descriptor: Int32, _ bytes: UnsafeRawPointer, _ count: Int) -> Int {
    write(descriptor, bytes, count)
}

private func readBytes(_ descriptor: Int32, _ bytes: UnsafeMutableRawPointer, _ count: Int) -> Int {
    read(descriptor, bytes, count)
}
