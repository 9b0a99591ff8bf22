internal import Documents
internal import Reports

/// What is known of the file whose documents are being written.
struct CurrentFile {
    let input: Input
    /// The place behind its last document.
    var position = TextPosition()
    /// It was opened, and is not at its end.
    var isOpen = false
    /// The rest of it is passed over.
    var isSkipping = false
    var isStrict = false
    var isChanged = false
    var hasWarned = false
    var hasWarnedOfForm = false
    /// No record so far has a field with prose.
    var lacksFields = false

    init(_ input: Input) {
        self.input = input
    }
}
