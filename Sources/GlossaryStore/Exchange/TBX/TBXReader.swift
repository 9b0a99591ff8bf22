/// Reads TBX of ISO 30042: version 2 (martif, TBX-Basic and TBX-Default) and version 3, where data categories are attributes (DCA) or
/// elements (DCT).
final class TBXReader: FormatReader, XMLStream.Handler {
    /// Elements that only hold others.
    private static let containers: Set<String> = [
        "text", "body", "tig", "ntig", "termGrp", "termSec", "descripGrp", "adminGrp", "transacGrp", "termNoteGrp", "termCompList",
        "termCompGrp",
    ]
    /// Elements of DCA, whose `type` is the data category.
    private static let carriers: Set<String> = [
        "descrip", "descripNote", "admin", "adminNote", "termNote", "ref", "xref", "transac", "transacNote",
    ]
    /// A concept that takes more bytes is no concept; so many are counted for an element.
    private static let longestConcept = 1 << 24
    private static let elementSize = 64

    private let stream: XMLStream
    private var batch = ImportBatch()
    private var hasRoot = false
    /// The concept in hand.
    private var concept: TBXConcept?
    private var conceptSize = 0
    private var language = ""
    /// The data category of the element whose text is gathered; nil outside of such.
    private var category: String?
    /// How many elements are open inside that element, or inside a part that is passed over.
    private var depth = 0
    private var isSkipping = false
    private var text: [UInt8] = []

    /// - Parameter name: what errors call the file.
    init(name: String) throws(GlossaryError) {
        stream = try XMLStream(name: name)
    }

    func read(_ bytes: Span<UInt8>, isLast: Bool, into batch: inout ImportBatch) throws(GlossaryError) {
        try stream.read(bytes, isLast: isLast, self)
        batch.append(self.batch)
        self.batch = ImportBatch()
    }

    // MARK: What the stream tells

    func start(_ element: String, _ attributes: XMLStream.Attributes) throws(XMLStream.Failure) {
        guard hasRoot else { return try startRoot(element) }
        if concept != nil { try count(Self.elementSize) }
        if isSkipping || category != nil {
            depth += 1
            return
        }
        switch element {
        case "termEntry", "conceptEntry":
            concept = TBXConcept(line: stream.place.line)
            conceptSize = 0
        case "langSet", "langSec": language = attributes["lang"] ?? ""
        case _ where concept == nil && (element == "text" || element == "body"): break
        case _ where concept == nil: isSkipping = true
        case "term":
            concept?.terms.append(TBXConcept.Term(language: .undetermined, tag: language))
            category = element
        case _ where Self.containers.contains(element): break
        default: category = Self.carriers.contains(element) ? attributes["type"] ?? element : element
        }
    }

    func end(_ element: String) throws(XMLStream.Failure) {
        if depth > 0 {
            depth -= 1
        } else if isSkipping {
            isSkipping = false
            if element == "back" { noteBackMatter() }
        } else if let category {
            finish(category)
        } else if element == "termEntry" || element == "conceptEntry" {
            concept?.add(to: &batch)
            concept = nil
        }
    }

    func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(XMLStream.Failure) {
        guard category != nil else { return }
        try count(bytes.count)
        text.append(contentsOf: bytes)
    }

    // MARK: Parts

    private func count(_ size: Int) throws(XMLStream.Failure) {
        conceptSize += size
        if conceptSize > Self.longestConcept { throw XMLStream.Failure(message: "this entry is larger than 16 MiB; is the file damaged?") }
    }

    private func startRoot(_ element: String) throws(XMLStream.Failure) {
        guard element == "martif" || element == "tbx" else {
            let message = "this is no TBX: its root is <\(ExchangeText.shortened(element))>, not <martif> or <tbx>; name another --from"
            throw XMLStream.Failure(message: message)
        }
        hasRoot = true
    }

    private func finish(_ category: String) {
        let value = ExchangeText.note(String(decoding: text, as: UTF8.self))
        text.removeAll(keepingCapacity: true)
        self.category = nil
        guard let last = concept?.terms.indices.last, category == "term" || Self.isStatus(category) else {
            concept?.statements.append(TBXConcept.Statement(category: category, value: value))
            return
        }
        if category == "term" {
            let term = ExchangeText.term(value)
            concept?.terms[last].text = term
            concept?.terms[last].language = ExchangeLanguage(tag: language).determined(by: term)
        } else if let status = TBXStatus(value: value) {
            concept?.terms[last].status = status
        } else {
            concept?.statements.append(TBXConcept.Statement(category: category, value: value))
        }
    }

    private static func isStatus(_ category: String) -> Bool {
        category == "administrativeStatus" || category == "normativeAuthorization"
    }

    /// Bibliographies and the like, which entries refer to.
    private func noteBackMatter() {
        batch.note(line: stream.place.line, term: "", ["the back matter of the file"])
    }
}

extension ImportBatch {
    mutating func append(_ other: ImportBatch) {
        entryCount += other.entryCount
        rows += other.rows
        losses += other.losses
    }
}
