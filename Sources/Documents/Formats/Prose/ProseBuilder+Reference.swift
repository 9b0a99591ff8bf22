internal import Lexicon
internal import TextModel

extension ProseBuilder {
    /// Adds the character that the reference at byte `start` stands for; it stays as it is written. A space is read as a plain
    /// one. Returns where the reference ends; nil when there is none, or none that is known.
    mutating func putReference(at start: Int, of document: UnsafeBufferPointer<UInt8>) -> Int? {
        guard let reference = CharacterReference(document.span, start) else { return nil }
        let scalar = reference.scalar
        var isSpace = scalar.value == 0x20
        if scalar.value >= 0x80, case .space = scalar.kind { isSpace = true }
        put(isSpace ? Bytes.space : scalar.utf8, for: start..<reference.end, isFixed: true)
        return reference.end
    }
}
