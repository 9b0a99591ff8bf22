/// Makes a failing text small, so that a failure can be read.
enum Shrinker {
    /// A part of `input` that still fails and of which no single character can be left out (delta debugging, Zeller and
    /// Hildebrandt 2002, without its complements).
    static func minimal(_ input: [UInt8], _ fails: ([UInt8]) -> Bool) -> [UInt8] {
        var characters = self.characters(input), size = max(1, characters.count / 2)
        while true {
            var start = 0, removed = false
            while start < characters.count {
                var candidate = characters
                candidate.removeSubrange(start..<min(start + size, characters.count))
                if fails(Array(candidate.joined())) {
                    characters = candidate
                    removed = true
                } else {
                    start += size
                }
            }
            if size == 1, !removed { return Array(characters.joined()) }
            size = max(1, size / 2)
        }
    }

    /// The bytes of every character; what is no UTF-8 goes with what stands before it.
    private static func characters(_ text: [UInt8]) -> [[UInt8]] {
        var characters: [[UInt8]] = []
        for byte in text {
            if byte & 0xC0 == 0x80, !characters.isEmpty {
                characters[characters.count - 1].append(byte)
            } else {
                characters.append([byte])
            }
        }
        return characters
    }
}
