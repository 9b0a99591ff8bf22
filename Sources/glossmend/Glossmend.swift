internal import ArgumentParser

/// The root of the commands.
struct Glossmend: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "glossmend",
        abstract: "Repairs machine-translated Chinese-to-English text.",
        discussion: """
            With a bilingual glossary and rules for punctuation, spacing, joined words, names and letter case it makes the \
            repairs that a careful editor would call certain, and changes nothing else.

            EXAMPLES
              glossmend clean article.txt > cleaned.txt
              glossmend clean --diff article.txt
              glossmend explain missing-space
              glossmend glossary add terms.tsv --zh 武汉 --en Wuhan

            EXIT STATUS
              0 done
              1 --check found something, or files differ or contradict each other
              2 wrong usage or input, or a failed read or write
            """,
        version: "glossmend \(version)",
        subcommands: [CleanCommand.self, GlossaryCommand.self, RulesCommand.self, ExplainCommand.self]
    )
}
