/// How sure it is that a candidate is a name.
enum PersonVerdict: Int, Comparable {
    case none
    /// Nothing speaks for it but that it stands between marks; a list of names or its return in the document may.
    case possible
    case likely
    case certain

    static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

    /// Judges a candidate by what stands beside it. Whether the name is written in pinyin at all is not asked here.
    init(_ candidate: PersonCandidate) {
        if candidate.cutsRight || candidate.cutsLeft && candidate.left < .list {
            self = .none
        } else if candidate.isTrap {
            let isMeant = candidate.right >= .mark || candidate.right == .weak && candidate.givenCount == 2 && candidate.isCommon
            self = candidate.left >= .list && isMeant ? .likely : .none
        } else if candidate.left >= .list {
            self = PersonVerdict.behindRole(candidate)
        } else if candidate.left >= .word, candidate.right >= .weak, candidate.isListed, candidate.margin > 0 {
            self = PersonVerdict.alone(candidate)
        } else {
            self = .none
        }
    }

    /// The verdict for what stands behind 记者 or 作者：, or in a list after such a name.
    private static func behindRole(_ candidate: PersonCandidate) -> PersonVerdict {
        guard candidate.margin > 0 else { return .none }
        // 记者高峰： a word of two characters is a name only before a mark, and not surely.
        if candidate.isWord, candidate.givenCount == 1 {
            return candidate.right >= .mark && candidate.isCredited && !candidate.isDoubtfulSurname ? .likely : .none
        }
        let isOddWord = candidate.isWord && candidate.isDoubtfulSurname && !candidate.isCommon
        let isSure = candidate.margin >= 2 && !candidate.cutsLeft && !candidate.isForeign && !isOddWord
        if candidate.isListed {
            if candidate.right >= .weak { return isSure ? .certain : .likely }
            guard candidate.givenCount == 2, candidate.isCommon, !candidate.isWord else { return .none }
            if candidate.isDoubtfulSurname { return candidate.right == .word && candidate.margin > 2 ? .likely : .none }
            return isSure && candidate.right == .word && candidate.margin > 2 ? .certain : .likely
        }
        // Hardly a character is never chosen: a credit and the mark behind the name make up for it.
        guard candidate.givenCount == 2, candidate.right >= .weak, !candidate.isWord, candidate.isHalfCommon || !candidate.isDoubtfulSurname
        else { return .none }
        return isSure && candidate.isCredited && candidate.right >= .mark ? .certain : .likely
    }

    /// The verdict for a listed name that no role stands before.
    private static func alone(_ candidate: PersonCandidate) -> PersonVerdict {
        let isSure = candidate.margin >= 2 && !candidate.isForeign && !candidate.isWord
        if isSure, candidate.right == .credit, candidate.left == .mark { return .certain }
        if isSure, candidate.right >= .strong, candidate.givenCount == 2, candidate.isCommon || !candidate.isDoubtfulSurname {
            return .certain
        }
        if candidate.isForeign || candidate.isWord && candidate.givenCount == 1 { return .none }
        return candidate.isDoubtfulSurname ? .possible : .likely
    }
}
