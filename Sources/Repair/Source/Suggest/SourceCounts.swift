/// In how many links some strings of characters stand.
struct SourceCounts {
    private var counts: [TermHash: (count: Int32, link: Int32)] = [:]
    /// The hashes of the first two characters of the strings: most places of a text are passed over by them.
    private var beginnings: Set<TermHash> = []

    init() {}

    mutating func want(_ term: some Collection<Unicode.Scalar>) {
        counts[TermHash(term)] = (0, -1)
        beginnings.insert(TermHash(term.prefix(2)))
    }

    mutating func count(_ scalars: [Unicode.Scalar], link: Int) {
        for start in scalars.indices.dropLast() {
            guard beginnings.contains(TermHash(scalars[start..<start + 2])) else { continue }
            var hash = TermHash()
            for scalar in scalars[start...].prefix(SourceCounts.longest) {
                hash.append(scalar)
                guard let place = counts.index(forKey: hash), counts.values[place].link != Int32(link) else { continue }
                counts.values[place].count += 1
                counts.values[place].link = Int32(link)
            }
        }
    }

    func count(of term: some Sequence<Unicode.Scalar>) -> Int { Int(counts[TermHash(term)]?.count ?? 0) }

    private static let longest = 24
}
