internal import Lexicon
internal import TextModel

/// "[Edit: Zhou Min]" becomes "[Editor: Zhou Min]".
struct EditorLine: Rule {
    let info = RuleInfo(
        id: "editor-line", stage: .page,
        summary: "The verb Edit where the editor is named",
        reason: """
            编辑 is the verb "edit" as well as the noun "editor", and translation takes the line that names the editor of an \
            article for the verb. The rule acts on a line that is nothing but "Edit:" and personal names, with or without \
            brackets. A Chinese name is certain; an English one is a review, because a note such as "Edit: South Park" looks \
            the same. Notes of a forum ("Edit: fixed typo") and names of places stay.
            """,
        examples: [
            .init("[Edit: Zhou Min]", "[Editor: Zhou Min]"),
            .init("Edit: fixed typo", "Edit: fixed typo"),
        ])
    let triggers: Triggers = .shortLine

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        guard line.count >= 4, line.bytes.count <= Triggers.longestShortLine else { return }
        var first = 0, end = line.count
        let opening = Scalar(line.bytes, at: Int(line[0].start)).value
        let closing = EditorLine.closing(opening)
        if closing != 0 {
            guard Scalar(line.bytes, at: Int(line[end - 1].start)).value == closing else { return }
            first = 1
            end -= 1
        }
        guard end - first >= 4, line.token(line[first], folds: "edit"), line[first].shape != .capitals else { return }
        guard Scalar(line.bytes, at: Int(line[first + 1].start)).isColon else { return }
        guard let certainty = names(line, first + 2..<end, isBracketed: closing != 0, context) else { return }
        proposals.replace(line[first].range, with: line.copy(line[first].range) + Array("or".utf8), certainty)
    }

    /// The bracket that closes what `opening` opens, or 0 when it opens nothing.
    private static func closing(_ opening: UInt32) -> UInt32 {
        switch opening {
        case 0x28: 0x29
        case 0x5B: 0x5D
        case 0x3010: 0x3011
        case 0xFF08: 0xFF09
        case 0xFF3B: 0xFF3D
        default: 0
        }
    }

    /// How certain it is that the tokens are personal names with commas or "and" between them; nil when they are not.
    private func names(
        _ line: borrowing LineText, _ range: Range<Int>, isBracketed: Bool, _ context: borrowing RuleContext
    ) -> Applicability? {
        var index = range.lowerBound, certainty = Applicability.safe
        while true {
            guard let name = PersonalName(line, index, before: range.upperBound, context) else { return nil }
            switch name.kind {
            case .chinese: break
            case .english: certainty = .review
            case .ordinary:
                guard isBracketed else { return nil }
                certainty = .review
            }
            index = name.end
            if index == range.upperBound { return certainty }
            guard parts(line, index) else { return nil }
            index += 1
        }
    }

    private func parts(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index]
        if token.mark == .comma || line.token(token, folds: "and") || line.token(token, folds: "&") { return true }
        let value = Scalar(line.bytes, at: Int(token.start)).value
        return token.kind == .mark && (value == 0x3001 || value == 0xFF0C)
    }
}

extension Scalar {
    fileprivate var isColon: Bool { value == 0x3A || value == 0xFF1A }
}
