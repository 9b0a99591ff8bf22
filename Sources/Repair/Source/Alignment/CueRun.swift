/// A cue of some lines of the target, and how often they have it.
struct CueRun {
    private let value: UInt32

    /// So many cues can be told apart.
    static let cueLimit = 1 << 26

    init(cue: UInt32, count: Int) { value = cue << 6 | UInt32(min(count, 63)) }

    var cue: Int { Int(value >> 6) }
    var count: Float { Float(value & 63) }
}
