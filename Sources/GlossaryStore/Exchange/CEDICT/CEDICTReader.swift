/// Reads CC-CEDICT: one entry a line, `traditional simplified [pin1 yin1] /sense/sense/`.
///
/// The first sense that is a term becomes the preferred term and the others admitted ones. Explanations, references to other entries
/// and measure words are no terms and are left out.
struct CEDICTReader: FormatReader {
    private let name: String
    private var records: RecordReader

    init(name: String) {
        self.name = name
        records = RecordReader(name: name, dialect: .lines)
    }

    mutating func read(_ bytes: Span<UInt8>, isLast: Bool, into batch: inout ImportBatch) throws(GlossaryError) {
        var found: [RecordReader.Record] = []
        try records.read(bytes, isLast: isLast, into: &found)
        for record in found {
            guard let text = record.cells.first, !text.isEmpty, text.utf8.first != UInt8(ascii: "#") else { continue }
            add(text, line: record.line, into: &batch)
        }
    }

    private func add(_ text: String, line: Int, into batch: inout ImportBatch) {
        guard let entry = CEDICTLine(text) else {
            return batch.leaveOut(line: line, term: text, "this is no line of CC-CEDICT: traditional simplified [reading] /sense/")
        }
        var terms: [String] = []
        var parts: [String] = []
        for sense in entry.senses.flatMap(CEDICTSense.of) {
            switch sense {
            case .term(let term, let label):
                if !terms.contains(term) { terms.append(term) }
                if !label.isEmpty { parts.append("the label “\(ExchangeText.shortened(label))” of “\(term)”") }
            case .other(let text, let reason): parts.append("“\(ExchangeText.shortened(text))” (\(reason))")
            }
        }
        guard let preferred = terms.first else {
            return batch.leaveOut(line: line, term: entry.simplified, "no sense is a term: \(parts.joined(separator: ", "))")
        }
        let spellings = entry.traditional == entry.simplified ? [entry.simplified] : [entry.simplified, entry.traditional]
        let row = EntryRow(
            spellings: spellings, preferred: preferred, admitted: Array(terms.dropFirst()), pinyin: CEDICTPinyin.marked(entry.reading))
        batch.note(line: line, term: entry.simplified, parts)
        batch.add(row, line: line)
    }
}
