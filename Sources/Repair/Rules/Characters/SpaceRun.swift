internal import TextModel

/// A run of white space that holds an odd one.
struct SpaceRun {
    /// Byte offsets in the line.
    let range: Range<Int>
    /// Spaces that can be seen.
    private(set) var visible = 0
    private(set) var hasTab = false
    /// One scalar and no more, and which one the run begins with.
    let isSingle: Bool
    let first: UInt32

    /// The run around the first odd space of it, which begins at byte `place`.
    init(_ line: borrowing LineText, _ place: Int) {
        var start = place, end = place, count = 0
        while start > 0, line.bytes[start - 1] == 0x20 || line.bytes[start - 1] == 0x09 { start -= 1 }
        for index in start..<place {
            if line.bytes[index] == 0x09 { hasTab = true }
            visible += 1
            count += 1
        }
        while end < line.bytes.count {
            let scalar = Scalar(line.bytes, at: end)
            guard scalar.isVisibleSpace || OddSpace.isOdd(scalar) else { break }
            if scalar.value == 0x09 { hasTab = true }
            if scalar.isVisibleSpace { visible += 1 }
            count += 1
            end += scalar.length
        }
        range = start..<end
        isSingle = count == 1
        first = Scalar(line.bytes, at: start).value
    }
}
