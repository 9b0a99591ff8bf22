/// Finds forms the slow way: every form at every place, scalar by scalar.
struct ReferenceMatcher {
    struct Hit: Hashable, CustomStringConvertible {
        var start: Int
        var end: Int
        var form: String
        var plural = 0
        var possessive = 0
        var isRaised = false

        var description: String {
            "\(form)@\(start)..<\(end)" + (plural > 0 ? "+\(plural)" : "") + (possessive > 0 ? "'\(possessive)" : "") + (isRaised ? "^" : "")
        }
    }

    private let forms: [[Unicode.Scalar]]

    /// - Parameter forms: different ones, with ' for ’.
    init(_ forms: [String]) {
        self.forms = forms.map { Array($0.unicodeScalars) }
    }

    /// All hits, by start, then by end, then by form.
    func scan(_ text: String) -> [Hit] {
        let text = Array(text.unicodeScalars)
        var offsets = [0]
        for scalar in text { offsets.append(offsets.last! + String(scalar).utf8.count) }
        var hits: [Hit] = []
        for start in text.indices {
            for form in forms {
                guard let hit = hit(form, text, start, offsets) else { continue }
                hits.append(hit)
            }
        }
        return hits.sorted { ($0.start, $0.end, $0.form) < ($1.start, $1.end, $1.form) }
    }

    private func hit(_ form: [Unicode.Scalar], _ text: [Unicode.Scalar], _ start: Int, _ offsets: [Int]) -> Hit? {
        guard start + form.count <= text.count else { return nil }
        let isSmall = Self.isSmall(form[0])
        var isRaised = false
        for (index, wanted) in form.enumerated() {
            let found = text[start + index]
            if found == wanted || wanted == "'" && found == "’" { continue }
            guard index == 0, isSmall, String(found) == String(wanted).uppercased() else { return nil }
            isRaised = true
        }
        if Self.isWord(form[0]), start > 0, Self.isWord(text[start - 1]) { return nil }
        var end = start + form.count
        var plural = 0
        if Self.isWord(form[form.count - 1]), Self.isWord(text, end) {
            guard isSmall, let ending = Self.plurals(form).first(where: { Self.has($0, text, end) }) else { return nil }
            plural = ending.count
            end += plural
        }
        var possessive = 0
        if end < text.count, text[end] == "'" || text[end] == "’", Self.has(["s"], text, end + 1) {
            possessive = offsets[end + 2] - offsets[end]
        }
        return Hit(
            start: offsets[start], end: offsets[end], form: String(String.UnicodeScalarView(form)), plural: plural, possessive: possessive,
            isRaised: isRaised)
    }

    /// Whether `ending` stands at `index` and ends a word there.
    private static func has(_ ending: [Unicode.Scalar], _ text: [Unicode.Scalar], _ index: Int) -> Bool {
        index + ending.count <= text.count && Array(text[index..<index + ending.count]) == ending && !isWord(text, index + ending.count)
    }

    private static func plurals(_ form: [Unicode.Scalar]) -> [[Unicode.Scalar]] {
        let word = String(String.UnicodeScalarView(form)).lowercased()
        guard form[form.count - 1].properties.isAlphabetic, form[form.count - 1].isASCII else { return [] }
        if ["s", "x", "z", "ch", "sh"].contains(where: word.hasSuffix) { return [["e", "s"]] }
        return word.hasSuffix("o") ? [["s"], ["e", "s"]] : [["s"]]
    }

    private static func isSmall(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.isLowercase && scalar.value < 0xFF && scalar.value != 0xDF && String(scalar).uppercased() != String(scalar)
            && scalar.value != 0xB5
    }

    private static func isWord(_ text: [Unicode.Scalar], _ index: Int) -> Bool {
        index < text.count && isWord(text[index])
    }

    private static func isWord(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0xAA, 0xB5, 0xBA: true
        case 0xD7, 0xF7: false
        case 0xC0..<0x2000: true
        default: false
        }
    }
}
