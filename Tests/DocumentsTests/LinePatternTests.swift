import Documents
import Testing

@Suite struct LinePatternTests {
    @Test(arguments: [
        ("^--$", "--", true), ("^--$", "---", false), ("a+b", "xaaab", true), ("^$", "", true), ("^文档", "文档 3", true),
        ("[[:digit:]]{3}", "ab12", false), ("", "anything", true), ("c$", "a\0c", true),
    ])
    func matches(_ expression: String, _ line: String, _ expected: Bool) throws {
        let pattern = try LinePattern(expression)
        #expect(Array(line.utf8).withUnsafeBufferPointer { pattern.matches($0) } == expected)
    }

    @Test func aMatchDoesNotReachBeyondTheLine() throws {
        let pattern = try LinePattern("b")
        #expect(Array("aab".utf8).withUnsafeBufferPointer { pattern.matches(.init(rebasing: $0[..<2])) } == false)
    }

    @Test func malformedExpressionsAreExplained() {
        let problem = #expect(throws: PatternProblem.self) { try LinePattern("a(b") }
        #expect(problem?.message.isEmpty == false)
    }
}
