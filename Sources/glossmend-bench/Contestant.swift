/// A program that reads a text from standard input and writes another to standard output.
struct Contestant {
    let name: String
    /// The program, looked for along PATH when it has no slash, and its arguments.
    let command: [String]
    /// Set beside this process's own environment, as `NAME=value`.
    let environment: [String]
    /// Whether it reads the smaller texts that are made for slow programs.
    let isSlow: Bool

    init(_ name: String, _ command: [String], environment: [String] = [], isSlow: Bool = false) {
        self.name = name
        self.command = command
        self.environment = environment
        self.isSlow = isSlow
    }
}
