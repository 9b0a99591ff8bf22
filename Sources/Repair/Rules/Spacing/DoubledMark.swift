internal import Lexicon
internal import TextModel

/// "well,, then" becomes "well, then".
struct DoubledMark: Rule {
    let info = RuleInfo(
        id: "doubled-mark", stage: .spacing,
        summary: "A mark that stands twice",
        reason: """
            A mark of the source and one of the translation meet. Equal commas or semicolons are one, as are a full-width mark and its \
            narrow twin; a closing quotation mark of another shape beside one that closes the quotation goes. Two full stops, which may \
            be an ellipsis, and a full stop beside a comma are a review. "..." "?!" "!!" and the full stop of an abbreviation before a \
            comma are no doubles.
            """,
        examples: [
            .init("It was late,, but they went on.", "It was late, but they went on."),
            .init("\"We will come.\"” he said.", "\"We will come.\" he said."),
            .init("What?! Wait...", "What?! Wait..."),
        ])
    let triggers: Triggers = [.doubledMark, .looseMark, .oddQuote, .oddCharacter]

    func check(_ line: borrowing LineText, _ context: borrowing RuleContext, _ proposals: inout Proposals) {
        var index = 1
        while index < line.count {
            if mark(line, index) != .none, mark(line, index - 1) != .none {
                let end = runEnd(line, index)
                run(line, index - 1..<end, &proposals)
                index = end
            } else {
                index += 1
            }
        }
        surplusQuotes(line, &proposals)
    }

    /// What the mark at `index` is when it ends a clause; a full-width one counts as its narrow twin.
    private func mark(_ line: borrowing LineText, _ index: Int) -> Mark {
        let token = line[index]
        return token.mark.endsClause ? token.mark : WideMark.narrow(line, token)
    }

    /// The end of the run of marks that goes on at `index`, with at most one space between two of them.
    private func runEnd(_ line: borrowing LineText, _ index: Int) -> Int {
        var end = index
        while line.has(end), line[end].gap != .wide, mark(line, end) != .none { end += 1 }
        return max(end, index + 1)
    }

    /// Looks at the marks numbered `range`, two or more of them, which end text and have a gap after them.
    private func run(_ line: borrowing LineText, _ range: Range<Int>, _ proposals: inout Proposals) {
        let first = range.lowerBound, last = range.upperBound - 1
        guard last > first, line[first].gap == .none, endsText(line, first - 1) else { return }
        guard !line.has(last + 1) || line[last + 1].gap != .none || isClosing(line[last + 1]) else { return }
        if range.count == 2 {
            pair(line, first, &proposals)
        } else if range.allSatisfy({ mark(line, $0) == .comma }) {
            proposals.delete(Int(line[first].end)..<Int(line[last].end))
        }
    }

    private func endsText(_ line: borrowing LineText, _ index: Int) -> Bool {
        let token = line[index]
        return line.has(index) && (GluedMark.isText(token) || token.mark == .closeBracket || token.mark.isDoubleQuote || token.kind == .chinese)
    }

    private func isClosing(_ token: Token) -> Bool {
        token.mark == .closeBracket || token.mark == .straightQuote || token.mark == .closeQuote || token.mark == .closeSingleQuote
    }

    private func pair(_ line: borrowing LineText, _ first: Int, _ proposals: inout Proposals) {
        let one = line[first], two = line[first + 1]
        let marks = (mark(line, first), mark(line, first + 1))
        if marks.0 == marks.1 {
            if isTwin(line, first) { return dropTwin(line, first, &proposals) }
            switch marks.0 {
            case .comma, .semicolon: proposals.delete(Int(one.end)..<Int(two.end))
            case .period where two.gap == .none || !line.has(first + 2):
                proposals.delete(Int(one.end)..<Int(two.end), two.gap == .none ? .review : .safe)
            default: return
            }
            return
        }
        switch marks {
        case (.period, .comma): stopAndComma(line, first, &proposals)
        case (.comma, .period) where two.gap == .none: proposals.delete(one.range, .review)
        case (.comma, .semicolon), (.semicolon, .comma), (.comma, .colon), (.colon, .comma):
            if two.gap == .none { proposals.report(Int(one.start)..<Int(two.end)) }
        default: return
        }
    }

    /// One of the two equal marks at `first` is full width, or was before the characters were narrowed.
    private func isTwin(_ line: borrowing LineText, _ first: Int) -> Bool {
        if line[first + 1].gap != .none { return false }
        if line[first].mark == .other || line[first + 1].mark == .other { return true }
        return line.isAdded(Int(line[first].start)..<Int(line[first + 1].end))
    }

    private func dropTwin(_ line: borrowing LineText, _ first: Int, _ proposals: inout Proposals) {
        let surplus = line[first].mark == .other ? line[first] : line[first + 1]
        proposals.delete(surplus.range)
    }

    /// "quake. , many": the comma stays where a small letter follows; the full stop of an abbreviation is none that doubles.
    private func stopAndComma(_ line: borrowing LineText, _ first: Int, _ proposals: inout Proposals) {
        let last = line[first - 1], comma = line[first + 1], after = line[first + 2]
        if last.kind == .word, last.count == 1 || line.word(last).isAbbreviation { return }
        // A glued comma follows abbreviations that no list has.
        if comma.gap == .none, last.kind != .word || last.shape != .small || !line.word(last).isKnown { return }
        if after.kind == .word, after.shape == .small {
            proposals.delete(Int(line[first].start)..<Int(comma.start), .review)
        } else {
            proposals.report(Int(line[first].start)..<Int(comma.end))
        }
    }

    // MARK: Quotation marks

    private func surplusQuotes(_ line: borrowing LineText, _ proposals: inout Proposals) {
        var straight = 0, curly = 0
        for index in 0..<line.count {
            let token = line[index]
            switch token.mark {
            case .straightQuote, .closeQuote:
                if let range = surplus(line, index, straight: straight, curly: curly) {
                    proposals.delete(range)
                } else if token.mark == .straightQuote {
                    straight += 1
                } else {
                    curly = max(0, curly - 1)
                }
            case .openQuote: curly += 1
            case .period where isStopAfterQuote(line, index): proposals.delete(token.range, .review)
            default: break
            }
        }
    }

    /// The range to delete when the mark at `index` and the one beside it close the same quotation in two shapes.
    private func surplus(_ line: borrowing LineText, _ index: Int, straight: Int, curly: Int) -> Range<Int>? {
        let token = line[index], before = line[index - 1], after = line[index + 1]
        if token.mark == .straightQuote {
            guard token.gap == .none, straight % 2 == 0 else { return nil }
            if before.mark == .closeQuote, curly == 0, after.gap != .none || !line.has(index + 1) { return token.range }
            // “The road is open."”
            let inside = after.mark == .closeQuote && after.gap == .none && curly == 1 && before.kind != .number
            return inside ? token.range : nil
        }
        guard before.mark == .straightQuote, before.gap == .none, curly == 0, straight > 0, straight % 2 == 0 else { return nil }
        return token.gap == .none || !line.has(index + 1) ? Int(before.end)..<Int(token.end) : nil
    }

    /// “We won.”.
    private func isStopAfterQuote(_ line: borrowing LineText, _ index: Int) -> Bool {
        let quote = line[index - 1], stop = line[index - 2]
        guard line[index].gap == .none, quote.gap == .none, quote.mark == .closeQuote || quote.mark == .straightQuote else { return false }
        return stop.mark == .period && stop.gap == .none && line[index - 3].mark != .period
            && (!line.has(index + 1) || line[index + 1].gap != .none)
    }
}
