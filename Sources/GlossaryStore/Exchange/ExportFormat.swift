/// The formats that entries can be given in. The raw value is the name on the command line.
package enum ExportFormat: String, CaseIterable, Sendable {
    /// All columns, RFC 4180.
    case csv
    /// Two columns without header.
    case tsv
    /// TBX-Basic, ISO 30042:2019, data categories as attributes (DCA).
    case tbx
    /// The same with data categories as elements (DCT).
    case tbxDCT = "tbx-dct"
    /// TBX-Basic, ISO 30042:2008, as most older tools read it.
    case tbxV2 = "tbx-v2"
    /// OmegaT's glossary.
    case omegat
    /// DeepL's glossary, as TSV.
    case deepl
}
