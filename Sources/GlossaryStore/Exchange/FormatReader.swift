/// Reads the entries of one format as the bytes of a file arrive.
protocol FormatReader {
    /// Takes the next bytes and adds what they complete.
    ///
    /// - Parameter isLast: no bytes follow.
    /// - Throws: what is wrong with the file as a whole; there is no going on after it.
    mutating func read(_ bytes: Span<UInt8>, isLast: Bool, into batch: inout ImportBatch) throws(GlossaryError)
}
