/// How the lines of a document and of its source belong together.
package struct LineAlignment: Hashable, Sendable {
    /// In order; together they cover every line of both sides.
    package let links: [AlignmentLink]

    package init(links: [AlignmentLink]) { self.links = links }

    /// Each line translates the line with its number.
    package static func lineForLine(_ count: Int) -> LineAlignment {
        LineAlignment(links: LineForLine.straight(0..<count))
    }
}
