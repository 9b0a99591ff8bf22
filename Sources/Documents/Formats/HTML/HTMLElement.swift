/// What elements of HTML are for a reader of prose.
enum HTMLElement {
    /// Stands inside a sentence, and its content is part of the sentence.
    static func isInline(_ name: String) -> Bool { inline.contains(name) }

    /// Stands inside a sentence; what it holds is no prose.
    static func isInlineCode(_ name: String) -> Bool { inlineCode.contains(name) }

    /// What it holds is no prose, and parts paragraphs.
    static func isBlockCode(_ name: String) -> Bool { blockCode.contains(name) }

    /// Shows nothing, wherever it stands.
    static func isInvisible(_ name: String) -> Bool { name == "script" || name == "style" }

    /// Has no end tag.
    static func isVoid(_ name: String) -> Bool { void.contains(name) }

    /// Shows something inside a sentence, and has no end tag.
    static func isPicture(_ name: String) -> Bool { name == "img" || name == "input" || name == "embed" }

    private static let inline: Set<String> = [
        "a", "abbr", "acronym", "b", "bdi", "bdo", "big", "blink", "cite", "del", "dfn", "em", "font", "i", "ins", "label", "mark",
        "nobr", "q", "ruby", "s", "small", "span", "strike", "strong", "time", "u",
    ]
    /// Small raised and lowered signs too: what they mean is not said by their letters.
    private static let inlineCode: Set<String> = [
        "audio", "canvas", "code", "data", "kbd", "math", "object", "output", "rp", "rt", "samp", "sub", "sup", "svg", "tt", "var", "video",
    ]
    private static let blockCode: Set<String> = ["listing", "pre", "template"]
    private static let void: Set<String> = [
        "area", "base", "basefont", "bgsound", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    ]
}
