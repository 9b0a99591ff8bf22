/// A currency as far as it tells amounts in different money apart.
package enum Currency: Sendable {
    case yuan, dollar, euro, pound, yen, other

    /// The currency that a word names, ASCII case folded: yuan, USD.
    init?(_ word: Span<UInt8>) {
        for (name, currency) in Currency.names where word.count == name.utf8CodeUnitCount && hasPrefix(word, 0, name) {
            self = currency
            return
        }
        return nil
    }

    private static let names: [(StaticString, Currency)] = [
        ("yuan", .yuan), ("rmb", .yuan), ("cny", .yuan), ("renminbi", .yuan), ("dollar", .dollar), ("dollars", .dollar), ("usd", .dollar),
        ("hkd", .dollar), ("hk", .dollar), ("us", .dollar), ("nt", .dollar), ("aud", .dollar), ("sgd", .dollar), ("cad", .dollar),
        ("euro", .euro), ("euros", .euro), ("eur", .euro), ("pound", .pound), ("pounds", .pound), ("gbp", .pound), ("yen", .yen), ("jpy", .yen),
        ("won", .other), ("rubles", .other), ("rupees", .other), ("baht", .other),
    ]
}
