internal import ArgumentParser
internal import Documents

/// The program: reads its arguments, runs the command and ends with its status: 0 done, 1 `--check` found something, 2 an error.
@main
enum Program {
    static func main() {
        System.turnWriteSignalsIntoErrors()
        TemporaryFiles.removeOnInterruption()
        let messages = Messages()
        do {
            var command = try Glossmend.parseAsRoot()
            try command.run()
        } catch {
            end(error, messages)
        }
        System.exit(0)
    }

    private static func end(_ error: any Error, _ messages: Messages) -> Never {
        switch error {
        case let code as ExitCode:
            System.exit(code.rawValue)
        case let problem as UsageProblem:
            for message in problem.messages { messages.error(message) }
        case let problem as FileProblem:
            if problem.isClosedPipe { System.exit(0) }
            messages.error(problem.description)
        default:
            if Glossmend.exitCode(for: error) == .success { show(Glossmend.fullMessage(for: error), messages) }
            messages.error(parserMessage(error))
        }
        System.exit(2)
    }

    /// Prints help, the version or a completion script.
    private static func show(_ text: String, _ messages: Messages) -> Never {
        do throws(FileProblem) {
            try StandardOutput.print(text.hasSuffix("\n") ? text : text + "\n")
        } catch {
            end(error, messages)
        }
        System.exit(0)
    }

    /// A list of values on one line instead of a line for each.
    private static func withoutLists(_ sentence: Substring) -> String {
        let lines = sentence.split(separator: "\n")
        guard let first = lines.first, lines.count > 1, lines.dropFirst().allSatisfy({ $0.hasPrefix("  - ") }) else { return String(sentence) }
        return first + " " + lines.dropFirst().map { $0.dropFirst(4) }.joined(separator: ", ")
    }

    /// What the argument parser says, in the form of our own messages: `what is wrong; what to do`.
    private static func parserMessage(_ error: any Error) -> String {
        let sentences = Glossmend.message(for: error).split(separator: ". ").map { sentence in
            var text = withoutLists(sentence.drop { $0 == "\n" })
            while text.last == "." || text.last == "\n" { text.removeLast() }
            return text.prefix(1).lowercased() + text.dropFirst()
        }
        if sentences.count > 1 { return sentences.joined(separator: "; ") }
        return "\(sentences.joined()); see '\(commandName) --help'"
    }

    /// The command that the arguments name, as `glossmend glossary add`.
    private static var commandName: String {
        var command: any ParsableCommand.Type = Glossmend.self
        var names = ["glossmend"]
        for argument in CommandLine.arguments.dropFirst() {
            guard let next = command.configuration.subcommands.first(where: { $0.configuration.commandName == argument }) else { continue }
            command = next
            names.append(argument)
        }
        return names.joined(separator: " ")
    }
}
