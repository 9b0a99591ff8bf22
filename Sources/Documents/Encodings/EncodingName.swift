/// An encoding as it is asked for. UTF-16 has two orders of bytes, which a byte order mark tells.
package enum EncodingName: String, Sendable, CaseIterable {
    case utf8 = "utf-8"
    case gb18030
    case gbk
    case big5
    case utf16 = "utf-16"
    case utf16LE = "utf-16le"
    case utf16BE = "utf-16be"

    /// The encoding; nil for UTF-16 in either order.
    var encoding: TextEncoding? {
        switch self {
        case .utf8: .utf8
        case .gb18030: .gb18030
        case .gbk: .gbk
        case .big5: .big5
        case .utf16: nil
        case .utf16LE: .utf16LE
        case .utf16BE: .utf16BE
        }
    }

    /// What a text is written in that was read in `encoding`: where the order of bytes is not said that of the input, or else that
    /// of most programs.
    package func written(from encoding: TextEncoding) -> TextEncoding {
        self.encoding ?? (encoding.isUTF16 ? encoding : .utf16LE)
    }
}
