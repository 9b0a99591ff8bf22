/// Puts the sections of a compiled glossary one after the other.
struct CompiledBlock {
    private let headCount: Int
    private var bytes: [UInt8]
    private var places: [UInt64] = []

    init(headCount: Int) {
        self.headCount = headCount
        bytes = [UInt8](repeating: 0, count: headCount * 8)
    }

    mutating func append<Element>(_ table: Table<Element>) {
        let size = table.count * MemoryLayout<Element>.stride
        places += [UInt64(bytes.count), UInt64(size)]
        bytes.append(contentsOf: UnsafeRawBufferPointer(start: table.base, count: size))
        while bytes.count % 8 != 0 { bytes.append(0) }
    }

    /// The block, with `head` and the places of the sections in front.
    consuming func finish(head: [UInt64]) -> [UInt8] {
        let numbers = head + places
        precondition(numbers.count == headCount)
        for (index, number) in numbers.enumerated() {
            for byte in 0..<8 { bytes[index * 8 + byte] = UInt8(truncatingIfNeeded: number >> UInt64(byte * 8)) }
        }
        return bytes
    }
}
