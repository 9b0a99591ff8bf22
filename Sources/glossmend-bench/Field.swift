/// The programs that are measured.
struct Field {
    /// The contestant that the others are compared with.
    static let referenceName = "sed, UTF-8"

    private static let substitution = #"s/([,;:.!?])([A-Z])/\1 \2/g"#
    private static let peers = ["autocorrect", "ftfy", "sacremoses"]

    /// Those that work through a text.
    let contestants: [Contestant]
    /// Those whose start is measured.
    let starters: [Contestant]

    /// - Parameters:
    ///   - terms: a glossary file with `termCount` entries.
    ///   - input: an empty file, which a contestant must be able to read; those that cannot are left out.
    /// - Throws: when `glossmend` itself does not run.
    init(glossmend: String, terms: String?, termCount: Int, python: String, input: String) throws(BenchProblem) {
        let clean = [glossmend, "clean", "--jobs"]
        let one = Contestant("glossmend, 1 job", clean + ["1"])
        guard try ProcessRun(one, input: input).status == 0 else { throw BenchProblem("\(glossmend): does not run") }
        var own = [one, Contestant("glossmend, 2 jobs", clean + ["2"])]
        var starters = [Contestant("true", ["true"]), Contestant("glossmend", [glossmend, "clean"])]
        if let terms {
            let option = ["--glossary", terms]
            let name = "\(termCount) more terms"
            own.append(Contestant("glossmend, 1 job, \(name)", clean + ["1"] + option))
            own.append(Contestant("glossmend, 2 jobs, \(name)", clean + ["2"] + option))
            starters.append(Contestant("glossmend, \(name)", [glossmend, "clean"] + option))
        }
        let others =
            Self.tools
            + Self.peers.map { peer in
                Contestant("\(peer) (Python)", [python, Self.peerScript, peer], environment: ["PYTHONUTF8=1"], isSlow: true)
            }
        contestants = own + others.filter { Self.runs($0, input) }
        self.starters = starters
    }

    private static var tools: [Contestant] {
        [
            Contestant(referenceName, ["sed", "-E", substitution], environment: ["LC_ALL=C.UTF-8"]),
            Contestant("sed, C", ["sed", "-E", substitution], environment: ["LC_ALL=C"]),
            Contestant("perl", ["perl", "-pe", #"s/([,;:.!?])([A-Z])/$1 $2/g"#], environment: ["LC_ALL=C"]),
        ]
    }

    /// The `glossmend` in the folder that this program was built into.
    static func builtProgram() throws(BenchProblem) -> String {
        let own = CommandLine.arguments[0]
        let folder = own.lastIndex(of: "/").map { String(own[..<$0]) } ?? "."
        let path = "\(folder)/glossmend"
        guard Posix.isExecutable(path) else {
            throw BenchProblem("\(path): there is no such program; build it with 'swift build -c release', or name it with --glossmend")
        }
        return path
    }

    private static var peerScript: String {
        var folders = #filePath.split(separator: "/", omittingEmptySubsequences: false)
        folders.removeLast(3)
        return folders.joined(separator: "/") + "/Tests/Performance/peers.py"
    }

    private static func runs(_ contestant: Contestant, _ input: String) -> Bool {
        (try? ProcessRun(contestant, input: input, errors: "/dev/null"))?.status == 0
    }
}
