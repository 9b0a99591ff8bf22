/// What a number says. Both languages have the same kinds.
package enum NumberKind: Hashable, Sendable {
    case count
    case money
    /// The value is in hundredths: 80 for 80%.
    case percent
    /// The value is the numerator.
    case fraction(of: Int)
    /// 2.5倍, "double".
    case multiple
    case ordinal
    case year
    /// The first year: 90 or 1990.
    case decade
    case month
    case day
    /// Hours, minutes, seconds, the parts of a score or ratio.
    case time

    /// True for what a date or a clock says.
    package var isCalendar: Bool {
        switch self {
        case .year, .decade, .month, .day, .time: true
        default: false
        }
    }
}
