internal import CLibXML2

/// Reads XML as its bytes arrive and tells of elements and text. No file is opened for it and nothing in it grows: see CLibXML2.h.
final class XMLStream {
    /// What is told; an error ends the reading.
    protocol Handler: AnyObject {
        func start(_ element: String, _ attributes: Attributes) throws(XMLStream.Failure)
        func end(_ element: String) throws(XMLStream.Failure)
        func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLStream.Failure)
    }

    /// The attributes of the element that is told of.
    struct Attributes {
        fileprivate let pointer: OpaquePointer

        /// The value of an attribute by its name without prefix; nil when it is not there.
        subscript(name: String) -> String? {
            let value = gm_xml_attribute(pointer, name)
            guard let start = value.start else { return nil }
            return String(decoding: UnsafeBufferPointer(start: start, count: value.count), as: UTF8.self)
        }
    }

    /// Why a handler gives up: what is wrong; what to do.
    struct Failure: Error {
        let message: String
    }

    private let name: String
    private let reader: OpaquePointer
    private weak var handler: (any Handler)?
    private var failure: GlossaryError?

    /// - Parameter name: what errors call the document.
    init(name: String) throws(GlossaryError) {
        self.name = name
        var events = gm_xml_events()
        let box = Unmanaged<Box>.passRetained(Box())
        events.context = box.toOpaque()
        events.start = { context, name, attributes in
            guard let name, let attributes else { return }
            Box.stream(context)?.tell { (handler) throws(Failure) in
                try handler.start(String(cString: name), Attributes(pointer: attributes))
            }
        }
        events.end = { context, name in
            guard let name else { return }
            Box.stream(context)?.tell { (handler) throws(Failure) in try handler.end(String(cString: name)) }
        }
        events.text = { context, text in
            let bytes = UnsafeBufferPointer(start: text.start, count: text.count)
            Box.stream(context)?.tell { (handler) throws(Failure) in try handler.text(bytes) }
        }
        guard let reader = gm_xml_open(events) else {
            box.release()
            throw GlossaryError(name, TextPlace(), "there is no memory to read it; end other programs")
        }
        self.reader = reader
        self.box = box
        box.takeUnretainedValue().stream = self
    }

    /// What the C side knows this object by; an object that is being made cannot be known itself.
    private final class Box {
        weak var stream: XMLStream?

        static func stream(_ context: UnsafeMutableRawPointer?) -> XMLStream? {
            context.flatMap { Unmanaged<Box>.fromOpaque($0).takeUnretainedValue().stream }
        }
    }

    private let box: Unmanaged<Box>

    deinit {
        gm_xml_close(reader)
        box.release()
    }

    /// Where the reader is.
    var place: TextPlace { TextPlace(line: Int(gm_xml_line(reader)), column: Int(gm_xml_column(reader))) }

    /// Takes the next bytes of the document and tells the handler what they complete.
    func read(_ bytes: Span<UInt8>, isLast: Bool, _ handler: any Handler) throws(GlossaryError) {
        self.handler = handler
        let isGood = bytes.withUnsafeBufferPointer { gm_xml_read(reader, $0.baseAddress, $0.count, isLast) }
        if let failure { throw failure }
        guard !isGood else { return }
        let problem = gm_xml_first_problem(reader)
        let message = problem.message.map { String(cString: $0) } ?? "it is not well-formed"
        let place = TextPlace(line: max(1, Int(problem.line)), column: max(1, Int(problem.column)))
        throw GlossaryError(name, place, "this XML cannot be read: \(message); export the file again, or mend it")
    }

    private func tell(_ body: (any Handler) throws(Failure) -> Void) {
        guard failure == nil, let handler else { return }
        do throws(Failure) {
            try body(handler)
        } catch {
            failure = GlossaryError(name, place, error.message)
            gm_xml_stop(reader)
        }
    }
}
