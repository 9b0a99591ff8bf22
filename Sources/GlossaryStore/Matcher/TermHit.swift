/// One occurrence of a form. Offsets are UTF-8 byte offsets in the text scanned.
package struct TermHit: Hashable, Sendable {
    package var start: UInt32
    /// After the form and its plural ending, before a possessive.
    package var end: UInt32
    /// The form's number: an argument of `TermMatcher.info`.
    package var form: UInt32
    /// The bytes of a plural ending (s, es) that the form itself does not have, counted in `end`: 0, 1 or 2.
    package var plural: UInt8
    /// The bytes of the possessive ('s or ’s) that begins at `end`: 0, 2 or 4.
    package var possessive: UInt8
    /// The form begins with a small letter and the text with the capital of it, which is right at the start of a sentence only.
    package var isRaised: Bool

    @inlinable
    package init(start: UInt32, end: UInt32, form: UInt32, plural: UInt8 = 0, possessive: UInt8 = 0, isRaised: Bool = false) {
        self.start = start
        self.end = end
        self.form = form
        self.plural = plural
        self.possessive = possessive
        self.isRaised = isRaised
    }
}
