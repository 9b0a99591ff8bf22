internal import Documents
internal import Repair
internal import Reports

/// Takes the repaired documents in order and writes the text and the reports. Used by one thread at a time.
///
/// What is wrong with one file ends the work on that file alone; what is wrong with standard output ends the whole.
final class CleanWriter: @unchecked Sendable {
    private let plan: CleanPlan
    private let profiles: [Profile]
    private let messages: Messages
    private let standardOutput = StandardStream()
    private let text: TextDestination
    private var reports: CleanReports
    private var counts = CleanCounts()
    private var encoder: DocumentEncoder
    private var current = CurrentFile(.standardInput)
    /// It makes no sense to go on.
    private var isOver = false
    /// A report, or the text on standard output, can't be written.
    private var isBroken = false
    /// Whether a repair was made, or would have been.
    private(set) var hasEdits = false

    /// Opens the file of `--diff-output`; throws when it can't be.
    init(_ plan: CleanPlan, _ profiles: [Profile], _ messages: Messages) throws(FileProblem) {
        self.plan = plan
        self.profiles = profiles
        self.messages = messages
        encoder = DocumentEncoder(plan, .utf8)
        text = TextDestination(plan.destination, standardOutput)
        reports = try CleanReports(plan, standardOutput)
        messages.progress = ProgressLine(plan)
    }

    /// Writes a batch; false when it makes no sense to go on.
    func write(_ batch: CleanBatch) -> Bool {
        var documents = batch.results.makeIterator()
        let items = batch.source.items
        for (index, item) in items.enumerated() where !isOver {
            switch item {
            case .start(let input, let status, let encoding):
                begin(input, status, encoding)
            case .document(let range, let format, let profile):
                guard let result = documents.next(), !current.isSkipping else { continue }
                current.isStrict = profiles[profile].isStrict
                let isWhole = current.position.offset == 0 && index + 1 < items.count && items[index + 1].isEnd
                current.lacksFields = format == .jsonl && !result.hasProse && (current.position.offset == 0 || current.lacksFields)
                add(range, result, of: batch, isWhole: isWhole)
            case .end:
                if !current.isSkipping { end() }
            case .problem(let input, let problem):
                // One that could be opened was counted.
                if !current.isOpen {
                    counts.addFile()
                    current = CurrentFile(input)
                }
                fail(problem)
            }
        }
        if plan.isLineBuffered { flush() }
        messages.showProgress(counts)
        return !isOver
    }

    /// Writes what closes the reports, and lets go of what was not finished.
    func finish() {
        text.abandon()
        if isBroken {
            reports.abandon()
        } else {
            do throws(FileProblem) { try reports.finish() } catch { stop(error) }
        }
        let showsOverview = messages.progress != nil && plan.inputs.isSeveral
        messages.endProgress()
        if plan.isVerbose { messages.note(counts.summary) } else if showsOverview { messages.note(counts.overview) }
    }

    private func begin(_ input: Input, _ status: FileStatus, _ encoding: TextEncoding) {
        if encoding != encoder.encoding { encoder = DocumentEncoder(plan, encoding) }
        current = CurrentFile(input)
        current.isOpen = true
        counts.addFile()
        reports.begin(input.name)
        do throws(FileProblem) {
            try text.begin(input, status)
            if encoding.isUTF16, plan.hasUnifiedDifference {
                throw FileProblem(input.name, "is UTF-16, whose lines 'patch' can't tell; convert it to UTF-8 first, or use --word-diff")
            }
        } catch {
            fail(error)
        }
    }

    private func add(_ range: Range<Int>, _ result: CleanBatch.Result, of batch: CleanBatch, isWhole: Bool) {
        let before = batch.source.bytes(range)
        if let offset = result.scan.firstInvalid, !report(invalid: offset, in: before.span) { return }
        if let problem = result.problem, !report(problem, in: before.span) { return }
        batch.output.withUnsafeBufferPointer { output in
            write(before, UnsafeBufferPointer(rebasing: output[result.output]), result, isWhole: isWhole)
        }
        note(result, before.span)
    }

    private func write(
        _ before: UnsafeBufferPointer<UInt8>, _ after: UnsafeBufferPointer<UInt8>, _ result: CleanBatch.Result, isWhole: Bool
    ) {
        do throws(EncodingProblem) {
            try encoder.encode(before, after, isFirst: current.position.offset == 0)
        } catch {
            return fail(error, before, after)
        }
        let isChanged = result.isChanged || encoder.changes(before.span)
        if encoder.encodesText {
            encoder.text.withUnsafeBytes { writeText($0, isChanged: isChanged, isWhole: isWhole) }
        } else {
            writeText(UnsafeRawBufferPointer(after), isChanged: isChanged, isWhole: isWhole)
        }
        if current.isSkipping || isOver { return }
        do throws(FileProblem) {
            try reports.add(before.span, result, file: current.input.name, at: current.position)
            if encoder.encodesSides {
                let (before, after) = (encoder.before, encoder.after)
                try reports.addDifference(before.span, after.span)
            } else {
                try reports.addDifference(before.span, after.span)
            }
        } catch {
            stop(error)
        }
    }

