/// What a form is in the glossary; several of them at once where entries differ.
package struct FormRoles: OptionSet, Hashable, Sendable {
    package let rawValue: UInt8
    @inlinable package init(rawValue: UInt8) { self.rawValue = rawValue }

    package static let preferred = FormRoles(rawValue: 1)
    package static let admitted = FormRoles(rawValue: 2)
    package static let deprecated = FormRoles(rawValue: 4)
    /// Named in `near`, `not-near`, `same-sentence` or `not-same-sentence`.
    package static let condition = FormRoles(rawValue: 8)

    /// A wrong spelling that follows from the Chinese: see `DerivedSpellings`.
    package static let derived = FormRoles(rawValue: 16)

    /// What may have to be replaced.
    package static let wrong = FormRoles(rawValue: 20)

    // What OptionSet has of itself goes through its protocol's witnesses in other modules; these are asked of every hit.

    @inlinable @inline(__always)
    package func contains(_ other: FormRoles) -> Bool { rawValue & other.rawValue == other.rawValue }

    @inlinable @inline(__always)
    package func isDisjoint(with other: FormRoles) -> Bool { rawValue & other.rawValue == 0 }

    @inlinable @inline(__always)
    package init(arrayLiteral elements: FormRoles...) {
        var bits: UInt8 = 0
        for element in elements { bits |= element.rawValue }
        self.init(rawValue: bits)
    }

    @inlinable @inline(__always)
    package static func == (a: FormRoles, b: FormRoles) -> Bool { a.rawValue == b.rawValue }
}

/// An entry that has a form, and as what.
package struct FormOwner: BitwiseCopyable, Hashable, Sendable {
    @usableFromInline let packed: UInt32

    init(entry: Int, role: FormRoles) {
        let code: UInt32 = role == .preferred ? 0 : role == .admitted ? 1 : role == .deprecated ? 2 : 3
        packed = UInt32(entry) << 2 | code
    }

    /// An index in `Glossary.entries`.
    @inlinable package var entry: Int { Int(packed >> 2) }

    /// One of `preferred`, `admitted`, `deprecated`, `derived`.
    @inlinable package var role: FormRoles { packed & 3 == 3 ? .derived : FormRoles(rawValue: 1 << UInt8(packed & 3)) }
}

/// What is known of one form.
package struct FormInfo: Sendable {
    package let roles: FormRoles
    /// The form's number in an `Evidence`; -1 for a form that no condition names.
    package let evidence: Int
    /// The entries that have the form, in order: indices in `TermMatcher.owners`.
    package let owners: Range<Int>
    /// Whether it begins with a small letter: then it also matches with a capital, and with a plural ending.
    package let beginsSmall: Bool

    @inlinable @inline(__always)
    init(roles: FormRoles, evidence: Int, owners: Range<Int>, beginsSmall: Bool) {
        self.roles = roles
        self.evidence = evidence
        self.owners = owners
        self.beginsSmall = beginsSmall
    }
}
