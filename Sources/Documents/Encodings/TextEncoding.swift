/// How the characters of a file are coded.
package enum TextEncoding: Sendable, CaseIterable {
    case utf8, gb18030, gbk, big5, utf16LE, utf16BE

    /// As it stands in messages.
    package var name: String {
        switch self {
        case .utf8: "UTF-8"
        case .gb18030: "GB18030"
        case .gbk: "GBK"
        case .big5: "Big5"
        case .utf16LE: "UTF-16LE"
        case .utf16BE: "UTF-16BE"
        }
    }

    /// Whether characters have two or four bytes, in either order, ASCII included.
    package var isUTF16: Bool { self == .utf16LE || self == .utf16BE }
}
