/// Why a document, or a line of it, was not understood; it stays as it is.
package struct ProseProblem: Hashable, Sendable {
    /// The byte of the document where that shows.
    package var offset: Int
    /// What is wrong.
    package let message: String
    /// What to do.
    package let advice: String

    package init(offset: Int, _ message: String, advice: String) {
        self.offset = offset
        self.message = message
        self.advice = advice
    }
}
