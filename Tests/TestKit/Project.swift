public import Foundation

/// Where the project's files are, told from the place of this one.
public enum Project {
    public static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    public static let fixtures = root.appending(path: "Tests/Fixtures")
    public static let glossaries = root.appending(path: "Glossaries")
    public static let samples = root.appending(path: "Samples")

    /// Whether goldens are to be written anew instead of compared.
    public static var updatesGoldens: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] == "1" }

    public static func bytes(_ url: URL) throws -> [UInt8] { try [UInt8](Data(contentsOf: url)) }

    /// The files of a folder with this ending, sorted by name.
    public static func files(in folder: URL, ending: String) -> [URL] {
        let all = (try? FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)) ?? []
        return all.filter { $0.lastPathComponent.hasSuffix(ending) }.sorted { $0.lastPathComponent < $1.lastPathComponent }
    }
}
