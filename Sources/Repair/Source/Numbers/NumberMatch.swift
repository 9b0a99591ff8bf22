/// Which numbers of a source and of its translation say the same.
struct NumberMatch {
    let source: [SourceNumber]
    let target: [TargetNumber]
    /// By source number: the number of the target number that says it, or -1.
    private(set) var partners: [Int]
    /// By target number: the source number that it says, or -1.
    private(set) var origins: [Int]

    init(_ source: [SourceNumber], _ target: [TargetNumber]) {
        self.source = source
        self.target = target
        partners = [Int](repeating: -1, count: source.count)
        origins = [Int](repeating: -1, count: target.count)
        pair { $0.value == $1.value && NumberMatch.areAlike($0.kind, $1.kind) }
        pair { $0.value == $1.value }
        pair(NumberMatch.isSaidOtherwise)
    }

    /// Puts those together of the numbers still alone for which `fits` holds, each with the first that does.
    private mutating func pair(_ fits: (SourceNumber, TargetNumber) -> Bool) {
        for index in source.indices where partners[index] < 0 && !source[index].isVague {
            for candidate in target.indices where origins[candidate] < 0 && !target[candidate].isVague {
                guard fits(source[index], target[candidate]) else { continue }
                partners[index] = candidate
                origins[candidate] = index
                break
            }
        }
    }

    static func areAlike(_ a: NumberKind, _ b: NumberKind) -> Bool {
        a == b || (a == .count || a == .money) && (b == .count || b == .money)
    }

    /// True when the target says the number in another way: 九成 as 90% or nine tenths, 16时 as 4 p.m., 3至5万 as 30,000.
    private static func isSaidOtherwise(_ source: SourceNumber, _ target: TargetNumber) -> Bool {
        if let value = source.alternative, value == target.value || value == target.alternative { return true }
        if target.alternative == source.value { return true }
        if source.isApproximate, source.value == ExactDecimal(10), target.value == ExactDecimal(12) { return target.form == .words }
        switch (source.kind, target.kind) {
        case (.decade, _), (.year, .year), (.year, .decade): return endsAlike(source.value, target.value)
        case (.time, _): return isHour(source.value, target.value)
        case (.multiple, .multiple): return true
        case (.percent, .count) where source.hasScale: return source.value == target.value.scaled(by: 1)
        default: return isSamePart(source, target)
        }
    }

    /// 90 and 1990.
    private static func endsAlike(_ a: ExactDecimal, _ b: ExactDecimal) -> Bool {
        guard let a = a.whole, let b = b.whole, min(a, b) < 100 else { return false }
        return a % 100 == b % 100
    }

    /// 16, 4 and 1600.
    private static func isHour(_ source: ExactDecimal, _ target: ExactDecimal) -> Bool {
        guard let hour = source.whole, let said = target.whole else { return false }
        return hour == said + 12 || said == hour * 100 || hour == 0 && said == 12
    }

    private static func isSamePart(_ source: SourceNumber, _ target: TargetNumber) -> Bool {
        guard let a = whole(source.kind), let b = whole(target.kind), a != 1 || b != 1, let left = source.value.multiplied(by: b),
            let right = target.value.multiplied(by: a)
        else { return false }
        return left == right
    }

    /// By what a number of this kind is divided; nil for what is no amount.
    private static func whole(_ kind: NumberKind) -> Int? {
        switch kind {
        case .percent: 100
        case .fraction(let whole): whole
        case .count: 1
        default: nil
        }
    }
}

extension NumberMatch {
    /// The source numbers that surely are numbers and have no counterpart.
    var missing: [Int] { source.indices.filter { source[$0].isFirm && partners[$0] < 0 } }

    /// The target numbers that no source number accounts for, not even one that another target number says as well.
    var unexplained: [Int] {
        target.indices.filter { index in
            let number = target[index]
            guard origins[index] < 0, !number.isVague, !number.isFixed else { return false }
            return !source.contains { !$0.isVague && ($0.value == number.value || NumberMatch.isSaidOtherwise($0, number)) }
        }
    }

    /// True when the two stand in the same place of their lines: after and before the same pairs.
    func isInOrder(_ index: Int, _ candidate: Int) -> Bool {
        source.indices.allSatisfy { other in
            let partner = partners[other]
            return partner < 0 || (other < index) == (partner < candidate)
        }
    }
}
