/// Arguments, or a file that they name, do not make sense; printed as messages, and the program ends with status 2.
struct UsageProblem: Error {
    /// Each says what is wrong; what to do.
    let messages: [String]

    init(_ messages: String...) {
        self.messages = messages
    }

    init(messages: [String]) {
        self.messages = messages
    }
}
