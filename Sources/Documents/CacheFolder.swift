#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A folder of files that can be made again at any time: `glossmend` under `XDG_CACHE_HOME`, else under `~/.cache`.
///
/// Any number of processes may use it at once: files are put in place whole, and one that is being read stays readable when
/// another process removes it. Nothing here is an error of the program: what can't be kept is made again.
package struct CacheFolder: Sendable {
    private let path: String

    /// Nil where the environment names no folder, or an empty one.
    package init?() {
        if let folder = System.environment("XDG_CACHE_HOME"), folder.hasPrefix("/") {
            path = folder + "/glossmend"
        } else if let home = System.environment("HOME"), home.hasPrefix("/") {
            path = home + "/.cache/glossmend"
        } else {
            return nil
        }
    }

    /// The path of a file in the folder.
    package func path(of name: String) -> String { "\(path)/\(name)" }

    /// The bytes of a file, mapped for as long as the program runs; nil when there is none, or it is not the user's own.
    package func map(_ name: String) -> UnsafeRawBufferPointer? {
        guard let file = try? FileDescriptor.reading(path(of: name)), let status = try? file.status(), status.kind == .plain,
            status.owner == geteuid(), status.size > 0
        else { return nil }
        #if os(Linux)
            // All of it is read at once, for its checksum: one fault instead of one a page.
            let flags = MAP_PRIVATE | MAP_POPULATE
        #else
            let flags = MAP_PRIVATE
        #endif
        guard let start = mmap(nil, status.size, PROT_READ, flags, file.number, 0), start != MAP_FAILED else { return nil }
        // The time of the last use, by which old files are told.
        _ = futimens(file.number, nil)
        return UnsafeRawBufferPointer(start: start, count: status.size)
    }

    /// Puts a file in place in one step, and removes all but the `limit` files that were used last.
    package func store(_ parts: [[UInt8]], as name: String, keeping limit: Int) {
        guard make() else { return }
        do throws(FileProblem) {
            let file = try OutputFile.named(path(of: name))
            for part in parts { try file.writer.write(part) }
            try file.commit()
        } catch {
            return
        }
        prune(limit)
    }

    /// Makes the folder and the one above it, for the user alone.
    private func make() -> Bool {
        if let slash = path.lastIndex(of: "/") { _ = mkdir(String(path[..<slash]), 0o700) }
        return mkdir(path, 0o700) == 0 || errno == EEXIST
    }

    private func prune(_ limit: Int) {
        guard let folder = opendir(path) else { return }
        defer { closedir(folder) }
        var files: [(path: String, used: Int64)] = []
        while let entry = readdir(folder) {
            let name = withUnsafePointer(to: &entry.pointee.d_name) { name in
                name.withMemoryRebound(to: CChar.self, capacity: MemoryLayout.size(ofValue: name.pointee)) { String(cString: $0) }
            }
            guard let status = FileStatus.of(path(of: name)), status.kind == .plain else { continue }
            files.append((path(of: name), status.seconds))
        }
        for file in files.sorted(by: { ($0.used, $0.path) > ($1.used, $1.path) }).dropFirst(limit) { unlink(file.path) }
    }
}
