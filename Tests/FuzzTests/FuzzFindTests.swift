import Foundation
import TestKit
import Testing

/// What the fuzzer found once stays right: `Finds/<target>/` has the bytes.
@Suite struct FuzzFindTests {
    private static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Finds")

    static let finds: [(FuzzTarget, String)] = FuzzTarget.allCases.flatMap { target in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: folder.appendingPathComponent(target.rawValue).path)) ?? []
        return names.sorted().map { (target, $0) }
    }

    @Test(arguments: finds)
    func aFindStaysRight(_ target: FuzzTarget, _ name: String) throws {
        let bytes = [UInt8](try Data(contentsOf: Self.folder.appendingPathComponent("\(target)/\(name)")))
        #expect(target.fault(in: bytes) == nil)
    }

    /// The targets are told apart from what they are to find.
    @Test(arguments: FuzzTarget.allCases)
    func sensibleBytesHaveNoFault(_ target: FuzzTarget) {
        let bytes = Array("{\"text\": \"It rained,But <b>Jiucheng</b>in Han。\"}\nzh\ten\n武汉\tWuhan\n".utf8)
        #expect(target.fault(in: bytes) == nil)
    }
}
