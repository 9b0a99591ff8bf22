import Documents
import TestKit

/// Random documents of a format: prose that is damaged, in markup that is sound or broken. What comes depends on the seed alone.
struct RandomDocument {
    private var random: SplitMix
    private var text: RandomText

    init(seed: UInt64) {
        random = SplitMix(seed: seed)
        text = RandomText(seed: seed, terms: ["Gorge Swift", "new crown pneumonia"], hasMarkup: false)
    }

    mutating func document(_ format: DocumentFormat) -> String {
        switch format {
        case .plain: text.document()
        case .html: joined(["", "<!DOCTYPE html>", "\u{FEFF}<html>"], Self.html, ["", "</body></html>", "<p", "<!--"])
        case .markdown: joined(["", "---\ntitle: a,But\n---\n"], Self.markdown, ["", "\n", "```"])
        case .jsonl: lines { $0.record() }
        case .bitext: lines { $0.pick(["", "武汉\t", "武汉,来\t", "\t"]) + $0.words() + $0.pick(["", "\tx,But", "\t"]) }
        case .srt: lines { $0.pick(["", "1\n", "1\n00:00:01,000 --> 00:00:02,000\n", "{\\an8}", "<i>", "- ", "and "]) + $0.words() }
        case .vtt:
            "WEBVTT\n\n" + lines { $0.pick(["", "NOTE ", "00:01.000 --> 00:02.000\n", "<v Bob>", "<c.a>b,</c>", "&amp;"]) + $0.words() }
        }
    }

    private static let html = [
        "<p>", "</p>", "<b>", "</b>", "<a href='x,But \"y\"'>", "</a>", "<br>", "<td>", "</table>", "<ul><li>", "&amp;", "&quot;", "&nbsp;",
        "&#39;", "&bogus;", "&", "<", " < ", "</", "<img alt=\"A city,But &quot;small&quot;。\" src=x>", "<code>a,But b</code>",
        "<sup>1</sup>", "<script>x,But</script>", "<pre>x,But", "</pre>", "<!-- x,But -->", "<!-->", "\n  ", "\r\n", "  ", "<i", "</b >",
        "<span title='It rained,But \"we\" went .'>", "</span>", "<wbr>", "<title>", "</title>", "<o:p>", "<?php x ?>", "<svg><path/></svg>",
    ]
    private static let markdown = [
        "\n\n", "\n", "**", "*", "_", "`", "`a,But`", "[", "](", "](http://x,y \"t\")", "![", "\n> ", "\n- ", "\n1. ", "\n1.", "\n# ", "\n    ",
        "\n```\n", "\n| a,But | b |\n|---|---|\n| ", " | ", "\\*", "\\", "&amp;", "&nbsp;", "<b>", "</b>", "<!-- x,But -->", "\n<div>\n", "  \n",
        "[^1]", "<http://x.y/a,b>", "~~", "\r\n", "\n===\n", "\n---\n", "\n[r]: http://x.y 'T,But'\n", "\t", "#", "<sup>2</sup>", "<br>",
    ]

    /// Words and marks between pieces of markup.
    private mutating func joined(_ starts: [String], _ pieces: [String], _ ends: [String]) -> String {
        var result = pick(starts)
        for _ in 0..<1 + number(24) {
            if number(3) > 0 { result += words() }
            result += pick(pieces)
        }
        return result + pick(ends)
    }

    private mutating func lines(_ line: (inout Self) -> String) -> String {
        var result = ""
        for _ in 0..<1 + number(6) { result += line(&self) + pick(["\n", "\n", "\r\n", "\n\n"]) }
        return result + (number(2) == 0 ? words() : "")
    }

    /// One line of prose without what is markup in some format.
    private mutating func words() -> String {
        String(String.UnicodeScalarView(text.prose().unicodeScalars.filter { !"<>&`*_[]{}|\\#~\t\n\r\"".unicodeScalars.contains($0) }))
    }

    private mutating func record() -> String {
        let value = { (self: inout Self) in "\"" + self.escaped(self.text.document()) + "\"" }
        switch number(6) {
        case 0: return "{\"id\": \(number(99)), \"te\\u0078t\": [\(value(&self)), \(value(&self)), 1e5]}"
        case 1: return " {\"meta\":{\"notes\" : \(value(&self))},\"a\":[{},[]]} "
        case 2: return "{\"text\": \(value(&self))"
        case 3: return "{\"other\": \(value(&self)), \"text\": null}"
        default: return "{\"text\":\(value(&self)),\"n\":-1.5}"
        }
    }

    /// Text as a string of JSON holds it, with more escapes than are needed.
    private mutating func escaped(_ text: String) -> String {
        let isASCII = number(3) == 0
        var result = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"": result += "\\\""
            case "\\": result += "\\\\"
            case "\n": result += "\\n"
            case "\r": result += "\\r"
            case "\t": result += "\\t"
            case "/" where number(2) == 0: result += "\\/"
            case _ where scalar.value < 0x20 || (isASCII && scalar.value >= 0x80) || number(40) == 0:
                for unit in String(scalar).utf16 {
                    let digits = String(unit, radix: 16)
                    result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
                }
            default: result.unicodeScalars.append(scalar)
            }
        }
        return result + (number(12) == 0 ? "\\ud83d" : "")
    }

    private mutating func number(_ count: Int) -> Int { Int.random(in: 0..<count, using: &random) }

    private mutating func pick(_ list: [String]) -> String { list[number(list.count)] }
}
