internal import Documents

/// Makes what is written of the documents of a file: the text in the encoding of the output, and the two sides of a difference in
/// that of the file, since `patch` compares them with the file.
struct DocumentEncoder {
    /// In the text. When the encoding changes it goes, and one comes where it has to tell the order of bytes.
    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    let encoding: TextEncoding
    /// That of the text.
    let output: TextEncoding
    /// Whether `text` holds the document to be written, which else is as it was given.
    let encodesText: Bool
    /// Whether `before` and `after` hold the sides of a difference, which else are as they were given.
    let encodesSides: Bool
    private(set) var text: [UInt8] = []
    private(set) var before: [UInt8] = []
    private(set) var after: [UInt8] = []
    private let textEncoder: TextEncoder
    private let sideEncoder: TextEncoder
    private let marksOrder: Bool

    /// - Parameter encoding: what the file was read in.
    init(_ plan: CleanPlan, _ encoding: TextEncoding) {
        self.encoding = encoding
        output = plan.outputEncoding?.written(from: encoding) ?? encoding
        textEncoder = TextEncoder(from: encoding, to: output)
        sideEncoder = TextEncoder(from: encoding, to: encoding)
        encodesText = plan.destination != .nowhere && (encoding != .utf8 || output != .utf8)
        encodesSides = plan.hasUnifiedDifference && encoding != .utf8
        marksOrder = plan.outputEncoding == .utf16
    }

    /// Whether the text is written in another encoding than it was read in.
    var converts: Bool { encodesText && output != encoding }

    /// Whether a document becomes other bytes although nothing in it is repaired.
    func changes(_ before: Span<UInt8>) -> Bool {
        guard converts else { return false }
        if encoding.isUTF16 || output.isUTF16 { return true }
        for index in before.indices where before[index] >= 0x80 { return true }
        return false
    }

    /// Encodes a document; throws the first character of the repaired one that has no place in an encoding.
    ///
    /// - Parameter isFirst: whether the file begins with it.
    mutating func encode(
        _ old: UnsafeBufferPointer<UInt8>, _ new: UnsafeBufferPointer<UInt8>, isFirst: Bool
    ) throws(EncodingProblem) {
        text.removeAll(keepingCapacity: true)
        before.removeAll(keepingCapacity: true)
        after.removeAll(keepingCapacity: true)
        if encodesText { try encodeText(new, isFirst: isFirst) }
        if encodesSides {
            try sideEncoder.encode(old, into: &before)
            if output == encoding, encodesText { after = text } else { try sideEncoder.encode(new, into: &after) }
        }
    }

    private mutating func encodeText(_ new: UnsafeBufferPointer<UInt8>, isFirst: Bool) throws(EncodingProblem) {
        guard converts, isFirst else { return try textEncoder.encode(new, into: &text) }
        if marksOrder { text = [0xFF, 0xFE] }
        let start = new.starts(with: Self.mark) ? Self.mark.count : 0
        do throws(EncodingProblem) {
            try textEncoder.encode(UnsafeBufferPointer(rebasing: new[start...]), into: &text)
        } catch {
            var problem = error
            problem.offset += start
            throw problem
        }
    }
}
