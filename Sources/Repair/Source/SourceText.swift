internal import Lexicon
internal import TextModel

/// A Chinese text beside a document, by lines. Invalid UTF-8 in it stands for characters that nothing matches.
package struct SourceText: Sendable {
    package let bytes: [UInt8]
    /// Byte ranges of the lines, without their ends.
    package let lines: [Range<Int>]

    package init(_ bytes: [UInt8]) {
        self.bytes = bytes
        var lines: [Range<Int>] = [], start = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        while start < bytes.count {
            let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
            lines.append(start..<(end > start && bytes[end - 1] == 0x0D ? end - 1 : end))
            start = end + 1
        }
        self.lines = lines
    }

    /// A line end at the end of the text begins no other line.
    package var lineCount: Int { lines.count }

    /// A line as it was given, without its line end.
    package func bytes(of line: Int) -> ArraySlice<UInt8> { bytes[lines[line]] }

    /// The characters of some lines, one line behind the other, each traditional character as its simplified one.
    package func scalars(of numbers: Range<Int>) -> [Unicode.Scalar] {
        let readings = Readings.bundled
        var scalars: [Unicode.Scalar] = []
        for number in numbers {
            scalars.reserveCapacity(scalars.count + lines[number].count / 2)
            for scalar in String(decoding: bytes[lines[number]], as: UTF8.self).unicodeScalars {
                scalars.append(scalar.isASCII ? scalar : readings.simplified(scalar))
            }
        }
        return scalars
    }
}
