/// What has to be true of a pair before it is suggested.
enum PairJudge {
    /// In nats: what looks alike less than this has to do so twice.
    private static let least = 2.0

    static func isPlausible(_ pair: TermPair) -> Bool {
        switch pair.agreement {
        case .pinyin: return pair.likeness > least || pair.linkCount > 1
        case .sound: return pair.likeness > least
        case .company: break
        }
        let both = pair.linkCount
        return both > 2 && both * 2 > pair.sourceCount && both * 2 > pair.targetCount
    }
}
