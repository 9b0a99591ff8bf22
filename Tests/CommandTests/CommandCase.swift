import Foundation
import TestKit
import Testing

/// One folder of `Cases`: arguments and files to run the program with, and what has to come of it.
///
/// - `args`: one argument a line
/// - `in`: standard input
/// - `files/`: copied to the folder that the program runs in
/// - `out`, `err`, `status`: what it prints and returns; a missing file stands for nothing, and for 0
/// - `after/`: what has become of `files/`; when it is missing they must be as they were
///
/// With `UPDATE_GOLDEN=1` the expectations are written instead.
struct CommandCase: CustomTestStringConvertible {
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Cases")

    static let all: [CommandCase] = {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
        return names.filter { !$0.hasPrefix(".") }.sorted().map(CommandCase.init(name:))
    }()

    let name: String

    var testDescription: String { name }

    var arguments: [String] {
        get throws { try text("args").split(separator: "\n").map(String.init) }
    }

    /// The bytes of a file of the case; empty when there is none.
    func bytes(_ file: String) -> [UInt8] {
        (try? Data(contentsOf: url(file))).map { [UInt8]($0) } ?? []
    }

    func text(_ file: String) throws -> String {
        String(decoding: try Data(contentsOf: url(file)), as: UTF8.self)
    }

    /// The files below `files` or `after`, by name; nil when there is no such folder.
    func files(_ folder: String) throws -> [String: [UInt8]]? {
        let root = url(folder)
        guard FileManager.default.fileExists(atPath: root.path) else { return nil }
        return try Self.contents(of: root)
    }

    static func contents(of root: URL) throws -> [String: [UInt8]] {
        var result: [String: [UInt8]] = [:]
        for name in try FileManager.default.subpathsOfDirectory(atPath: root.path) {
            var isFolder: ObjCBool = false
            let url = root.appendingPathComponent(name)
            if FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder), !isFolder.boolValue {
                result[name] = [UInt8](try Data(contentsOf: url))
            }
        }
        return result
    }

    /// Writes a golden file; an empty one is left out.
    func update(_ file: String, _ bytes: [UInt8]) throws {
        try? FileManager.default.removeItem(at: url(file))
        if !bytes.isEmpty { try Data(bytes).write(to: url(file)) }
    }

    /// Writes what has become of the files.
    func updateAfter(_ contents: [String: [UInt8]]) throws {
        try? FileManager.default.removeItem(at: url("after"))
        if contents == (try files("files") ?? [:]) { return }
        for (name, bytes) in contents {
            let target = url("after").appendingPathComponent(name)
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(bytes).write(to: target)
        }
    }

    func url(_ file: String) -> URL {
        Self.folder.appendingPathComponent(name).appendingPathComponent(file)
    }
}
