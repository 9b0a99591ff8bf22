internal import GlossaryStore
internal import Reports

/// Rows of glossaries as JSON.
enum EntryJSON {
    /// One array with an object a line.
    static func array(_ found: [(name: String, entries: [GlossaryDocument.Entry])]) -> [UInt8] {
        lines(found.flatMap { file in file.entries.map { (file.name, $0) } }) { file, json in append(file.1, of: file.0, to: &json) }
    }

    /// One array with a value a line.
    static func lines<Thing>(_ things: [Thing], _ append: (Thing, inout JSONText) -> Void) -> [UInt8] {
        var output = Array("[".utf8)
        for (index, thing) in things.enumerated() {
            output += Array((index == 0 ? "\n" : ",\n").utf8)
            var json = JSONText()
            append(thing, &json)
            output += json.bytes
        }
        return output + Array((things.isEmpty ? "]\n" : "\n]\n").utf8)
    }

    /// An object with the place and all columns of a row: texts, of which those with alternatives are arrays.
    static func append(_ entry: GlossaryDocument.Entry, of file: String, to json: inout JSONText) {
        let row = entry.row
        json.beginObject()
        json.key("file")
        json.value(file)
        json.key("line")
        json.value(entry.line)
        append("zh", row.spellings, to: &json)
        append("en", row.preferred, to: &json)
        append("kind", row.kind?.rawValue ?? "", to: &json)
        append("deprecated", row.deprecated, to: &json)
        append("admitted", row.admitted, to: &json)
        append("pinyin", row.pinyin, to: &json)
        append("when", row.when, to: &json)
        append("note", row.note, to: &json)
        json.endObject()
    }

    private static func append(_ key: String, _ text: String, to json: inout JSONText) {
        json.key(key)
        json.value(text)
    }

    private static func append(_ key: String, _ texts: [String], to json: inout JSONText) {
        json.key(key)
        json.beginArray()
        for text in texts { json.value(text) }
        json.endArray()
    }
}
