/// Which encoding a file is read in.
package enum EncodingChoice: Equatable, Sendable {
    /// What its front says (`EncodingDetector`).
    case auto
    case always(EncodingName)

    /// What is known before the file is read; nil when its front has to tell.
    var encoding: TextEncoding? {
        switch self {
        case .auto: nil
        case .always(let name): name.encoding
        }
    }

    /// So many bytes of the front decide.
    var front: Int {
        switch self {
        case .auto: EncodingDetector.front
        case .always(let name): name.encoding == nil ? 2 : 0
        }
    }

    /// The encoding of a file with this front.
    func encoding(ofFront front: UnsafeBufferPointer<UInt8>, isWhole: Bool) -> TextEncoding {
        if let encoding { return encoding }
        switch self {
        case .auto: return EncodingDetector.encoding(ofFront: front, isWhole: isWhole)
        case .always: return EncodingDetector.orderOfUTF16(front)
        }
    }

    /// For input that comes slowly and is to be answered at once: what nobody has said is UTF-8.
    var withoutWaiting: EncodingChoice { self == .auto ? .always(.utf8) : self }
}
