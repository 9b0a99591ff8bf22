/// Finds one kind of fault in glossaries.
///
/// A check is a value without state, one file under `Checks/Faults/`, one line in `CheckRegistry`, one table of cases in the tests.
protocol GlossaryCheck: Sendable {
    var info: CheckInfo { get }
    /// Reports every fault of this kind.
    func check(_ context: CheckContext, _ report: inout CheckReport)
    /// Mends the faults of this kind in a row as far as that is mechanical.
    func mend(_ row: inout EntryRow)
}

extension GlossaryCheck {
    func mend(_ row: inout EntryRow) {}
}
