import Foundation
import TestKit
import Testing

/// A program that is stopped in the middle of `-i` leaves every file old or new, never half.
@Suite struct InterruptionTests {
    private static let rest = String(repeating: "internationalisation ", count: 30_000)
    private static let old = Array("Hello,world.\n\(rest)".utf8)
    private static let new = Array("Hello, world.\n\(rest)".utf8)

    @Test(arguments: [SIGKILL, SIGTERM, SIGINT, SIGHUP])
    func filesAreOldOrNew(_ signal: Int32) throws {
        let folder = TemporaryFolder()
        let names = (0..<6).map { "\($0).txt" }
        for name in names { try folder.write(Self.old, to: name) }
        let program = try CommandRunner(in: folder).start(["clean", "-i", "--backup", "~", "--jobs", "1"] + names)
        // The first file that appears is the successor of the first text, or already its backup.
        while program.isRunning, try folder.names().count == names.count { usleep(100) }
        kill(program.processIdentifier, signal)
        program.waitUntilExit()
        for name in names {
            let bytes = try folder.read(name)
            #expect(bytes == Self.old || bytes == Self.new)
            if FileManager.default.fileExists(atPath: folder.path(name + "~")) {
                #expect(try folder.read(name + "~") == Self.old)
                #expect(bytes == Self.new || signal == SIGKILL)
            }
        }
        let temporary = try folder.names().filter { $0.hasPrefix(".") }
        #expect(signal == SIGKILL ? temporary.count <= 1 : temporary.isEmpty)
        if program.terminationReason == .uncaughtSignal { #expect(program.terminationStatus == signal) }
    }
}
