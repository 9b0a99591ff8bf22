internal import BundledData

/// How Chinese characters are read, and which are traditional: a table that `glossmend-tables readings` makes from ICU, whose own
/// transliterators take 0.2 s to open.
///
/// A view of a table that lies in memory for as long as the program runs; copying it is free.
package struct Readings: @unchecked Sendable {
    let table: UnsafeRawBufferPointer
    let header: ReadingsHeader

    /// The table that is part of the executable.
    package static var bundled: Readings {
        let table = UnsafeRawBufferPointer(start: gm_readings(), count: Int(gm_readings_size()))
        guard let readings = Readings(table: table) else { preconditionFailure("the embedded table of readings is damaged") }
        return readings
    }

    /// Looks into a compiled table.
    /// - Parameter table: the bytes, aligned to eight, which must outlive the readings.
    /// - Returns: nil when they are no table of this version.
    package init?(table: UnsafeRawBufferPointer) {
        guard let header = ReadingsHeader(table), UInt(bitPattern: table.baseAddress) & 7 == 0 else { return nil }
        self.table = table
        self.header = header
    }

    /// The usual reading of a character; nil for one that is not Chinese, or has none. In a term, `readings(of:)` knows better.
    package func reading(of scalar: Unicode.Scalar) -> Syllable? {
        syllable(code(scalar))
    }

    /// The simplified form of a traditional character; any other character as it is.
    package func simplified(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
        guard code(scalar).has(ReadingCode.hasSimplified) else { return scalar }
        var low = 0
        var high = Int(header.pairCount)
        while low < high {
            let middle = (low + high) / 2
            let place = Int(header.pairOffset) + middle * 8
            let key = UInt32(littleEndian: table.load(fromByteOffset: place, as: UInt32.self))
            if key == scalar.value {
                return Unicode.Scalar(UInt32(littleEndian: table.load(fromByteOffset: place + 4, as: UInt32.self))) ?? scalar
            }
            if key < scalar.value { low = middle + 1 } else { high = middle }
        }
        return scalar
    }

    /// Whether simplified Chinese writes another character, always: 漢, but not 乾 (乾隆) and 著 (著名).
    package func isTraditional(_ scalar: Unicode.Scalar) -> Bool {
        code(scalar).has(ReadingCode.traditional)
    }

    func code(_ scalar: Unicode.Scalar) -> ReadingCode {
        let block = Int(scalar.value) / ReadingsHeader.pageSize
        guard block < Int(header.blockCount) else { return ReadingCode(rawValue: 0) }
        let page = Int(UInt16(littleEndian: table.load(fromByteOffset: Int(header.blockOffset) + block * 2, as: UInt16.self)))
        let index = page * ReadingsHeader.pageSize + Int(scalar.value) % ReadingsHeader.pageSize
        let code = UInt16(littleEndian: table.load(fromByteOffset: Int(header.pageOffset) + index * 2, as: UInt16.self))
        return ReadingCode(rawValue: code)
    }

    func syllable(_ code: ReadingCode) -> Syllable? {
        guard code.base > 0 else { return nil }
        let place = Int(header.baseOffset) + code.base * 8
        return Syllable(letters: UInt64(littleEndian: table.load(fromByteOffset: place, as: UInt64.self)), tone: code.tone)
    }
}
