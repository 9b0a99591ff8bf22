package import TextModel

/// Plain text, where every byte is prose. Lines that are a comment for this program, and nothing else, are followed.
package enum PlainText {
    /// What such comments keep from repair; nil when there are none, which costs a search for `<`.
    package static func holds(in document: Span<UInt8>) -> DocumentHolds? {
        document.withUnsafeBufferPointer { bytes in
            guard hasComment(bytes) else { return nil }
            let holds = holds(in: bytes)
            return holds.isEmpty ? nil : holds
        }
    }

    private static func hasComment(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        let mark = Array("<!--".utf8)
        var index = 0
        while let hit = bytes.firstOffset(of: mark[0], in: index..<bytes.count) {
            if bytes[hit...].starts(with: mark) { return true }
            index = hit + 1
        }
        return false
    }

    private static func holds(in bytes: UnsafeBufferPointer<UInt8>) -> DocumentHolds {
        var holds = DocumentHolds(), isOff = false, ignored: Set<String> = []
        for (number, range) in bytes.lines().enumerated() {
            let line = UnsafeBufferPointer(rebasing: bytes[range])
            if let suppression = Suppression(line: line) {
                switch suppression {
                case .off: isOff = true
                case .on: isOff = false
                case .ignore(let rules): ignored.formUnion(rules)
                }
            } else if isOff || (!ignored.isEmpty && line.contains { $0 > 0x20 }) {
                var held = LineHolds()
                held.isOff = isOff
                held.ignoredRules = ignored
                ignored = []
                holds[number] = held
            }
        }
        return holds
    }
}
