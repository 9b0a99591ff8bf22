internal import Documents

/// Where the cleaned text goes.
final class TextDestination {
    private let kind: CleanPlan.Destination
    private let standardOutput: StandardStream
    private var input = Input.standardInput
    private var status: FileStatus?
    /// The file that is written: that of `-o`, or with `-i` the successor of the one that is read.
    private var file: OutputFile?
    private var hasChanges = false

    init(_ kind: CleanPlan.Destination, _ standardOutput: StandardStream) {
        self.kind = kind
        self.standardOutput = standardOutput
    }

    /// Starts the text of an input; `status` is its state when it was opened.
    func begin(_ input: Input, _ status: FileStatus) throws(FileProblem) {
        self.input = input
        self.status = status
        hasChanges = false
        if case .file(let path) = kind { file = try OutputFile.named(path) }
        if case .inPlace = kind, status.kind != .plain {
            throw FileProblem(input.name, "is no plain file and cannot be replaced; leave out -i")
        }
    }

    /// Writes a document. A whole file without a change needs no successor.
    func write(_ bytes: UnsafeRawBufferPointer, isChanged: Bool, isWhole: Bool) throws(FileProblem) {
        hasChanges = hasChanges || isChanged
        switch kind {
        case .nowhere: break
        case .standardOutput: try standardOutput.write(bytes)
        case .file: try file?.writer.write(bytes)
        case .inPlace:
            if file == nil, isWhole, !isChanged { return }
            if file == nil, let status { file = try OutputFile.replacing(input.name, original: status) }
            try file?.writer.write(bytes)
        }
    }

    /// Hands on what was written to a file that is not put in its place later, such as a pipe.
    func flush() throws(FileProblem) {
        if case .file = kind { try file?.writer.flush() }
    }

    /// Puts a written file in its place.
    func end() throws(FileProblem) {
        guard let file else { return }
        switch kind {
        case .inPlace(let suffix):
            if hasChanges { try file.commit(backupSuffix: suffix) } else { file.abandon() }
        default:
            try file.commit()
        }
        self.file = nil
    }

    /// Leaves the file that was to be written as it was.
    func abandon() {
        file?.abandon()
        file = nil
    }
}
