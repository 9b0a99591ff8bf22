import Foundation
import TestKit

/// Files that may not be changed: one in a folder that may not be written to, one that may not be read, one that may not be written.
final class ProtectedFiles {
    /// Whether there is a way to be somebody who is bound by permissions, as root is not.
    static let canBeTested = geteuid() != 0 || FileManager.default.isExecutableFile(atPath: "/usr/bin/setpriv")

    /// What makes a shell line run as somebody who may not change the files.
    static let user = geteuid() == 0 ? "setpriv --reuid=65534 --regid=65534 --clear-groups " : ""

    let inFolder: String
    let secret: String
    let readOnly: String
    private let sub: String

    /// - Parameters:
    ///   - text: what all of them hold.
    ///   - ending: that of their names.
    init(in folder: TemporaryFolder, text: String, ending: String) throws {
        (inFolder, secret, readOnly) = ("sub/a.\(ending)", "secret.\(ending)", "protected.\(ending)")
        sub = folder.path("sub")
        try FileManager.default.createDirectory(atPath: sub, withIntermediateDirectories: true)
        for (name, mode) in [(inFolder, 0o666), (secret, 0o000), (readOnly, 0o444)] {
            try folder.write(text, to: name)
            try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: folder.path(name))
        }
        try FileManager.default.setAttributes([.posixPermissions: 0o555], ofItemAtPath: sub)
    }

    deinit {
        // So that the folder can be removed.
        try? FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: sub)
    }
}
