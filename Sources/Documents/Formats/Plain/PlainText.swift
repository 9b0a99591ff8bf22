package import TextModel

#if canImport(Glibc)
    internal import Glibc
#elseif canImport(Musl)
    internal import Musl
#else
    internal import Darwin
#endif

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
        guard let start = bytes.baseAddress else { return false }
        let rest = Array("!--".utf8)
        var index = 0
        while let hit = memchr(start + index, Int32(UInt8(ascii: "<")), bytes.count - index) {
            index = UnsafeRawPointer(hit) - UnsafeRawPointer(start) + 1
            if bytes[index...].starts(with: rest) { return true }
        }
        return false
    }

    private static func holds(in bytes: UnsafeBufferPointer<UInt8>) -> DocumentHolds {
        var holds = DocumentHolds(), isOff = false, ignored: Set<String> = []
        var start = 0, number = 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            let line = UnsafeBufferPointer(rebasing: bytes[start..<end])
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
            start = end + 1
            number += 1
        }
        return holds
    }
}
