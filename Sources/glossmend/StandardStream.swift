internal import Documents

/// Standard output, shared by the text and the reports. When its reader has gone, what is written is thrown away in silence.
final class StandardStream {
    private let output = OutputWriter.standardOutput()
    /// Whether the reader has gone.
    private(set) var isClosed = false

    func write(_ bytes: UnsafeRawBufferPointer) throws(FileProblem) {
        if isClosed { return }
        do throws(FileProblem) { try output.write(bytes) } catch { try close(error) }
    }

    func write(_ bytes: [UInt8]) throws(FileProblem) {
        if isClosed { return }
        do throws(FileProblem) { try output.write(bytes) } catch { try close(error) }
    }

    func flush() throws(FileProblem) {
        if isClosed { return }
        do throws(FileProblem) { try output.flush() } catch { try close(error) }
    }

    private func close(_ problem: FileProblem) throws(FileProblem) {
        guard problem.isClosedPipe else { throw problem }
        isClosed = true
    }
}
