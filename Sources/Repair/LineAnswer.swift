/// A yes or no about a line as a whole, found when it is first asked for: rules ask at many places of a line.
struct LineAnswer {
    private var answer: Bool?

    /// - Parameter find: finds the answer, the same for every call on one value.
    mutating func get(_ line: borrowing LineText, _ find: (borrowing LineText) -> Bool) -> Bool {
        if let answer { return answer }
        let found = find(line)
        answer = found
        return found
    }
}
