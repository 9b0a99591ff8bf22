/// A text in a file, and for slow programs a shorter one of the same kind.
struct Workload {
    let name: String
    let file: String
    let bytes: Int
    let shortFile: String
    let shortBytes: Int

    func file(for contestant: Contestant) -> String {
        contestant.isSlow ? shortFile : file
    }

    func bytes(for contestant: Contestant) -> Int {
        contestant.isSlow ? shortBytes : bytes
    }
}
