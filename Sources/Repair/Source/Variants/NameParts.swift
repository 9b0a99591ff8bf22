/// What stands beside a foreign name behind the dots between its parts: of 纳尔 in 马丁·安达·纳尔 安达 before it, and nothing behind.
struct NameParts {
    let before: Set<[Unicode.Scalar]>
    let after: Set<[Unicode.Scalar]>

    /// Of all places of a name in some segments.
    init(of name: ArraySlice<Unicode.Scalar>, in segments: [SourceSegment]) {
        var before: Set<[Unicode.Scalar]> = [], after: Set<[Unicode.Scalar]> = []
        for segment in segments {
            let scalars = segment.scalars
            for place in scalars.places(of: name) {
                if place.lowerBound > 1, scalars[place.lowerBound - 1].isNameDot {
                    let end = place.lowerBound - 1
                    var start = end
                    while start > 0, end - start < Self.enough, scalars[start - 1].isHan { start -= 1 }
                    before.insert(Array(scalars[start..<end]))
                }
                if place.upperBound + 1 < scalars.count, scalars[place.upperBound].isNameDot {
                    let start = place.upperBound + 1
                    var end = start
                    while end < scalars.count, end - start < Self.enough, scalars[end].isHan { end += 1 }
                    after.insert(Array(scalars[start..<end]))
                }
            }
        }
        self.before = before
        self.after = after
    }

    /// Where a part ends that has no dot there nothing says; so many characters tell two apart.
    private static let enough = 2

    /// One has a part where the other has none but others, or goes on where the other does not.
    func contradicts(_ common: NameParts) -> Bool {
        !before.isEmpty && !common.before.isEmpty && before.isDisjoint(with: common.before) || !after.isEmpty && after.isDisjoint(with: common.after)
    }
}
