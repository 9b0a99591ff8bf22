internal import TextModel

/// What stands before the text of a Markdown file, for other programs: YAML between `---` lines, or TOML between `+++` lines.
enum FrontMatter {
    /// Where the text begins; 0 where there is no front matter, or one without an end.
    static func end(_ bytes: UnsafeBufferPointer<UInt8>) -> Int {
        var start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let open = line(bytes, start)
        guard open.text.elementsEqual("---".utf8) || open.text.elementsEqual("+++".utf8) else { return 0 }
        start = open.end
        while start < bytes.count {
            let line = line(bytes, start)
            if line.text.elementsEqual(open.text) || (open.text.first == UInt8(ascii: "-") && line.text.elementsEqual("...".utf8)) {
                return line.end
            }
            start = line.end
        }
        return 0
    }

    /// The line at byte `start` without spaces at its end, and where the next one begins.
    private static func line(_ bytes: UnsafeBufferPointer<UInt8>, _ start: Int) -> (text: Slice<UnsafeBufferPointer<UInt8>>, end: Int) {
        let next = bytes.lineEnd(from: start)
        var end = next
        while end > start, bytes[end - 1] <= 0x20 { end -= 1 }
        return (bytes[start..<end], next)
    }
}
