import TestKit
import Testing

/// Glossaries of the user's own.
@Suite struct GlossaryOptionTests {
    let folder = TemporaryFolder()
    var runner: CommandRunner { CommandRunner(in: folder) }

    @Test func itsTermsAreUsed() throws {
        try folder.write("zh\ten\tdeprecated\n山猫\tlynx\tmountain cat\n", to: "a.tsv")
        try folder.write("zh\ten\tdeprecated\n海豚\tdolphin\tsea piglet\n", to: "b.tsv")
        let text = Array("The mountain cat met a sea piglet.\n".utf8)
        let both = try runner.run(["clean", "--glossary", "a.tsv", "--glossary", "b.tsv"], input: text)
        #expect(both.outputText == "The lynx met a dolphin.\n")
        let one = try runner.run(["clean", "--no-bundled-glossary", "--glossary", "a.tsv"], input: text)
        #expect(one.outputText == "The lynx met a sea piglet.\n")
        let none = try runner.run(["clean"], input: text)
        #expect(none.output == text)
    }

    @Test func findingsNameTheEntry() throws {
        try folder.write("zh\ten\tdeprecated\n山猫\tlynx\tmountain cat\n", to: "a.tsv")
        let outcome = try runner.run(
            ["clean", "--glossary", "a.tsv", "--output-format", "jsonl"], input: Array("A mountain cat.\n".utf8))
        #expect(outcome.outputText.contains(#""entry":{"zh":"山猫","en":"lynx","file":"a.tsv","line":2}"#))
    }

    @Test func everyUnreadableLineIsNamedAndNothingIsCleaned() throws {
        try folder.write("zh\ten\twhen\n山猫\tlynx\tnear\n海豚\tdolphin\tnearby=x\n", to: "a.tsv")
        try folder.write("Hello,world.\n", to: "a.txt")
        let outcome = try runner.run(["clean", "-i", "--glossary", "a.tsv", "a.txt"])
        #expect(outcome.status == 2)
        let lines = outcome.errorText.split(separator: "\n")
        #expect(lines.count == 2)
        #expect(lines.first?.hasPrefix("glossmend: a.tsv:2:") == true)
        #expect(lines.last?.hasPrefix("glossmend: a.tsv:3:") == true)
        #expect(lines.allSatisfy { $0.contains("; ") })
        #expect(try folder.text("a.txt") == "Hello,world.\n")
    }
}
