internal import Lexicon

/// The wrong spellings of a name in pinyin that follow from its Chinese, so that nobody has to type them: letter case lost ("wuhan",
/// "zhang Yong"), syllables as words ("Wu Han", "Zhang Yi Mou") or with capitals ("WuHan"), words glued ("Zhangyong").
struct DerivedSpellings {
    private let readings = Readings.bundled
    private var scalars: [Unicode.Scalar] = []
    private var form: [UInt8] = []

    /// More characters are no name, but a title or a phrase.
    private static let longest = 8

    /// Gives `body` each wrong spelling of `term`, whose Chinese is `chinese`. None is the term itself.
    mutating func forEach(
        _ term: UnsafeBufferPointer<UInt8>, _ chinese: UnsafeBufferPointer<UInt8>, _ kind: TermKind?,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        guard Self.areNames(kind), Self.isASCII(term), read(chinese), scalars.count > 1, scalars.count <= Self.longest,
            let syllables = readings.readings(of: scalars.span, isName: kind == .person),
            let name = PinyinName(term, syllables)
        else { return }
        let isWhole = name.end == term.count
        switch name.words.count {
        case 1: wordForms(term, name, isWhole: isWhole, body)
        case 2 where isWhole && isPersonal(name, kind): personForms(term, name, body)
        default: break
        }
        caseForms(term, name, isWhole: isWhole, body)
    }

    private static func areNames(_ kind: TermKind?) -> Bool {
        switch kind {
        case .place, .organisation, .person, .product, nil: true
        case .work, .event, .phrase, .quantity, .unit, .abbreviation: false
        }
    }

    private static func isASCII(_ term: UnsafeBufferPointer<UInt8>) -> Bool { term.allSatisfy { $0 < 0x80 } }

    /// A surname of one or two characters, a given name of one or two.
    private func isPersonal(_ name: PinyinName, _ kind: TermKind?) -> Bool {
        (kind == .person || kind == nil) && name.words.allSatisfy { $0.syllableCount <= 2 }
    }

    private mutating func read(_ chinese: UnsafeBufferPointer<UInt8>) -> Bool {
        scalars.removeAll(keepingCapacity: true)
        guard chinese.count <= Self.longest * 4 else { return false }
        var decoder = UTF8(), bytes = chinese.makeIterator()
        while case .scalarValue(let scalar) = decoder.decode(&bytes) { scalars.append(scalar) }
        return true
    }
}

// MARK: - Forms

extension DerivedSpellings {
    /// "WuHan", "Wu Han", "Wu-Han", "Wu-han", each with the words after it.
    private mutating func wordForms(
        _ term: UnsafeBufferPointer<UInt8>, _ name: PinyinName, isWhole: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let word = name.words[0]
        guard word.syllableCount > 1 else { return }
        emit(term, word, nil, rest: name.end, body)
        emit(term, word, UInt8(ascii: " "), rest: name.end, body)
        guard isWhole else { return }
        emit(term, word, UInt8(ascii: "-"), rest: name.end, body)
        emit(term, word, UInt8(ascii: "-"), isCapital: false, rest: name.end, body)
    }

    /// "ZhangYimou", "Zhangyimou", "Zhang YiMou", "Zhang Yi Mou", "ZhangYiMou".
    private mutating func personForms(
        _ term: UnsafeBufferPointer<UInt8>, _ name: PinyinName, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let family = name.words[0].range, given = name.words[1]
        form = Array(term[family]) + term[given.range]
        give(body)
        form[family.count] |= 0x20
        give(body)
        guard given.syllableCount > 1 else { return }
        for (gap, between) in [(UInt8?.some(UInt8(ascii: " ")), UInt8?.none), (UInt8(ascii: " "), UInt8(ascii: " ")), (nil, nil)] {
            form = Array(term[family])
            if let gap { form.append(gap) }
            append(given, term, between, isCapital: true)
            give(body)
        }
    }

    /// "wuhan", "zhang Yong", "Zhang yong", "zhang yong"; "zigui County" and "zigui county".
    private mutating func caseForms(
        _ term: UnsafeBufferPointer<UInt8>, _ name: PinyinName, isWhole: Bool, _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        let starts = name.words.map(\.range.lowerBound)
        guard starts.count <= 2 else { return }
        for lowered in 1..<1 << starts.count {
            form = Array(term)
            for (index, start) in starts.enumerated() where lowered >> index & 1 == 1 { form[start] |= 0x20 }
            give(body)
        }
        if isWhole { return }
        for index in form.indices where form[index] &- UInt8(ascii: "A") < 26 { form[index] |= 0x20 }
        give(body)
    }

    /// Gives the word, syllable by syllable with `between` between them, and what follows it in the term.
    private mutating func emit(
        _ term: UnsafeBufferPointer<UInt8>, _ word: PinyinName.Word, _ between: UInt8?, isCapital: Bool = true, rest: Int,
        _ body: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        form.removeAll(keepingCapacity: true)
        append(word, term, between, isCapital: isCapital)
        if rest < term.count {
            form.append(UInt8(ascii: " "))
            form += term[rest...]
        }
        give(body)
    }

    private mutating func append(_ word: PinyinName.Word, _ term: UnsafeBufferPointer<UInt8>, _ between: UInt8?, isCapital: Bool) {
        for index in 0..<word.syllableCount {
            if index > 0, let between { form.append(between) }
            let start = form.count
            form += term[word.syllables[index]..<word.syllables[index + 1]].filter { $0 != UInt8(ascii: "'") }
            if index > 0, isCapital { form[start] &= ~0x20 }
        }
    }

    private func give(_ body: (UnsafeBufferPointer<UInt8>) -> Void) { form.withUnsafeBufferPointer(body) }
}
