/// A piece of an HTML page, with its place in the page.
enum HTMLToken: Equatable {
    /// With references to characters.
    case text(Range<Int>)
    case start(HTMLTag)
    case end(String, Range<Int>)
    /// What stands between `<!--` and `-->`.
    case comment(Range<Int>)
    /// The content of an element that has no elements in it, such as `script`.
    case raw(Range<Int>, element: String)
}

/// The start of an element.
struct HTMLTag: Equatable {
    /// In quotation marks.
    struct Attribute: Equatable {
        let name: String
        let value: Range<Int>
        let quote: UInt8
    }

    /// In small letters.
    var name: String
    var place: Range<Int>
    /// Those that have to do with prose.
    var attributes: [Attribute] = []
    var isSelfClosing = false
}

extension UInt8 {
    /// What the standard calls ASCII whitespace.
    var isHTMLSpace: Bool { self == 0x20 || 0x09...0x0D ~= self && self != 0x0B }
}
