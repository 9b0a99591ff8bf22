/// One `key=value|value` of the `when` column. It holds when any of its values does (for a `not-` test: when none does).
package struct Condition: BitwiseCopyable, Sendable {
    package enum Test: UInt8, BitwiseCopyable, CaseIterable, Sendable {
        /// The value occurs in the document.
        case near, notNear
        /// The value occurs in the sentence of the rendering.
        case sameSentence, notSameSentence
        /// The value is the neighbouring word, which is never sought past a mark.
        case previous, next, notPrevious, notNext

        /// The key in the file.
        package var name: String {
            switch self {
            case .near: "near"
            case .notNear: "not-near"
            case .sameSentence: "same-sentence"
            case .notSameSentence: "not-same-sentence"
            case .previous: "previous"
            case .next: "next"
            case .notPrevious: "not-previous"
            case .notNext: "not-next"
            }
        }

        /// Whether the test holds when none of the values does.
        package var isNegative: Bool {
            switch self {
            case .notNear, .notSameSentence, .notPrevious, .notNext: true
            case .near, .sameSentence, .previous, .next: false
            }
        }

        /// Whether the values are words beside the rendering (and not terms sought in a sentence or document).
        package var isNeighbour: Bool {
            switch self {
            case .previous, .next, .notPrevious, .notNext: true
            case .near, .notNear, .sameSentence, .notSameSentence: false
            }
        }
    }

    /// 32 bits, so that the compiled form has no undefined bytes.
    private let testCode: UInt32
    private var firstValue: UInt32
    private var endValue: UInt32

    package var test: Test { Test(rawValue: UInt8(testCode))! }

    init(test: Test, values: Range<Int>) {
        testCode = UInt32(test.rawValue)
        firstValue = UInt32(values.lowerBound)
        endValue = UInt32(values.upperBound)
    }

    /// Indices in `Glossary.values`.
    package internal(set) var values: Range<Int> {
        get { Int(firstValue)..<Int(endValue) }
        set { self = Condition(test: test, values: newValue) }
    }
}

/// One value of a condition: a word or term, or a class of neighbours.
package struct ConditionValue: BitwiseCopyable, Sendable {
    /// 32 bits, so that the compiled form has no undefined bytes.
    private let neighbourCode: UInt32
    /// The word or term in `Glossary.text`; empty for a class.
    package internal(set) var text: TextRange

    /// Not empty for `@start`, `@end`, `@mark`, `@name`, `@number`.
    package var neighbour: NeighbourClass { NeighbourClass(rawValue: UInt8(neighbourCode)) }

    init(neighbour: NeighbourClass, text: TextRange) {
        neighbourCode = UInt32(neighbour.rawValue)
        self.text = text
    }
}

/// What stands beside a rendering, apart from its spelling.
package struct NeighbourClass: OptionSet, BitwiseCopyable, Hashable, Sendable {
    package let rawValue: UInt8
    package init(rawValue: UInt8) { self.rawValue = rawValue }

    /// The rendering begins its sentence.
    package static let start = NeighbourClass(rawValue: 1)
    /// The rendering ends its sentence.
    package static let end = NeighbourClass(rawValue: 2)
    /// A punctuation mark.
    package static let mark = NeighbourClass(rawValue: 4)
    /// A capitalised word or a known name.
    package static let name = NeighbourClass(rawValue: 8)
    package static let number = NeighbourClass(rawValue: 16)
}
