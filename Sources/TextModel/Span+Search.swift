#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

extension Span<UInt8> {
    /// Where the first such byte in `range` is; nil where none is.
    package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        withUnsafeBufferPointer { $0.firstOffset(of: byte, in: range) }
    }

    /// Behind the line feed that ends the line at `start`; the end of the bytes where none follows.
    package func lineEnd(from start: Int) -> Int {
        withUnsafeBufferPointer { $0.lineEnd(from: start) }
    }
}

extension UnsafeBufferPointer<UInt8> {
    /// Where the first such byte in `range` is; nil where none is. A search by the C library, many bytes at a time.
    package func firstOffset(of byte: UInt8, in range: Range<Int>) -> Int? {
        guard !range.isEmpty, let base = baseAddress, let hit = memchr(base + range.lowerBound, Int32(byte), range.count) else { return nil }
        return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
    }

    /// Behind the line feed that ends the line at `start`; the end of the bytes where none follows.
    package func lineEnd(from start: Int) -> Int {
        firstOffset(of: 0x0A, in: start..<count).map { $0 + 1 } ?? count
    }

    /// The lines from `start` on, each with its line feed.
    package func lines(from start: Int = 0) -> [Range<Int>] {
        var lines: [Range<Int>] = [], start = start
        while start < count {
            let end = lineEnd(from: start)
            lines.append(start..<end)
            start = end
        }
        return lines
    }
}
