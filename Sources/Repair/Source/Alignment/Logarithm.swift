#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// The natural logarithm.
@inline(__always)
func logarithm(_ value: Float) -> Float { logf(value) }
