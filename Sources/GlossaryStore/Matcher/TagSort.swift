/// Sorts what has a tag in its high half.
enum TagSort {
    private static let digitBits: UInt64 = 11
    /// Below this many values the tables of digits cost more than they save.
    private static let smallest = 4096

    /// Sorts by the high half; what has the same there stays in order.
    static func sort(_ values: inout [UInt64]) {
        if values.count < smallest { return values.sort { $0 >> 32 < $1 >> 32 } }
        var other = [UInt64](repeating: 0, count: values.count)
        values.withUnsafeMutableBufferPointer { values in
            other.withUnsafeMutableBufferPointer { other in
                pass(values.baseAddress!, to: other.baseAddress!, values.count, digitAt: 32)
                pass(other.baseAddress!, to: values.baseAddress!, values.count, digitAt: 32 + digitBits)
                pass(values.baseAddress!, to: other.baseAddress!, values.count, digitAt: 32 + 2 * digitBits)
            }
        }
        values = other
    }

    /// Moves all values, in the order of one digit.
    private static func pass(_ source: UnsafePointer<UInt64>, to target: UnsafeMutablePointer<UInt64>, _ count: Int, digitAt shift: UInt64) {
        let digits = 1 << Int(digitBits)
        withUnsafeTemporaryAllocation(of: Int.self, capacity: digits) { places in
            places.update(repeating: 0)
            let places = places.baseAddress!
            let mask = UInt64(digits - 1)
            for index in 0..<count { places[Int(truncatingIfNeeded: (source[index] &>> shift) & mask)] &+= 1 }
            var sum = 0
            for digit in 0..<digits {
                let number = places[digit]
                places[digit] = sum
                sum += number
            }
            for index in 0..<count {
                let digit = Int(truncatingIfNeeded: (source[index] &>> shift) & mask)
                target[places[digit]] = source[index]
                places[digit] &+= 1
            }
        }
    }
}
