internal import Documents
internal import Repair

/// A text and the Chinese that it translates, both read to their ends, and which lines belong together.
struct BilingualInput {
    let target: WholeInput
    let source: AlignedSource

    init(_ input: Input, source file: String) throws(FileProblem) {
        target = try WholeInput(input)
        let text = SourceText(try InputFile.bytes(of: .file(file)))
        source = AlignedSource(text, LineAlignment.lineForLine(text.lineCount))
    }
}
