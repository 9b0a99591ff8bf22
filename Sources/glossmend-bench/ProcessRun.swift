#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// One run of a program from its start to its end, and what it took.
///
/// On Linux the memory is never reported as less than what this process has at that time, since the child begins as its
/// likeness; so this process has to stay small.
struct ProcessRun {
    /// Nanoseconds from before the start until the end was seen.
    let elapsed: UInt64
    /// Nanoseconds that processors worked for it, in the program and in the kernel.
    let processorTime: UInt64
    /// The most bytes of memory that were resident at any time.
    let peakMemory: Int
    /// The exit status; -1 when a signal ended it.
    let status: Int32

    /// Runs the contestant with `input` as standard input; what it writes is thrown away. Throws when it can't be started.
    init(_ contestant: Contestant, input: String, errors: String? = nil) throws(BenchProblem) {
        let started = Posix.nanoseconds()
        let process = try Self.start(contestant, input, errors)
        var status: Int32 = 0
        var usage = rusage()
        while wait4(process, &status, 0, &usage) < 0 {
            guard errno == EINTR else { throw Posix.problem(contestant.name) }
        }
        elapsed = Posix.nanoseconds() - started
        processorTime = Self.nanoseconds(usage.ru_utime) + Self.nanoseconds(usage.ru_stime)
        #if canImport(Darwin)
            peakMemory = Int(usage.ru_maxrss)
        #else
            peakMemory = Int(usage.ru_maxrss) << 10
        #endif
        self.status = status & 0x7F == 0 ? status >> 8 & 0xFF : -1
    }

    private static func start(_ contestant: Contestant, _ input: String, _ errors: String?) throws(BenchProblem) -> pid_t {
        #if canImport(Darwin)
            var actions: posix_spawn_file_actions_t?
        #else
            var actions = posix_spawn_file_actions_t()
        #endif
        posix_spawn_file_actions_init(&actions)
        defer { posix_spawn_file_actions_destroy(&actions) }
        posix_spawn_file_actions_addopen(&actions, 0, input, O_RDONLY, 0)
        posix_spawn_file_actions_addopen(&actions, 1, "/dev/null", O_WRONLY, 0)
        if let errors { posix_spawn_file_actions_addopen(&actions, 2, errors, O_WRONLY, 0) }
        var process: pid_t = 0
        let names = contestant.environment.map { $0.prefix { $0 != "=" } + "=" }
        let environment = Posix.environment().filter { entry in !names.contains { entry.hasPrefix($0) } } + contestant.environment
        let code = withArguments(contestant.command) { arguments in
            withArguments(environment) { posix_spawnp(&process, contestant.command[0], &actions, nil, arguments, $0) }
        }
        guard code == 0 else { throw BenchProblem("\(contestant.command[0]): \(String(cString: strerror(code)))") }
        return process
    }

    /// Calls `body` with the strings as C keeps them, a null at the end.
    private static func withArguments<Result>(
        _ strings: [String], _ body: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> Result
    ) -> Result {
        var pointers = strings.map { strdup($0) } + [nil]
        defer { for pointer in pointers { free(pointer) } }
        return pointers.withUnsafeMutableBufferPointer { body($0.baseAddress!) }
    }

    private static func nanoseconds(_ time: timeval) -> UInt64 {
        UInt64(time.tv_sec) * 1_000_000_000 + UInt64(time.tv_usec) * 1000
    }
}
