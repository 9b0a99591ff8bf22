/// Tells links that can be trusted.
///
/// What speaks for one link says little: free translations look like chance. So a link is trusted where the links up to it or those from it on
/// are on average likelier than chance, as those of texts that belong together are: of lines of news with a translation by a person or
/// a program 0.998 are, of lines beside another article 0.08.
enum LinkReliability {
    /// So many links before or behind are asked too.
    private static let reach = 4
    /// One link speaks for or against its neighbours no more than this.
    private static let limits = (least: Float(-6), greatest: Float(4))

    /// The links, each marked as reliable or not; one with an empty side is not.
    static func judge(_ links: [AlignmentLink], _ model: LinkModel) -> [AlignmentLink] {
        let evidence = links.map { max(limits.least, min(limits.greatest, model.evidence($0))) }
        return links.indices.map { index in
            let link = links[index]
            let isReliable =
                !link.source.isEmpty && !link.target.isEmpty && evidence[index] > limits.least
                && (isLikely(evidence[max(0, index - reach)...index]) || isLikely(evidence[index..<min(links.count, index + reach + 1)]))
            return AlignmentLink(source: link.source, target: link.target, isReliable: isReliable)
        }
    }

    private static func isLikely(_ evidence: ArraySlice<Float>) -> Bool { evidence.reduce(0, +) >= 0 }
}
