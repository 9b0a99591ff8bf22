internal import Lexicon
internal import TextModel

/// A line "Skip to content" becomes empty.
struct PageFurniture: Rule {
    let info = RuleInfo(
        id: "page-furniture", stage: .page,
        summary: "A line that is a button or prompt of the web page",
        reason: """
            Pages are often translated and copied whole, with the links, tools and prompts around the article. A line that is \
            nothing but one of these becomes empty. The list holds only what can be no line of a text of its own: headings \
            such as "Contact us" and ordinary words such as "Home" are not on it, nor does the rule touch a list item, a link \
            or code.
            """,
        examples: [
            .init("Skip to content\nThe ferry leaves at six.", "\nThe ferry leaves at six."),
            .init("Home\nThe ferry leaves at six.", "Home\nThe ferry leaves at six."),
        ])
    let triggers: Triggers = .shortLine

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        guard line.bytes.count <= Triggers.longestShortLine else { return }
        guard WordLists.pageFurniture.contains(line.text(TrimmedLine.range(line))) else { return }
        proposals.delete(0..<line.bytes.count)
    }
}
