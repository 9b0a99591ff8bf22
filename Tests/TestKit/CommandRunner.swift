package import Foundation

/// Runs the built program, or a shell line with it, and takes down what comes of it.
package struct CommandRunner {
    /// What a program did.
    package struct Outcome {
        /// The exit status; 128 and the signal's number when a signal ended it.
        package let status: Int32
        package let output: [UInt8]
        package let errors: [UInt8]

        package var outputText: String { String(decoding: output, as: UTF8.self) }
        package var errorText: String { String(decoding: errors, as: UTF8.self) }
    }

    /// The folder that the test bundle, and so the program, was built into.
    package static let products: URL = {
        #if os(Linux)
            URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        #else
            Bundle.allBundles.first { $0.bundlePath.hasSuffix(".xctest") }!.bundleURL.deletingLastPathComponent()
        #endif
    }()

    package static var program: URL { products.appendingPathComponent("glossmend") }

    /// The folder that the program runs in.
    package let folder: TemporaryFolder
    /// Set for every run, beside what the tests themselves were given.
    package var environment: [String: String] = ["COLUMNS": "80", "LC_ALL": "C.UTF-8", "NO_COLOR": ""]

    /// Where programs that tests run keep what they cache.
    nonisolated(unsafe) private static let cache = TemporaryFolder()

    package init(in folder: TemporaryFolder) {
        self.folder = folder
        environment["XDG_CACHE_HOME"] = Self.cache.url("").path
    }

    /// Runs `glossmend` with these arguments.
    package func run(_ arguments: [String], input: [UInt8] = []) throws -> Outcome {
        try run(Self.program, arguments, input)
    }

    /// Runs a line of `sh`; `$GLOSSMEND` is the program.
    package func shell(_ line: String, input: [UInt8] = []) throws -> Outcome {
        try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], input)
    }

    /// Starts `glossmend` without waiting for it. What it writes is thrown away.
    package func start(_ arguments: [String], input: Pipe? = nil) throws -> Process {
        let process = process(Self.program, arguments)
        process.standardInput = input ?? FileHandle.nullDevice
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        return process
    }

    private func run(_ program: URL, _ arguments: [String], _ input: [UInt8]) throws -> Outcome {
        // Files, not pipes: nobody has to read while the program writes.
        let streams = TemporaryFolder()
        try streams.write(input, to: "in")
        let process = process(program, arguments)
        process.standardInput = try FileHandle(forReadingFrom: streams.url("in"))
        process.standardOutput = try streams.created("out")
        process.standardError = try streams.created("err")
        try process.run()
        process.waitUntilExit()
        let isSignal = process.terminationReason == .uncaughtSignal
        return Outcome(
            status: process.terminationStatus + (isSignal ? 128 : 0), output: try streams.read("out"),
            errors: try streams.read("err"))
    }

    private func process(_ program: URL, _ arguments: [String]) -> Process {
        let process = Process()
        process.executableURL = program
        process.arguments = arguments
        process.currentDirectoryURL = folder.root
        process.environment = ProcessInfo.processInfo.environment
            .merging(environment) { $1 }.merging(["GLOSSMEND": Self.program.path]) { $1 }
        return process
    }
}

/// A folder that goes away with its last user.
package final class TemporaryFolder {
    package let root: URL

    package init() {
        root = FileManager.default.temporaryDirectory.appendingPathComponent("glossmend-test-\(UUID().uuidString)")
        try! FileManager.default.createDirectory(at: root, withIntermediateDirectories: true)
    }

    deinit {
        try? FileManager.default.removeItem(at: root)
    }

    package func url(_ path: String) -> URL {
        root.appendingPathComponent(path)
    }

    package func path(_ path: String) -> String {
        url(path).path
    }

    /// Makes the folders on the way to a file.
    package func makeFolders(for path: String) throws {
        try FileManager.default.createDirectory(at: url(path).deletingLastPathComponent(), withIntermediateDirectories: true)
    }

    package func write(_ bytes: [UInt8], to path: String) throws {
        try Data(bytes).write(to: url(path))
    }

    package func write(_ text: String, to path: String) throws {
        try write(Array(text.utf8), to: path)
    }

    package func read(_ path: String) throws -> [UInt8] {
        [UInt8](try Data(contentsOf: url(path)))
    }

    package func text(_ path: String) throws -> String {
        String(decoding: try read(path), as: UTF8.self)
    }

    /// The names of all files, those in folders as `folder/file`, in order.
    package func names() throws -> [String] {
        try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { name in
            (try? FileManager.default.attributesOfItem(atPath: path(name))[.type] as? FileAttributeType) != .typeDirectory
        }.sorted()
    }

    fileprivate func created(_ path: String) throws -> FileHandle {
        try write([], to: path)
        return try FileHandle(forWritingTo: url(path))
    }
}
