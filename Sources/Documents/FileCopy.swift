/// Copies of files, made in one step.
package enum FileCopy {
    /// Copies the bytes, the mode and, where that is allowed, the owner of a file; what stood at `target` is replaced.
    package static func make(of path: String, at target: String) throws(FileProblem) {
        let source = try FileDescriptor.reading(path)
        let copy = try Replacement(path: target, original: try source.status())
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: FileDescriptor.pieceSize, alignment: 16)
        defer { buffer.deallocate() }
        while true {
            let count = try source.read(into: buffer)
            if count == 0 { break }
            try copy.writer.write(UnsafeRawBufferPointer(rebasing: buffer[..<count]))
        }
        try copy.commit(backupSuffix: nil)
    }
}
