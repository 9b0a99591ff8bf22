internal import GlossaryStore

/// Writes findings as SARIF (OASIS Static Analysis Results Interchange Format 2.1.0).
enum SARIFText {
    static func bytes(_ findings: [CheckFinding], _ checks: [CheckInfo], version: String) -> [UInt8] {
        var json = JSONText()
        json.object {
            $0.member("$schema", "https://json.schemastore.org/sarif-2.1.0.json")
            $0.member("version", "2.1.0")
            $0.array("runs") {
                $0.object {
                    $0.object("tool") { $0.object("driver") { driver(checks, version, &$0) } }
                    $0.member("columnKind", "unicodeCodePoints")
                    $0.array("results") { for finding in findings { result(finding, checks, &$0) } }
                }
            }
        }
        return json.bytes + [UInt8(ascii: "\n")]
    }

    private static func driver(_ checks: [CheckInfo], _ version: String, _ json: inout JSONText) {
        json.member("name", "glossmend")
        json.member("version", version)
        json.array("rules") {
            for check in checks {
                $0.object {
                    $0.member("id", check.id)
                    $0.object("shortDescription") { $0.member("text", check.summary) }
                    $0.object("fullDescription") { $0.member("text", check.reason) }
                    $0.object("defaultConfiguration") { $0.member("level", check.severity.rawValue) }
                }
            }
        }
    }

    private static func result(_ finding: CheckFinding, _ checks: [CheckInfo], _ json: inout JSONText) {
        json.object {
            $0.member("ruleId", finding.check)
            if let index = checks.firstIndex(where: { $0.id == finding.check }) {
                $0.member("ruleIndex", index)
            }
            $0.member("level", finding.severity.rawValue)
            $0.object("message") { $0.member("text", finding.message) }
            $0.array("locations") { $0.object { location(finding.place, &$0) } }
            if let other = finding.other { $0.array("relatedLocations") { $0.object { location(other, &$0) } } }
        }
    }

    private static func location(_ place: CheckFinding.Place, _ json: inout JSONText) {
        json.object("physicalLocation") {
            $0.object("artifactLocation") { $0.member("uri", uri(place.file)) }
            $0.object("region") {
                $0.member("startLine", place.line)
                $0.member("startColumn", place.column)
                $0.member("endColumn", place.column + place.length)
            }
        }
    }

    /// A file name as a relative reference or a file URI (RFC 3986): what has a meaning there, or is not ASCII, as %XX.
    private static func uri(_ name: String) -> String {
        var result = name.hasPrefix("/") ? "file://" : ""
        for byte in name.utf8 {
            let isLetter = byte | 0x20 >= UInt8(ascii: "a") && byte | 0x20 <= UInt8(ascii: "z")
            if isLetter || (0x2D...0x39).contains(byte) || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "~") {
                result.unicodeScalars.append(Unicode.Scalar(byte))
            } else {
                let digits = String(byte, radix: 16, uppercase: true)
                result += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return result
    }
}

extension JSONText {
    mutating func object(_ body: (inout JSONText) -> Void) {
        beginObject()
        body(&self)
        endObject()
    }

    mutating func object(_ name: String, _ body: (inout JSONText) -> Void) {
        key(name)
        object(body)
    }

    mutating func array(_ name: String, _ body: (inout JSONText) -> Void) {
        key(name)
        beginArray()
        body(&self)
        endArray()
    }
}
