/// What has to be respected in a document, by line.
package struct DocumentHolds: Sendable {
    private var lines: [Int: LineHolds] = [:]

    package init() {}

    package var isEmpty: Bool { lines.isEmpty }

    /// What is held in the line numbered `number`, from 0; nil when nothing is.
    package subscript(number: Int) -> LineHolds? {
        get { lines[number] }
        set { lines[number] = newValue }
    }
}
