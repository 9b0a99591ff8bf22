internal import TextModel

/// The marks of Chinese that have a narrow twin.
enum WideMark {
    /// The narrow mark that `token` stands for, or none.
    static func narrow(_ line: borrowing LineText, _ token: Token) -> Mark {
        guard token.mark == .other, token.count == 3 else { return .none }
        switch Scalar(line.bytes, at: Int(token.start)).value {
        case 0xFF0C: return .comma
        case 0x3002, 0xFF0E: return .period
        case 0xFF1B: return .semicolon
        case 0xFF1A: return .colon
        case 0xFF01: return .exclamation
        case 0xFF1F: return .question
        default: return .none
        }
    }
}
