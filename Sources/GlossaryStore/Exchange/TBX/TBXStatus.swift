/// The administrative status of a term. The raw value is that of the picklists of TBX-Basic.
enum TBXStatus: String {
    case preferred = "preferredTerm-admn-sts"
    case admitted = "admittedTerm-admn-sts"
    case deprecated = "deprecatedTerm-admn-sts"

    /// By what the value begins with: "superseded" counts as deprecated. Picklists of other dialects and tools write the same words
    /// with other endings, or none. Nil when it says nothing of the three.
    init?(value: String) {
        let value = value.lowercased()
        let words: [(String, TBXStatus)] = [
            ("preferred", .preferred), ("admitted", .admitted), ("deprecated", .deprecated), ("superseded", .deprecated),
            ("obsolete", .deprecated), ("notrecommended", .deprecated), ("forbidden", .deprecated), ("standardized", .preferred),
            ("legal", .preferred), ("regulated", .preferred),
        ]
        guard let word = words.first(where: { value.hasPrefix($0.0) }) else { return nil }
        self = word.1
    }
}
