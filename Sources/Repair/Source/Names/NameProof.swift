/// What a document says of one name.
struct NameProof: Sendable {
    /// How many characters the given name has.
    private let givenCount: Int
    private var certainCount = 0
    private var likelyCount = 0
    /// How often it stands where people write their names otherwise than in pinyin.
    private var otherCount = 0
    private var isCredited = false

    init(givenCount: Int) {
        self.givenCount = givenCount
    }

    mutating func add(_ find: PersonScan.Find, isOther: Bool) {
        switch find.verdict {
        case .certain: certainCount += 1
        case .likely: likelyCount += 1
        case .possible, .none: break
        }
        if isOther { otherCount += 1 }
        if find.verdict == .certain, find.candidate.isCredited { isCredited = true }
    }

    /// Whether the name is proven: by one certain place, or by the return of a name of three characters in likely ones.
    var holds: Bool {
        if isCredited { return true }
        let isMostlyHere = otherCount * 2 < certainCount + likelyCount
        return isMostlyHere && (certainCount > 0 || givenCount == 2 && likelyCount > 1)
    }
}
