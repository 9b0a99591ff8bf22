/// Applies a unified difference strictly: every line has to be found where the hunk says.
enum DiffPatch {
    struct Mismatch: Error {
        let line: Int
    }

    static func apply(_ difference: String, to text: String) throws -> String {
        let source = lines(text)
        var result = ""
        var next = 0
        var previous = ""
        for line in lines(difference).dropFirst(2) {
            let content = String(line.dropFirst())
            switch line.first {
            case "@":
                let start = Int(line.dropFirst(4).prefix { $0.isNumber })! - 1
                guard start >= next else { throw Mismatch(line: start) }
                result += source[next..<start].joined()
                next = start
            case " ", "-":
                let known = next < source.count ? source[next] : ""
                guard known == content || known + "\n" == content else { throw Mismatch(line: next) }
                if line.first == " " { result += content }
                next += 1
            case "+": result += content
            case "\\":
                // The line before has no newline: an added or kept one loses it.
                if previous.first != "-" { result.removeLast() }
            default: throw Mismatch(line: next)
            }
            previous = line
        }
        return result + source[next...].joined()
    }

    /// Lines with their line ends.
    private static func lines(_ text: String) -> [String] {
        var result: [String] = []
        var line = ""
        for scalar in text.unicodeScalars {
            line.unicodeScalars.append(scalar)
            if scalar == "\n" {
                result.append(line)
                line = ""
            }
        }
        return line.isEmpty ? result : result + [line]
    }
}
