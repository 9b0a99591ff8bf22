/// A surname and what may be the given name behind it, with what stands on both sides.
struct PersonCandidate {
    /// What stands before it, the weakest first.
    enum Left: Int, Comparable {
        /// A character that may belong to it.
        case none
        /// A word before which names begin.
        case word
        /// A mark, or the beginning of the line.
        case mark
        /// A name that is proven, and 、 or 和.
        case list
        /// What somebody is: 教授, 导演
        case role
        /// Who wrote, edited or took a picture: 记者, 责任编辑：, 文/
        case credit

        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }
    }

    /// What stands after it, the weakest first.
    enum Right: Int, Comparable {
        case none
        /// A word of the table of words.
        case word
        /// A word with which no given name goes on.
        case weak
        case mark
        /// What people alone do.
        case strong
        /// A title: 先生, 教授.
        case role
        /// What somebody did for a picture or a play, and a mark: 摄）, 饰）.
        case credit

        static func < (one: Self, other: Self) -> Bool { one.rawValue < other.rawValue }

        var score: Int {
            switch self {
            case .none: 0
            case .word: 1
            case .weak, .mark: 3
            case .strong, .role, .credit: 5
            }
        }
    }

    var range: Range<Int>
    var surnameEnd: Int
    var left: Left = .none
    /// Before it, or before the list it stands in, is a credit.
    var isCredited = false
    var right: Right = .none
    var score = 0
    /// By how much it is better than the other length.
    var margin = 0
    /// The last character before it and the surname are a word.
    var cutsLeft = false
    /// The last character and the one behind it are a word.
    var cutsRight = false
    /// All given characters are listed.
    var isListed = false
    /// All given characters are common ones.
    var isCommon = false
    /// One given character at least is a common one.
    var isHalfCommon = false
    /// The surname and the first given character are a word.
    var isWord = false
    /// A listed word that is no name begins here.
    var isTrap = false
    /// It reads as foreign names are written.
    var isForeign = false
    /// The surname is as often something else.
    var isDoubtfulSurname = false

    var givenCount: Int { range.upperBound - surnameEnd }
}
