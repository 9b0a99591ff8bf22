import TestKit
import Testing

@testable import Documents

@Suite struct DecodedFileTests {
    let folder = TemporaryFolder()

    /// However many bytes come at once, and however few are asked for, a file is the same text in the same encoding.
    @Test(arguments: TextEncoding.allCases, [1, 3, 4096, 1 << 16])
    func piecesDoNotMatter(_ encoding: TextEncoding, _ pace: Int) throws {
        let line = "The mayor said “yes”and left; it rained，but we went。\n"
        let text = String(repeating: line, count: pace < 100 ? 40 : 4000)
        try folder.write(try encoding.bytes(text), to: "a")
        for room in [TextDecoder.longest, 100, FileDescriptor.pieceSize] where pace > 100 || room > 10 {
            var file = try open(.auto, pace: pace)
            let found = file.encoding
            #expect(found == encoding.asFound)
            #expect(try readAll(&file, room: room) == Array(text.utf8))
        }
    }

    /// The first 64 KiB decide, and nothing behind them.
    @Test(arguments: [(0, TextEncoding.utf8), (1, .utf8), (2, .gb18030), (4, .gb18030)])
    func onlyTheFrontDecides(_ count: Int, _ encoding: TextEncoding) throws {
        let letters = [UInt8](repeating: 0x78, count: EncodingDetector.front - count)
        try folder.write(letters + [0xA1, 0xB0, 0x79, 0xA1, 0xB1], to: "a")
        for pace in [1000, 1 << 16] {
            let file = try open(.auto, pace: pace)
            let found = file.encoding
            #expect(found == encoding)
        }
    }

    @Test func whatIsSaidIsNotDoubted() throws {
        try folder.write([0xA4, 0xA4, 0x0A], to: "a")
        for (name, text) in [(EncodingName.big5, "中\n"), (.gb18030, "い\n"), (.gbk, "い\n")] {
            var file = try open(.always(name), pace: 2)
            #expect(try readAll(&file, room: 10) == Array(text.utf8))
        }
    }

    @Test(
        arguments: [
            ([0xFE, 0xFF, 0x4E, 0x2D], TextEncoding.utf16BE), ([0xFF, 0xFE, 0x2D, 0x4E], .utf16LE), ([0, 0x61, 0x4E, 0x2D], .utf16BE),
            ([0x61, 0, 0x2D, 0x4E], .utf16LE), ([0x2D, 0x4E], .utf16LE), ([], .utf16LE),
        ] as [([UInt8], TextEncoding)])
    func theOrderOfUTF16IsTold(_ bytes: [UInt8], _ encoding: TextEncoding) throws {
        try folder.write(bytes, to: "a")
        let file = try open(.always(.utf16), pace: 1)
        let found = file.encoding
        #expect(found == encoding)
    }

    private func open(_ choice: EncodingChoice, pace: Int) throws -> DecodedFile {
        try DecodedFile(try FileDescriptor.opening(.file(folder.path("a"))), choice, pace: pace)
    }

    private func readAll(_ file: inout DecodedFile, room: Int) throws -> [UInt8] {
        let target = UnsafeMutableRawBufferPointer.allocate(byteCount: room, alignment: 16)
        defer { target.deallocate() }
        var result: [UInt8] = []
        while true {
            let count = try file.read(into: target)
            if count == 0 { return result }
            result += target[..<count]
        }
    }
}
