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
        withUnsafeBufferPointer { bytes in
            guard !range.isEmpty, let base = bytes.baseAddress, let hit = memchr(base + range.lowerBound, Int32(byte), range.count)
            else { return nil }
            return UnsafeRawPointer(hit) - UnsafeRawPointer(base)
        }
    }
}
