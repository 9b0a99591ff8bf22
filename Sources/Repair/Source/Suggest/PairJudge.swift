/// What has to be true of a pair before it is suggested.
enum PairJudge {
    /// In nats, for what looks alike.
    private static let leastLikeness = 2.0
    /// In nats, for the whole score of what only stands together.
    private static let leastScore = 10.0
    /// In so many links a pair stands together of which only that is known.
    private static let leastCount = 3

    static func isPlausible(_ pair: TermPair, _ score: Double) -> Bool {
        let both = pair.linkCount
        switch pair.agreement {
        case .pinyin, .sound: return pair.likeness > leastLikeness
        // Where a name ends that only one line has, nobody knows.
        case .reading: return both > 1
        // Four of five times the one stands where the other does, both ways.
        case .company:
            return score >= leastScore && both >= leastCount && both * 5 >= pair.sourceCount * 4 && both * 5 >= pair.targetCount * 4
        }
    }
}
