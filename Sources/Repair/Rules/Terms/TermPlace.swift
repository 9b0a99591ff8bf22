internal import GlossaryStore

/// A hit in a line: which one, and the token it begins at.
struct TermPlace {
    let hits: [TermHit]
    let index: Int
    let token: Int

    var hit: TermHit { hits[index] }
    var range: Range<Int> { Int(hit.start)..<Int(hit.end) }
}
