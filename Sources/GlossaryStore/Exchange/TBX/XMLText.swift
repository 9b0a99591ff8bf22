/// Indented XML, element by element.
struct XMLText {
    private(set) var bytes: [UInt8] = []
    /// How many characters were left out because XML 1.0 has none such.
    private(set) var lostCharacters = 0
    private var indentation: Int

    init(indentation: Int) {
        self.indentation = indentation
    }

    /// - Parameter tag: the element and its attributes, as they are written.
    mutating func open(_ tag: String) {
        line("<\(tag)>")
        indentation += 2
    }

    mutating func close(_ element: String) {
        indentation -= 2
        line("</\(element)>")
    }

    /// An element with text alone.
    mutating func leaf(_ element: String, attributes: String = "", _ text: String) {
        indent()
        bytes += "<\(element)\(attributes)>".utf8
        append(text)
        bytes += "</\(element)>\n".utf8
    }

    private mutating func line(_ text: String) {
        indent()
        bytes += text.utf8
        bytes.append(UInt8(ascii: "\n"))
    }

    private mutating func indent() {
        bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: indentation))
    }

    private mutating func append(_ text: String) {
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": bytes += "&amp;".utf8
            case "<": bytes += "&lt;".utf8
            // After ]] it would end a section.
            case ">": bytes += "&gt;".utf8
            // A parser would take it for a line feed.
            case "\r": bytes += "&#13;".utf8
            case "\t", "\n", " "..."\u{D7FF}", "\u{E000}"..."\u{FFFD}", "\u{10000}"..."\u{10FFFF}":
                bytes += UTF8.encode(scalar)!
            default: lostCharacters += 1
            }
        }
    }
}
