/// Where a Chinese term and its English stand beside each other.
struct PairPlace {
    /// The number of the link.
    let link: Int
    /// Characters of the source.
    let source: Range<Int>
    /// Bytes of the target.
    let target: Range<Int>
}
