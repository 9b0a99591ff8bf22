internal import Lexicon
internal import TextModel

/// Finds rows of a glossary by Chinese, English, pinyin, initials of the pinyin, or a near spelling of any of them.
///
/// One pass over all terms, without an index: 100,000 rows take some tens of milliseconds, less than making one would.
package struct GlossaryLookup {
    private let glossary: Glossary
    private let lexicon = Lexicon.bundled
    private let readings = Readings.bundled
    private let query: LookupQuery
    // Used again for every term.
    private var key = LookupKey()
    private var scalars: [Unicode.Scalar] = []
    private var syllables: [Syllable] = []
    private var initials: [UInt32] = []
    private var distance = EditDistance()
    /// The best so far of the row in hand.
    private var best: LookupHit?

    package init(_ text: String, in glossary: Glossary) {
        self.glossary = glossary
        query = LookupQuery(text, lexicon, readings)
    }

    /// The rows that fit, each once, the best first. Near spellings count only where nothing fits better.
    package mutating func hits() -> [LookupHit] {
        guard !query.isEmpty else { return [] }
        var hits: [LookupHit] = []
        for (index, entry) in glossary.entries.enumerated() {
            best = nil
            look(at: entry, index)
            if let best { hits.append(best) }
        }
        if hits.contains(where: { $0.manner < .initials }) { hits.removeAll { $0.manner == .near } }
        return hits.indices.sorted { a, b in
            let (left, right) = (hits[a], hits[b])
            if left.manner != right.manner { return left.manner < right.manner }
            if left.distance != right.distance { return left.distance < right.distance }
            return left.isConditional == right.isConditional ? a < b : !left.isConditional
        }.map { hits[$0] }
    }

    private mutating func look(at entry: GlossaryEntry, _ index: Int) {
        for term in entry.spellings {
            let range = glossary.terms[term]
            compare(range, index, .zh)
            if !query.key.hasChinese { read(range, index, isName: entry.kind == .person) }
        }
        compare(entry.preferred, index, .en)
        for term in entry.admitted { compare(glossary.terms[term], index, .admitted) }
        for term in entry.deprecated { compare(glossary.terms[term], index, .deprecated) }
        if !entry.pinyin.isEmpty, !query.key.hasChinese { comparePinyin(entry.pinyin, index) }
    }

    // MARK: Terms

    private mutating func compare(_ term: TextRange, _ entry: Int, _ column: GlossaryColumn) {
        guard !term.isEmpty else { return }
        let text = glossary.text
        key.set(text.span.extracting(term.indices), readings)
        let surplus = key.count - query.key.count
        if surplus == 0, key.scalars == query.key.scalars { return add(.term, 0, entry, column, term) }
        if surplus > 0, let place = place(of: query.key, fits: endsWell) {
            return add(place == 0 ? .beginning : .part, surplus, entry, column, term)
        }
        addNear(query.key, entry, column, term)
    }

    /// Where the query stands in the key, at the beginning of a word and where `fits` agrees.
    private func place(of query: LookupKey, fits: (Range<Int>) -> Bool) -> Int? {
        guard query.hasChinese || query.count > 1 else { return nil }
        for start in 0...key.count - query.count where key.starts[start] && key.scalars[start] == query.scalars[0] {
            var length = 1
            while length < query.count, key.scalars[start + length] == query.scalars[length] { length += 1 }
            if length == query.count, fits(start..<start + length) { return start }
        }
        return nil
    }

    /// A part of a term is within one word, or consists of whole words: "wuhann" is no part of "Wuhan New Core".
    private func endsWell(_ range: Range<Int>) -> Bool {
        range.upperBound == key.count || key.starts[range.upperBound] || !key.starts[range].dropFirst().contains(true)
    }

    /// A part of a reading consists of whole syllables, and has those that the query parts.
    private func hasWholeSyllables(_ range: Range<Int>) -> Bool {
        guard range.upperBound == key.count || key.starts[range.upperBound] else { return false }
        return query.syllableStarts.allSatisfy { key.starts[range.lowerBound + $0] }
    }

    private mutating func addNear(_ query: LookupKey, _ entry: Int, _ column: GlossaryColumn, _ term: TextRange) {
        let bound = self.query.bound
        guard bound > 0, best == nil || best!.manner == .near, abs(key.count - query.count) <= bound else { return }
        // An edit changes two letters of a word at most, one that goes and one that comes.
        guard (key.mask ^ query.mask).nonzeroBitCount <= 2 * bound else { return }
        if let distance = distance.distance(query.scalars, key.scalars, bound: bound) { add(.near, distance, entry, column, term) }
    }

    // MARK: Readings

    /// Compares the reading of a Chinese term.
    private mutating func read(_ term: TextRange, _ entry: Int, isName: Bool) {
        scalars.removeAll(keepingCapacity: true)
        let text = glossary.text
        let bytes = text.span.extracting(term.indices)
        var index = 0
        while index < bytes.count {
            let scalar = Scalar(bytes, at: index)
            if let scalar = Unicode.Scalar(scalar.value) { scalars.append(scalar) }
            index += max(1, scalar.length)
        }
        // Taken out, so that their memory is used again while the scalars are read.
        var (key, syllables, initials) = (LookupKey(), [Syllable](), [UInt32]())
        swap(&key, &self.key)
        swap(&syllables, &self.syllables)
        swap(&initials, &self.initials)
        key.clear()
        syllables.removeAll(keepingCapacity: true)
        initials.removeAll(keepingCapacity: true)
        readings.forEach(in: scalars.span, isName: isName) { index, syllable in
            if let syllable {
                key.append(syllable)
                syllables.append(syllable)
                initials.append(UInt32(syllable[0]))
            } else if let letter = LookupKey.fold(Scalar(encoding: scalars[index].value), readings) {
                key.append(letter, isStart: true)
                initials.append(letter)
            }
        }
        swap(&key, &self.key)
        swap(&syllables, &self.syllables)
        swap(&initials, &self.initials)
        compareReading(entry, .zh, term)
        if query.couldBeInitials, self.initials == query.key.scalars { add(.initials, 0, entry, .zh, term) }
    }

    /// Compares the pinyin column.
    private mutating func comparePinyin(_ term: TextRange, _ entry: Int) {
        let text = PinyinText(glossary.string(term).unicodeScalars)
        guard text.isPinyin else { return }
        syllables = text.syllables(lexicon) ?? []
        key.set(text.letters.span, readings)
        compareReading(entry, .pinyin, term)
        let initials = syllables.map { UInt32($0[0]) }
        if query.couldBeInitials, initials == query.key.scalars { add(.initials, 0, entry, .pinyin, term) }
    }

    /// Compares what is in `key` and `syllables`.
    private mutating func compareReading(_ entry: Int, _ column: GlossaryColumn, _ term: TextRange) {
        guard !query.pinyin.isEmpty, !key.isEmpty else { return }
        let surplus = key.count - query.pinyin.count
        if surplus == 0, key.scalars == query.pinyin.scalars { return add(tonesFit ? .pinyin : .near, 1, entry, column, term) }
        guard tonesFit else { return }
        if surplus > 0, let place = place(of: query.pinyin, fits: hasWholeSyllables) {
            return add(place == 0 ? .beginning : .part, surplus, entry, column, term)
        }
        addNear(query.pinyin, entry, column, term)
    }

    /// Whether the tones of the query, where it has any, are those of the syllables.
    private var tonesFit: Bool {
        for (asked, known) in zip(query.tones, syllables) where asked.tone != 0 && known.tone != 0 && asked.tone != known.tone { return false }
        return true
    }

    private mutating func add(_ manner: LookupHit.Manner, _ distance: Int, _ entry: Int, _ column: GlossaryColumn, _ term: TextRange) {
        if let best, best.manner < manner || best.manner == manner && best.distance <= distance { return }
        best = LookupHit(
            entry: entry, manner: manner, column: column, term: term, distance: distance,
            isConditional: glossary.entries[entry].isConditional)
    }
}
