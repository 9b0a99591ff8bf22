#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// A POSIX extended regular expression that lines are tried against, by the system's library.
///
/// It sees bytes, so a bracket expression or a point stands for one byte of a longer character.
package final class LinePattern: @unchecked Sendable {
    // Immutable after compilation; `regexec` may be called from several threads.
    private let compiled: UnsafeMutablePointer<regex_t>

    /// Compiles the expression; throws what the library says against it.
    package convenience init(_ expression: String) throws(PatternProblem) {
        let compiled = UnsafeMutablePointer<regex_t>.allocate(capacity: 1)
        let code = regcomp(compiled, expression, REG_EXTENDED | REG_NOSUB)
        guard code == 0 else {
            var text = [CChar](repeating: 0, count: 256)
            regerror(code, compiled, &text, text.count)
            compiled.deallocate()
            throw PatternProblem(message: text.withUnsafeBufferPointer { String(cString: $0.baseAddress!) })
        }
        self.init(compiled)
    }

    /// Takes over a compiled expression.
    private init(_ compiled: UnsafeMutablePointer<regex_t>) {
        self.compiled = compiled
    }

    deinit {
        regfree(compiled)
        compiled.deallocate()
    }

    /// Whether the expression matches somewhere in these bytes of a line, its line end left out.
    package func matches(_ line: UnsafeBufferPointer<UInt8>) -> Bool {
        var bounds = regmatch_t(rm_so: 0, rm_eo: regoff_t(line.count))
        return withUnsafeMutablePointer(to: &bounds) { bounds in
            guard let address = line.baseAddress else { return regexec(compiled, "", 0, nil, 0) == 0 }
            return address.withMemoryRebound(to: CChar.self, capacity: line.count) {
                regexec(compiled, $0, 1, bounds, REG_STARTEND) == 0
            }
        }
    }
}

/// Why a regular expression could not be compiled.
package struct PatternProblem: Error {
    /// The library's words.
    package let message: String
}
