package import Repair

/// An alignment as lines for people and for `grep` and `cut`: one line a link, five columns parted by tabs.
///
/// 1. the numbers of the lines of the source, from 1: `3`, `3-4`, or `-` for none;
/// 2. those of the target;
/// 3. `aligned`, or `unaligned` where the link cannot be trusted or a side is empty;
/// 4. how the source begins;
/// 5. how the target begins.
package enum AlignmentReport {
    /// So many characters of a text are shown.
    private static let reach = 32

    /// - Parameters:
    ///   - alignment: of the two texts.
    ///   - target: the bytes that `lines` are in.
    ///   - lines: byte ranges of the lines of the target, without line ends.
    ///   - output: gets the lines.
    package static func append(
        _ alignment: LineAlignment, source: SourceText, target: Span<UInt8>, lines: [Range<Int>], to output: inout [UInt8]
    ) {
        for link in alignment.links {
            let cells = [
                numbers(link.source), numbers(link.target), link.isReliable ? "aligned" : "unaligned",
                beginning(link.source.lazy.map { Array(source.bytes(of: $0)) }), beginning(link.target.map { target.bytes(lines[$0]) }),
            ]
            output.append(cells.joined(separator: "\t") + "\n")
        }
    }

    private static func numbers(_ lines: Range<Int>) -> String {
        switch lines.count {
        case 0: "-"
        case 1: "\(lines.upperBound)"
        default: "\(lines.lowerBound + 1)-\(lines.upperBound)"
        }
    }

    /// The start of the lines, joined by spaces.
    private static func beginning(_ lines: some Sequence<[UInt8]>) -> String {
        let text = VisibleText.of(Array(lines.joined(separator: [0x20]))).unicodeScalars
        guard text.count > reach else { return String(text) }
        return String(text.prefix(reach)) + "…"
    }
}
