import Repair
import TestKit
import Testing

/// Text that no rule may touch, put at random places of random text.
@Suite struct ProtectionTests {
    /// What stands tight against marks, in sentences and in brackets.
    static let names = [
        "https://harbor.example/ferry,The/late.html?day=mon,Tue&x=1", "http://harbor.example:8080/a;B", "www.harbor.example/a,B",
        "ftp://harbor.example/A.B", "https://harbor.example/Tide_(sea)",
        "press@harbor-news.com", "li.wei+news@mail.harbor.com.cn", "chinadaily.com.cn", "gov.cn", "roots.csv", "tides.m", "report_final.docx",
        "index.html",
        "main.py",
        "`a,B ;c`", "``x ,`Y``", "$x_1,Y ;z$", "\\(a,B ;c\\)", "\\frac{a,B}{c ,d}", "<b>", "<a href=\"x,Y\" title=\"in The ,west\">", "</span>",
        "<br/>",
        "[plan](https://harbor.example/a,B)", "[plan](docs/a,B.md)", "10.1000/xyz.A,b123", "v2.0.1", "3.11.7-rc1", "#NightFerry", "#ferry_2020",
        "@night_ferry",
    ]
    /// What needs words around it: other digits would make other numbers of it.
    static let numbers = [
        "1.6", "10,000", "1,504,300", "2:37.348", "12:30", "3:2", "3-2", "U.S.", "U.S. state", "No.4", "Fig.2a", "J. K. Marsh", "e.g.", "p.m.", "a.m",
        "1990s", "4K",
    ]
    static let before = [" ", " ", " (", " “", ": ", "，", "\n", ", "]
    static let after = [" ", " ", ", ", "。", "，", ".", ".The ", ").The ", ";", "!\n", "\n", ")", "”", " ,"]

    @Test(arguments: 0..<10)
    func survives(group: Int) {
        let invariants = InvariantTests.review
        for number in 0..<60 {
            let seed = UInt64(group * 1000 + number)
            var random = RandomText(seed: seed, terms: InvariantTests.terms, hasMarkup: false)
            let (text, places) = ProtectionTests.document(&random)
            guard let report = ProtectionTests.touched(text, places, invariants.repairer) else { continue }
            Issue.record("seed \(seed): \(report)")
        }
    }

    /// Every kind of protected text between every pair of neighbours.
    @Test(arguments: names)
    func survivesBesideMarks(name: String) {
        for before in ProtectionTests.before {
            for after in ProtectionTests.after {
                var text = Array("The ferry,The harbor and the\(before)".utf8)
                let place = text.count..<text.count + name.utf8.count
                text += Array("\(name)\(after)the ticket ,it is in my country.The".utf8)
                if let report = ProtectionTests.touched(text, [place], InvariantTests.review.repairer) { Issue.record("\(report)") }
            }
        }
    }

    /// A random document with protected text in it, and where that stands.
    private static func document(_ random: inout RandomText) -> (text: [UInt8], places: [Range<Int>]) {
        var text: [UInt8] = [], places: [Range<Int>] = []
        func add(_ piece: String) {
            places.append(text.count..<text.count + piece.utf8.count)
            text += Array(piece.utf8)
        }
        for _ in 0..<1 + random.number(4) {
            text += Array((random.prose() + " the").utf8)
            switch random.number(8) {
            case 0:
                text.append(0x0A)
                add("```swift\nlet a=b,C ;d//in The ,west.It 's\nSkip to content\n```")
                text.append(0x0A)
            case 1, 2:
                text += Array(" ferry ".utf8)
                add(random.pick(numbers))
                text += Array(" ferry ".utf8)
            default:
                text += Array(random.pick(before).utf8)
                add(random.pick(names))
                text += Array(random.pick(after).utf8)
            }
        }
        return (text + Array(random.prose().utf8), places)
    }

    /// Says which edit touches one of `places`.
    private static func touched(_ text: [UInt8], _ places: [Range<Int>], _ repairer: Repairer) -> String? {
        var output: [UInt8] = []
        for edit in repairer.repairWithFindings(text.span, into: &output) where edit.status == .applied {
            for place in places where edit.range.lowerBound < place.upperBound && edit.range.upperBound > place.lowerBound {
                func shown(_ bytes: some Sequence<UInt8>) -> String { String(decoding: Array(bytes), as: UTF8.self).debugDescription }
                return
                    "\(edit.rules) touched \(shown(text[place])): \(shown(text[edit.range])) became \(shown(edit.replacement ?? [])) in \(shown(text))"
            }
        }
        return nil
    }
}
