/// Finds what is not UTF-8 in a glossary file.
enum InvalidUTF8 {
    /// A problem for each line that has an invalid byte, at the first such byte of the line.
    static func problems(in bytes: Span<UInt8>, file: String) -> [GlossaryError.Problem] {
        guard firstInvalid(in: bytes) != nil else { return [] }
        var problems: [GlossaryError.Problem] = []
        var line = 1
        var start = 0
        while start < bytes.count {
            var end = start
            while end < bytes.count, bytes[end] != UInt8(ascii: "\n") { end += 1 }
            if let offset = firstInvalid(in: bytes.extracting(start..<end)) {
                var column = 1
                for index in start..<start + offset where bytes[index] & 0xC0 != 0x80 { column += 1 }
                let message = "this byte is not valid UTF-8; save the file as UTF-8"
                problems.append(.init(file: file, line: line, column: column, message: message))
            }
            start = end + 1
            line += 1
        }
        return problems
    }

    /// The offset of the first byte that is not part of valid UTF-8.
    private static func firstInvalid(in bytes: Span<UInt8>) -> Int? {
        do {
            _ = try UTF8Span(validating: bytes)
            return nil
        } catch {
            return error.byteOffsets.lowerBound
        }
    }
}
