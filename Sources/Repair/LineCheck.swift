internal import TextModel

/// Which lines are left alone as a whole.
enum LineCheck {
    /// False for a line that is no well-formed UTF-8 and for one that is mostly Chinese, where the marks and spaces are
    /// those of Chinese: one ideograph weighs as much as two Latin letters, about what it takes in translation.
    static func isRepairable(_ line: Span<UInt8>) -> Bool {
        var ideographs = 0, letters = 0
        for index in 0..<line.count {
            let byte = line[index]
            if byte.isASCIILetter { letters += 1 }
            if byte >= 0xE4 && byte <= 0xE9 || byte == 0xF0 { ideographs += 1 }
        }
        guard ideographs * 2 <= letters || ideographs == 0 else { return false }
        return (try? UTF8Span(validating: line)) != nil
    }
}
