#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

/// How surely two things belong together that stand in the same lines.
enum LogLikelihood {
    /// The log-likelihood ratio of a two-by-two table (Ted Dunning, "Accurate Methods for the Statistics of Surprise and
    /// Coincidence", 1993), in nats: half of his -2 log λ. Negative where the two shun each other.
    ///
    /// - Parameters:
    ///   - both: lines with both things.
    ///   - first: lines with the first one; second: with the second one.
    ///   - all: how many lines there are.
    static func ratio(both: Int, first: Int, second: Int, all: Int) -> Double {
        let onlyFirst = first - both, onlySecond = second - both
        let neither = all - first - second + both
        let cells = term(both) + term(onlyFirst) + term(onlySecond) + term(neither)
        let margins = term(first) + term(all - first) + term(second) + term(all - second)
        let ratio = max(0, cells - margins + term(all))
        return both * all < first * second ? -ratio : ratio
    }

    private static func term(_ count: Int) -> Double { count > 0 ? Double(count) * log(Double(count)) : 0 }
}
