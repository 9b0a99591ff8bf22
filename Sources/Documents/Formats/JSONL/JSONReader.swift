internal import TextModel

/// Finds the prose in a JSON value.
///
/// It is written by hand because readers of JSON give values, and what is needed is where each character of a string stands in
/// the file.
struct JSONReader {
    private let bytes: UnsafeBufferPointer<UInt8>
    private let fields: [[UInt8]]
    private var builder = ProseBuilder(keepsText: false)
    private var index = 0

    private static let deepest = 512

    private struct Fault: Error {
        let message: String
    }

    /// What is left of the paths to the fields.
    private typealias Paths = [ArraySlice<UInt8>]

    init(_ bytes: UnsafeBufferPointer<UInt8>, fields: [[UInt8]]) {
        self.bytes = bytes
        self.fields = fields
    }

    /// The prose of the value; none when it is malformed. A blank line is none either.
    mutating func prose() -> Prose {
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { index = 3 }
        skipSpace()
        if index == bytes.count { return Prose() }
        do throws(Fault) {
            try readValue(fields.map { $0[...] }, isSought: false, depth: 0)
            skipSpace()
            if index < bytes.count { throw Fault(message: "something follows the value") }
            return builder.finish()
        } catch {
            var prose = Prose()
            prose.problem = ProseProblem(offset: index, "the line is not JSON: \(error.message)", advice: "mend it")
            return prose
        }
    }

    private mutating func skipSpace() {
        while index < bytes.count, bytes[index] == 0x20 || bytes[index] == 0x0A || bytes[index] == 0x0D || bytes[index] == 0x09 { index += 1 }
    }

    private var current: UInt8 { index < bytes.count ? bytes[index] : 0 }

    /// - Parameters:
    ///   - paths: to fields inside the value.
    ///   - isSought: the value is a field itself.
    private mutating func readValue(_ paths: Paths, isSought: Bool, depth: Int) throws(Fault) {
        guard depth < Self.deepest else { throw Fault(message: "it is nested too deeply") }
        switch current {
        case UInt8(ascii: "{"): try readObject(paths, depth: depth)
        case UInt8(ascii: "["): try readArray(paths, isSought: isSought, depth: depth)
        case UInt8(ascii: "\""):
            let (content, hasEscape) = try skipString()
            if isSought { addProse(content, hasEscape) }
        default: try skipScalar()
        }
    }

    private mutating func readObject(_ paths: Paths, depth: Int) throws(Fault) {
        index += 1
        skipSpace()
        if current == UInt8(ascii: "}") {
            index += 1
            return
        }
        while true {
            guard current == UInt8(ascii: "\"") else { throw Fault(message: "a key is missing") }
            let (content, hasEscape) = try skipString()
            let (inner, isSought) =
                paths.isEmpty ? ([], false) : hasEscape ? follow(paths, key(content)) : follow(paths, bytes[content])
            skipSpace()
            guard current == UInt8(ascii: ":") else { throw Fault(message: "a colon is missing") }
            index += 1
            skipSpace()
            try readValue(inner, isSought: isSought, depth: depth + 1)
            if try isAtEnd(UInt8(ascii: "}")) { return }
            skipSpace()
        }
    }

    private mutating func readArray(_ paths: Paths, isSought: Bool, depth: Int) throws(Fault) {
        index += 1
        skipSpace()
        if current == UInt8(ascii: "]") {
            index += 1
            return
        }
        while true {
            skipSpace()
            try readValue(paths, isSought: isSought, depth: depth + 1)
            if try isAtEnd(UInt8(ascii: "]")) { return }
        }
    }

    /// Passes over a comma, or the end of an object or array; true at the end.
    private mutating func isAtEnd(_ close: UInt8) throws(Fault) -> Bool {
        skipSpace()
        guard current == close || current == UInt8(ascii: ",") else { throw Fault(message: "a comma is missing") }
        index += 1
        return bytes[index - 1] == close
    }

