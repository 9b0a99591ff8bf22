/// Writes TBX-Basic. What TBX has no category for, conditions and readings, goes into notes that `TBXReader` knows again.
struct TBXWriter: FormatWriter {
    /// The three shapes of TBX.
    enum Dialect {
        /// ISO 30042:2008.
        case martif
        /// ISO 30042:2019, data categories as attributes.
        case dca
        /// ISO 30042:2019, data categories as elements.
        case dct
    }

    private let dialect: Dialect
    private var count = 0

    init(_ dialect: Dialect) {
        self.dialect = dialect
    }

    func start() -> [UInt8] {
        let root =
            switch dialect {
            case .martif:
                """
                <!DOCTYPE martif SYSTEM "TBXBasiccoreStructV02.dtd">
                <martif type="TBX-Basic" xml:lang="zh">
                """
            case .dca:
                """
                <tbx type="TBX-Basic" style="dca" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2">
                """
            case .dct:
                """
                <tbx type="TBX-Basic" style="dct" xml:lang="zh" xmlns="urn:iso:std:iso:30042:ed-2" \
                xmlns:min="http://www.tbxinfo.net/ns/min" xmlns:basic="http://www.tbxinfo.net/ns/basic">
                """
            }
        let header = dialect == .martif ? "martifHeader" : "tbxHeader"
        return Array(
            """
            <?xml version="1.0" encoding="UTF-8"?>
            \(root)
              <\(header)>
                <fileDesc>
                  <sourceDesc>
                    <p>A Chinese-English glossary, written by glossmend</p>
                  </sourceDesc>
                </fileDesc>
              </\(header)>
              <text>
                <body>

            """.utf8)
    }

    func end() -> [UInt8] {
        Array("    </body>\n  </text>\n</\(dialect == .martif ? "martif" : "tbx")>\n".utf8)
    }

    mutating func append(_ row: EntryRow, to output: inout [UInt8], _ losses: inout ExportLosses) {
        count += 1
        let concept = dialect == .martif ? "termEntry" : "conceptEntry"
        var xml = XMLText(indentation: 6)
        xml.open("\(concept) id=\"c\(count)\"")
        if let kind = row.kind { append("descrip", "subjectField", kind.rawValue, to: &xml) }
        if !row.note.isEmpty { xml.leaf("note", row.note) }
        if !row.pinyin.isEmpty { xml.leaf("note", TBXConcept.pinyinMark + row.pinyin) }
        if !row.when.isEmpty { xml.leaf("note", TBXConcept.whenMark + row.when) }
        let chinese = row.spellings.enumerated().map { ($1, $0 == 0 ? TBXStatus.preferred : .admitted) }
        append(language: "zh", chinese, to: &xml)
        let english = [(row.preferred, TBXStatus.preferred)] + row.admitted.map { ($0, .admitted) } + row.deprecated.map { ($0, .deprecated) }
        append(language: "en", english, to: &xml)
        xml.close(concept)
        if xml.lostCharacters > 0 { losses.drop("control characters, which XML does not have (\(xml.lostCharacters))") }
        output += xml.bytes
    }

    private func append(language: String, _ terms: [(String, TBXStatus)], to xml: inout XMLText) {
        let section = dialect == .martif ? "langSet" : "langSec"
        let term = dialect == .martif ? "tig" : "termSec"
        xml.open("\(section) xml:lang=\"\(language)\"")
        for (text, status) in terms {
            xml.open(term)
            xml.leaf("term", text)
            append("termNote", "administrativeStatus", status.rawValue, to: &xml)
            xml.close(term)
        }
        xml.close(section)
    }

    /// A data category of the module min.
    private func append(_ carrier: String, _ category: String, _ value: String, to xml: inout XMLText) {
        if dialect == .dct {
            xml.leaf("min:\(category)", value)
        } else {
            xml.leaf(carrier, attributes: " type=\"\(category)\"", value)
        }
    }
}
