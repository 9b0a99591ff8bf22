internal import GlossaryStore

/// The pairs of a text so far, in the order in which they were found.
struct PairTable {
    private(set) var all: [TermPair] = []
    private var numbers: [TermPair.Key: Int] = [:]

    init() {}

    mutating func add(_ key: TermPair.Key, _ agreement: TermPair.Agreement, _ kind: TermKind?, likeness: Double, _ place: PairPlace) {
        let number: Int
        if let known = numbers[key] {
            number = known
        } else {
            number = all.count
            numbers[key] = number
            all.append(TermPair(key: key, agreement: agreement, kind: kind, likeness: likeness))
        }
        // What agrees by its sound needs no company.
        guard agreement >= all[number].agreement else { return }
        if agreement > all[number].agreement { all[number] = TermPair(key: key, agreement: agreement, kind: kind, likeness: likeness) }
        all[number].kind = all[number].kind ?? kind
        all[number].likeness = max(all[number].likeness, likeness)
        all[number].places.append(place)
    }

    mutating func update(_ body: (inout TermPair) -> Void) {
        for index in all.indices { body(&all[index]) }
    }
}
