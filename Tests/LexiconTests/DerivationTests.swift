import Testing

@testable import glossmend_tables

struct DerivationTests {
    @Test(arguments: [
        ("help", false, "helps helping helped"),
        ("stop", false, "stops stopping stopped"),
        ("hope", false, "hopes hoping hoped"),
        ("try", false, "tries trying tried"),
        ("play", false, "plays playing played"),
        ("die", false, "dies dying died"),
        ("see", true, "sees seeing seing"),
        ("agree", false, "agrees agreeing agreing agreed"),
        ("panic", false, "panics panicking panicing panicked paniced"),
        ("visit", false, "visits visitting visiting visitted visited"),
        ("wash", false, "washes washhes washing washed"),
        ("quit", false, "quits quitting quitted"),
        ("fix", false, "fixes fixxes fixing fixed"),
        ("go", true, "gos goes going"),
    ])
    func verbForms(_ verb: String, _ pastIsIrregular: Bool, _ forms: String) {
        #expect(Inflection.verbForms(verb, pastIsIrregular: pastIsIrregular).joined(separator: " ") == forms)
    }

    @Test(arguments: [("big", "bigger biggest"), ("large", "larger largest"), ("easy", "easier easiest")])
    func comparisons(_ adjective: String, _ forms: String) {
        #expect(Inflection.comparisons(adjective).joined(separator: " ") == forms)
    }

    @Test(arguments: [
        ("word", WordForm.small), ("don't", .small), ("café", .small), ("I", .capital), ("China", .capital),
        ("Éire", .capital), ("NATO", .upper), ("AT&T", .upper), ("iPhone", .mixed), ("McDonald", .mixed),
        ("ABCs", .mixed), ("O'Brien", .mixed),
    ])
    func form(_ word: String, _ form: WordForm) {
        #expect(WordForm(word) == form)
    }

    @Test(arguments: [
        "word\t1\t2\t3\t-", "word\t1\t2\t7\t-\t-", "word\tx\t2\t3\t-\t-", "word\t1\t2\t3\t-\tverbs",
    ])
    func badRow(_ line: String) {
        #expect(throws: TableError.self) { try WordRow(line: line, 2, of: "words.tsv") }
    }

    @Test
    func rowReadsBack() throws {
        let line = "china\t3\t4\t0\t-\tnoun,mainlyCapital"
        #expect(try WordRow(line: line, 2, of: "words.tsv").line == line)
    }
}
