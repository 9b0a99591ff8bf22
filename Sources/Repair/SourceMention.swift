/// What of the source a finding is about, and what that is in English: 1.6亿 and 160,000,000.
package struct SourceMention: Hashable, Sendable {
    private let characters: ArraySlice<Unicode.Scalar>
    private let english: [UInt8]

    init(_ characters: ArraySlice<Unicode.Scalar>, _ english: [UInt8]) {
        self.characters = characters
        self.english = english
    }

    package init(zh: String, en: String) {
        self.init(Array(zh.unicodeScalars)[...], Array(en.utf8))
    }

    /// As the source has it, with simplified characters.
    package var zh: String {
        var text = String.UnicodeScalarView()
        text.append(contentsOf: characters)
        return String(text)
    }

    package var en: String { String(decoding: english, as: UTF8.self) }
}
