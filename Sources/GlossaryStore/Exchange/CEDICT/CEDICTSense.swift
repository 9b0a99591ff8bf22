/// What one sense of an entry is: a term, or something that is said about the entry.
enum CEDICTSense: Equatable {
    /// A rendering, and what stands in brackets beside it.
    case term(String, label: String)
    /// No rendering, and why.
    case other(String, reason: String)

    /// A rendering has no more words.
    private static let mostWords = 6

    /// How senses begin that are no renderings.
    private static let openings: [(text: String, reason: String)] = [
        ("CL:", "measure word"), ("variant of ", "variant"), ("old variant of ", "variant"), ("Japanese variant of ", "variant"),
        ("erhua variant of ", "variant"), ("archaic variant of ", "variant"), ("see ", "reference"), ("see also ", "reference"),
        ("also written ", "spelling"), ("also pr. ", "reading"), ("Taiwan pr. ", "reading"), ("old pr. ", "reading"),
        ("abbr. for ", "abbreviation"), ("abbr. of ", "abbreviation"), ("abbr. to ", "abbreviation"), ("same as ", "reference"),
        ("equivalent to ", "reference"), ("opposite of ", "reference"), ("surname ", "surname"), ("used ", "explanation"),
        ("classifier ", "measure word"), ("particle ", "explanation"), ("lit. ", "explanation"), ("fig. ", "explanation"),
        ("euphemism ", "explanation"), ("name of ", "explanation"), ("one of ", "explanation"), ("refers to ", "explanation"),
    ]

    /// Words that stand for others.
    private static let placeholders = ["sb", "sb's", "sth", "sth's", "etc", "e.g.", "i.e.", "etc."]

    /// The senses of a text, which has semicolons between renderings of the same meaning.
    static func of(_ text: String) -> [CEDICTSense] {
        split(text).map { classify(String($0)) }
    }

    private static func classify(_ text: String) -> CEDICTSense {
        if let reason = reason(Substring(text)) { return .other(text, reason: reason) }
        let (term, labels) = withoutLabels(text)
        if let reason = reason(term) { return .other(text, reason: reason) }
        if ExchangeText.hasHan(term) || term.utf8.contains(UInt8(ascii: "[")) { return .other(text, reason: "reference") }
        if term.isEmpty || isExplanation(term) { return .other(text, reason: "explanation") }
        return .term(String(term), label: labels.joined(separator: ", "))
    }

    /// Why a text with this beginning is no rendering; nil when it may be one.
    private static func reason(_ text: Substring) -> String? {
        openings.first { text.utf8.starts(with: $0.text.utf8) }?.reason
    }

    private static func isExplanation(_ term: Substring) -> Bool {
        let words = term.utf8.split(separator: UInt8(ascii: " "))
        if words.count > mostWords || term.utf8.contains(UInt8(ascii: "(")) { return true }
        return words.contains { word in
            let word = word.last == UInt8(ascii: ",") ? word.dropLast() : word
            return word.suffix(3).elementsEqual("...".utf8) || placeholders.contains { word.elementsEqual($0.utf8) }
        }
    }

    /// The text without brackets at its start and end, and what is in those.
    private static func withoutLabels(_ text: String) -> (Substring, [String]) {
        var rest = Substring(text)
        var labels: [String] = []
        while rest.utf8.first == UInt8(ascii: "("), let close = rest.utf8.firstIndex(of: UInt8(ascii: ")")) {
            labels.append(String(rest[rest.startIndex..<close].dropFirst()))
            rest = rest[close...].dropFirst().drop { $0 == " " }
        }
        while rest.utf8.last == UInt8(ascii: ")"), let open = rest.utf8.lastIndex(of: UInt8(ascii: "(")) {
            labels.append(String(rest[open...].dropFirst().dropLast()))
            rest = rest[..<open]
            while rest.utf8.last == UInt8(ascii: " ") { rest.removeLast() }
        }
        return (rest, labels)
    }

    /// The parts between semicolons that are not in brackets.
    private static func split(_ text: String) -> [Substring] {
        guard text.utf8.contains(UInt8(ascii: ";")) else { return [Substring(text)] }
        var depth = 0
        let ends = text.utf8.indices.filter { index in
            switch text.utf8[index] {
            case UInt8(ascii: "("): depth += 1
            case UInt8(ascii: ")"): depth -= 1
            case UInt8(ascii: ";"): return depth <= 0
            default: break
            }
            return false
        }
        var parts: [Substring] = []
        var start = text.startIndex
        for end in ends + [text.endIndex] {
            parts.append(text[start..<end].drop { $0 == " " })
            start = end == text.endIndex ? end : text.utf8.index(after: end)
        }
        return parts.filter { !$0.isEmpty }
    }
}
