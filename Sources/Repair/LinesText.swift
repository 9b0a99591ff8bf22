internal import TextModel

/// Some lines of a text, and where their capitals are.
struct LinesText {
    /// The text, which must outlive this.
    let bytes: UnsafeBufferPointer<UInt8>
    /// In order.
    let lines: [Line]
    /// Offsets of the capitals after a space, in these lines and perhaps in others.
    let capitals: [UInt32]
}
