internal import TextModel

/// How characters that a repair puts in are written in a file.
package enum ProseWriting: Hashable, Sendable {
    case asIs
    /// In a string of JSON; with `ascii` other characters are written as `\uXXXX`.
    case json(ascii: Bool)
    /// In the text of an HTML page, or in an attribute between such quotation marks.
    case html(quote: UInt8?)
    /// In Markdown, where a mark of the text must not become markup.
    case markdown

    /// Appends `text`, written so, to `output`.
    func append(_ text: ArraySlice<UInt8>, to output: inout [UInt8]) {
        switch self {
        case .asIs: output += text
        case .json(let ascii): JSONString.append(text, ascii: ascii, to: &output)
        case .html(let quote): appendHTML(text, quote, to: &output)
        case .markdown:
            for byte in text {
                if Self.markdownMarks.contains(byte) { output.append(UInt8(ascii: "\\")) }
                output.append(byte)
            }
        }
    }

    private static let markdownMarks = Array("\\`*_[]<>|~#".utf8)

    private func appendHTML(_ text: ArraySlice<UInt8>, _ quote: UInt8?, to output: inout [UInt8]) {
        for byte in text {
            switch byte {
            case UInt8(ascii: "<"): output += Array("&lt;".utf8)
            case UInt8(ascii: "&"): output += Array("&amp;".utf8)
            case quote: output += Array((byte == UInt8(ascii: "'") ? "&#39;" : "&quot;").utf8)
            default: output.append(byte)
            }
        }
    }
}