    private func writeText(_ bytes: UnsafeRawBufferPointer, isChanged: Bool, isWhole: Bool) {
        do throws(FileProblem) {
            try text.write(bytes, isChanged: isChanged, isWhole: isWhole)
        } catch {
            if plan.destination == .standardOutput { stop(error) } else { fail(error) }
        }
        if standardOutput.isClosed, plan.hasOnlyStandardOutput { isOver = true }
    }

    /// Hands on everything that was written.
    private func flush() {
        do throws(FileProblem) {
            try text.flush()
            try standardOutput.flush()
        } catch {
            stop(error)
        }
    }

    private func end() {
        if current.lacksFields, !current.hasWarnedOfForm {
            messages.note("\(current.input.name): no record has a text in such a field; name the field with --field")
        }
        current.isOpen = false
        if current.isChanged { counts.addChangedFile() }
        do throws(FileProblem) { try text.end() } catch { fail(error) }
        do throws(FileProblem) { try reports.endFile() } catch { stop(error) }
    }

    /// Warns of bytes that are not valid in the encoding, once a file; false when that is an error.
    private func report(invalid offset: Int, in document: Span<UInt8>) -> Bool {
        // What can't be converted is no warning, and `fail` tells of it.
        if current.hasWarned || encoder.converts { return true }
        current.hasWarned = true
        let message = "\(place(offset, in: document)): this is not valid \(encoder.encoding.name)"
        let isUTF8 = encoder.encoding == .utf8
        guard current.isStrict else {
            let advice = isUTF8 ? "name its encoding with --encoding, or convert the file to UTF-8," : "mend them"
            messages.note("\(message); such bytes stay as they are, \(advice) to have all of it repaired")
            return true
        }
        fail(message: "\(message); \(isUTF8 ? "convert the file to UTF-8, name its encoding with --encoding" : "mend it"), or leave out --strict")
        return false
    }

    /// Warns of what has not the form of the format, once a file; false when that is an error.
    private func report(_ problem: ProseProblem, in document: Span<UInt8>) -> Bool {
        if current.hasWarnedOfForm { return true }
        current.hasWarnedOfForm = true
        let message = "\(place(problem.offset, in: document)): \(problem.message)"
        guard current.isStrict else {
            messages.note("\(message); such lines stay as they are")
            return true
        }
        fail(message: "\(message); \(problem.advice), or leave out --strict")
        return false
    }

    /// Gives up on the current file because something of a document can't be written.
    private func fail(_ problem: EncodingProblem, _ before: UnsafeBufferPointer<UInt8>, _ after: UnsafeBufferPointer<UInt8>) {
        let place = place(OriginalPlace.offset(of: problem.offset, in: after, before: before), in: before.span)
        guard let scalar = problem.scalar.flatMap(Unicode.Scalar.init) else {
            let message = "this is not valid \(encoder.encoding.name) and cannot be written in \(problem.encoding.name)"
            return fail(message: "\(place): \(message); mend it, or leave out --output-encoding")
        }
        let digits = String(scalar.value, radix: 16, uppercase: true)
        let number = "U+" + String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        let isText = encoder.encodesText && problem.encoding == encoder.output
        let advice = isText ? "choose another encoding with --output-encoding" : "convert the file to UTF-8 first"
        fail(message: "\(place): “\(scalar)” (\(number)) is not in \(problem.encoding.name); \(advice)")
    }

    /// `FILE:LINE:COLUMN` of a byte of a document.
    private func place(_ offset: Int, in document: Span<UInt8>) -> String {
        var place = current.position
        place.advance(over: 0..<offset, of: document)
        return "\(current.input.name):\(place.line):\(place.column)"
    }

    private func note(_ result: CleanBatch.Result, _ document: Span<UInt8>) {
        hasEdits = hasEdits || result.isChanged
        current.isChanged = current.isChanged || result.isChanged
        counts.add(result.findings, bytes: document.count)
        if plan.isVerbose {
            var cursor = PositionCursor(base: current.position)
            for finding in result.findings where finding.status == .rejected {
                let place = cursor.position(of: finding.range.lowerBound, in: document)
                messages.note(FindingLine.text(finding, of: document, file: current.input.name, at: place))
            }
        }
        current.position.advance(over: document, lineFeeds: result.scan.lineFeeds)
    }

    /// Gives up on the current file.
    private func fail(_ problem: FileProblem) {
        fail(message: problem.description)
    }

    private func fail(message: String) {
        messages.error(message)
        counts.addFailure()
        current.isOpen = false
        text.abandon()
        current.isSkipping = true
        if !plan.inputs.isSeveral { isOver = true }
    }

    /// Gives up on everything.
    private func stop(_ problem: FileProblem) {
        messages.error(problem.description)
        isOver = true
        isBroken = true
    }
}

extension Batch.Item {
    fileprivate var isEnd: Bool {
        if case .end = self { true } else { false }
    }
}