    /// A number, true, false or null; NaN and Infinity too, which Python writes.
    private mutating func skipScalar() throws(Fault) {
        let start = index
        while index < bytes.count, current.isASCIIAlphanumeric || "+-.".utf8.contains(current) { index += 1 }
        guard index > start else { throw Fault(message: "a value is missing") }
        let first = bytes[start], word = bytes[start..<index]
        if first.isASCIIDigit || (first == UInt8(ascii: "-") && index > start + 1) { return }
        let words = ["true", "false", "null", "NaN", "Infinity"]
        guard words.contains(where: { word.elementsEqual($0.utf8) }) else {
            index = start
            throw Fault(message: "a value is missing")
        }
    }

    /// Passes over a string; returns what stands between its quotation marks.
    private mutating func skipString() throws(Fault) -> (content: Range<Int>, hasEscape: Bool) {
        let start = index + 1
        var next = start, hasEscape = false
        while next < bytes.count {
            let byte = bytes[next]
            if byte == UInt8(ascii: "\"") {
                index = next + 1
                return (start..<next, hasEscape)
            }
            if byte == UInt8(ascii: "\\") {
                hasEscape = true
                guard let (_, length) = JSONString.escape(bytes, next) else {
                    index = next
                    throw Fault(message: "there is no such escape in a string")
                }
                next += length
            } else if byte == 0x0A || byte == 0x0D {
                break
            } else if byte < 0x20 {
                index = next
                throw Fault(message: "a control character in a string is not escaped")
            } else {
                next += 1
            }
        }
        index = start - 1
        throw Fault(message: "a string has no end")
    }

    /// The bytes of a key, escapes undone.
    private func key(_ content: Range<Int>) -> [UInt8] {
        var key: [UInt8] = []
        forEachPart(of: content) { place, value in
            if let value { key += Scalar(encoding: value).utf8 } else { key += bytes[place] }
        }
        return key
    }

    /// What is left of the paths that begin with the key, and whether the key ends one.
    private func follow(_ paths: Paths, _ key: some Collection<UInt8>) -> (Paths, Bool) {
        var inner: Paths = [], isSought = false
        for path in paths where path.starts(with: key) {
            let rest = path.dropFirst(key.count)
            if rest.isEmpty { isSought = true }
            if rest.first == UInt8(ascii: ".") { inner.append(rest.dropFirst()) }
        }
        return (inner, isSought)
    }

    private mutating func addProse(_ content: Range<Int>, _ hasEscape: Bool) {
        builder.writing = .json(ascii: hasEscape && writesASCII(content))
        if hasEscape {
            var parts: [(Range<Int>, UInt32?)] = []
            forEachPart(of: content) { parts.append(($0, $1)) }
            for (place, value) in parts { add(place, value) }
        } else {
            builder.copy(content, of: bytes)
        }
        builder.endLine()
    }

    private mutating func add(_ place: Range<Int>, _ value: UInt32?) {
        switch value {
        case nil: builder.copy(place, of: bytes)
        case 0x0A: builder.endAnyLine()
        case JSONString.alone: builder.putOpaque(for: place)
        case .some(let value): builder.put(Scalar(encoding: value).utf8, for: place, isFixed: false)
        }
    }

    /// Whether the string is of a kind that has no characters beyond ASCII, and escapes them.
    private func writesASCII(_ content: Range<Int>) -> Bool {
        var hasUnicode = false
        for index in content {
            if bytes[index] >= 0x80 { return false }
            if bytes[index] == UInt8(ascii: "\\"), bytes[index + 1] == UInt8(ascii: "u") { hasUnicode = true }
        }
        return hasUnicode
    }

    /// Goes through a string whose escapes are sound: what stands as it is, and escapes with their values.
    private func forEachPart(of content: Range<Int>, _ body: (Range<Int>, UInt32?) -> Void) {
        var start = content.lowerBound, next = start
        while next < content.upperBound {
            guard bytes[next] == UInt8(ascii: "\\"), let (value, length) = JSONString.escape(bytes, next) else {
                next += 1
                continue
            }
            if next > start { body(start..<next, nil) }
            body(next..<next + length, value)
            next += length
            start = next
        }
        if next > start { body(start..<next, nil) }
    }
}
