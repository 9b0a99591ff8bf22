extension Lexicon {
    /// The exact way to write a name with capitals inside: "WeChat" for "wechat", "Wechat" or "WECHAT".
    /// - Returns: nil where no such name is listed.
    package func mixedForm(_ bytes: Span<UInt8>) -> [UInt8]? {
        var low = 0
        var high = Int(header.mixedCount)
        while low < high {
            let middle = (low + high) / 2
            let form = mixedForm(at: middle)
            switch Self.order(bytes, form) {
            case 0: return Array(form)
            case ..<0: high = middle
            default: low = middle + 1
            }
        }
        return nil
    }

    /// How many names with inner capitals are listed.
    package var mixedFormCount: Int { Int(header.mixedCount) }

    /// The exact form in a place of the list, which is in the order of the folded bytes.
    private func mixedForm(at index: Int) -> UnsafeRawBufferPointer {
        let place = Int(header.mixedOffset) + index * 4
        let start = Int(UInt32(littleEndian: table.loadUnaligned(fromByteOffset: place, as: UInt32.self)))
        let count = Int(table[start])
        return UnsafeRawBufferPointer(rebasing: table[start + 1..<start + 1 + count])
    }

    /// Compares folded bytes: negative when the first stands before, 0 when both are the same.
    private static func order(_ left: Span<UInt8>, _ right: UnsafeRawBufferPointer) -> Int {
        for index in 0..<min(left.count, right.count) {
            let difference = Int(WordHash.fold(left[index])) - Int(WordHash.fold(right[index]))
            if difference != 0 { return difference }
        }
        return left.count - right.count
    }
}
