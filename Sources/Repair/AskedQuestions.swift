/// What lines have asked of a document's evidence, and what they were told.
struct AskedQuestions {
    enum Kind: UInt8 {
        /// By hash: see `NameIndex` and `PairIndex`.
        case name, wholeName, pair
        /// By twice the number in the glossary, and one where the source proves the term.
        case entry
    }

    struct Question {
        /// A hash or a number.
        let subject: UInt64
        fileprivate let line: UInt32
        let kind: Kind
        fileprivate let answer: Bool
    }

    private var questions: [Question] = []

    var isEmpty: Bool { questions.isEmpty }

    /// Keeps that `line` asked, and gives `answer` back.
    mutating func note(_ kind: Kind, _ subject: UInt64, _ answer: Bool, _ line: Int) -> Bool {
        questions.append(Question(subject: subject, line: UInt32(truncatingIfNeeded: line), kind: kind, answer: answer))
        return answer
    }

    /// The lines with a question that `answer` answers otherwise today, in order; all that they asked is forgotten.
    mutating func takeLines(_ answer: (Question) -> Bool) -> [Int] {
        var lines: Set<UInt32> = []
        for question in questions where answer(question) != question.answer { lines.insert(question.line) }
        if !lines.isEmpty { questions.removeAll { lines.contains($0.line) } }
        return lines.sorted().map(Int.init)
    }
}
