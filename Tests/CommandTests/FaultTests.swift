import Foundation
import TestKit
import Testing

/// What may go wrong around the program: a table of faults, what it says and returns then, and what is in the folder afterwards.
///
/// A fault is a line of `sh` that brings it about. In the folder are `a.txt` and `b.txt`, each with a line to repair, and
/// `terms.tsv`, a glossary; `$GLOSSMEND` is the program, `$USER_RUN` what runs it as somebody who is bound by permissions.
@Suite struct FaultTests {
    struct Fault: CustomTestStringConvertible {
        let name: String
        let script: String
        var status: Int32 = 2
        /// Parts of what is said on standard error, in order; none where nothing may be said.
        let messages: [String]
        /// What is in the files afterwards that are not as they were. Nil stands for a file that is not there.
        var after: [String: String?] = [:]
        var needsUser = false

        var testDescription: String { name }
    }

    private static let old = "Hello,world.\n"
    private static let new = "Hello, world.\n"
    private static let terms = "zh\ten\tdeprecated\n峡风号\tGorge Wind\tGorge Swift\n"

    static let faults: [Fault] = [
        Fault(
            name: "the disk is full, standard output", script: #""$GLOSSMEND" clean a.txt > /dev/full"#,
            messages: ["<stdout>: cannot be written: No space left on device; free some space or write elsewhere"]),
        Fault(
            name: "the disk is full, a difference", script: #""$GLOSSMEND" clean --diff-output /dev/full a.txt > /dev/null"#,
            messages: ["/dev/full: cannot be written: No space left"]),
        Fault(
            name: "no file may be larger, in place", script: #"(ulimit -f 0; "$GLOSSMEND" clean -i a.txt b.txt 2>&1; echo "status $?") | cat >&2"#,
            status: 0,
            messages: ["a.txt: cannot be written: File too large", "b.txt: cannot be written: File too large", "status 2"]),
        Fault(
            name: "no file may be larger, a glossary",
            script: #"(ulimit -f 0; "$GLOSSMEND" glossary add terms.tsv --zh 武 --en Wu 2>&1; echo "status $?") | cat >&2"#,
            status: 0, messages: ["terms.tsv: cannot be written: File too large", "status 2"]),
        Fault(
            name: "the folder may not be written", script: #"chmod 555 .; $USER_RUN "$GLOSSMEND" clean -i a.txt; s=$?; chmod 755 .; exit $s"#,
            messages: ["a.txt: cannot be written: Permission denied; ask for permission to write there"], needsUser: true),
        Fault(
            name: "a file may not be read",
            script: #"chmod 000 a.txt; $USER_RUN "$GLOSSMEND" clean --check a.txt b.txt; s=$?; chmod 644 a.txt; exit $s"#,
            messages: ["a.txt: may not be read; ask for permission to read it"], needsUser: true),
        Fault(
            name: "a folder may not be read", script: #"mkdir sub; chmod 000 sub; $USER_RUN "$GLOSSMEND" clean .; s=$?; chmod 755 sub; exit $s"#,
            messages: ["./sub: may not be read; ask for permission to read the folder"], needsUser: true),
        Fault(
            name: "settings may not be read",
            script: #"echo 'apply: review' > .glossmend.yml; chmod 000 .glossmend.yml; $USER_RUN "$GLOSSMEND" clean a.txt"#,
            messages: [".glossmend.yml: may not be read"], after: [".glossmend.yml": "apply: review\n"], needsUser: true),
        Fault(
            name: "a file vanished", script: #"rm a.txt; "$GLOSSMEND" clean -i a.txt b.txt"#,
            messages: ["a.txt: there is no such file; check the name"], after: ["a.txt": nil, "b.txt": new]),
        Fault(
            name: "a glossary vanished", script: #"rm terms.tsv; "$GLOSSMEND" clean -i --glossary terms.tsv a.txt"#,
            messages: ["terms.tsv: there is no such file; check the name"], after: ["terms.tsv": nil]),
        Fault(
            name: "the folder of the output is missing", script: #""$GLOSSMEND" clean -o none/out.txt a.txt"#,
            messages: ["none/out.txt: cannot be written: No such file or directory; make the folder first"]),
        Fault(
            name: "the folder that it runs in is gone", script: #"mkdir gone; cd gone; rmdir ../gone; "$GLOSSMEND" clean < ../a.txt"#, status: 0,
            messages: []),
        Fault(
            name: "a link leads to itself", script: #"ln -s loop loop; "$GLOSSMEND" clean -i loop b.txt; s=$?; rm loop; exit $s"#,
            messages: ["loop: cannot be read: Too many levels of symbolic links"], after: ["b.txt": new]),
        Fault(
            name: "a name is too long", script: #""$GLOSSMEND" clean "$(printf '%300s' | tr ' ' x)""#,
            messages: ["cannot be read: File name too long; check the file and its disk"]),
        Fault(
            name: "what is to be replaced is no file", script: #""$GLOSSMEND" clean -i /dev/null b.txt"#,
            messages: ["/dev/null: is no plain file and cannot be replaced; leave out -i"], after: ["b.txt": new]),
        Fault(
            name: "a read fails", script: #""$GLOSSMEND" clean -i /proc/self/mem b.txt"#,
            messages: ["/proc/self/mem: cannot be read: Input/output error"], after: ["b.txt": new]),
        Fault(
            name: "standard input is closed", script: #""$GLOSSMEND" clean <&-"#,
            messages: ["<stdin>: cannot be read: Bad file descriptor"]),
        Fault(
            name: "standard output is closed", script: #""$GLOSSMEND" clean a.txt >&-"#,
            messages: ["<stdout>: cannot be written: Bad file descriptor"]),
        Fault(name: "standard error is closed", script: #""$GLOSSMEND" clean -i missing.txt a.txt 2>&-"#, messages: [], after: ["a.txt": new]),
        Fault(
            name: "nobody reads the output", script: #"{ sleep 0.2; "$GLOSSMEND" clean a.txt; echo "status $?" >&2; } | :"#, status: 0,
            messages: ["status 0"]),
        Fault(
            name: "no more files may be open", script: #"ulimit -n 4; "$GLOSSMEND" clean --diff-output d a.txt; s=$?; rm -f d; exit $s"#,
            messages: ["a.txt: cannot be read: Too many open files"]),
        Fault(
            name: "no more threads are granted", script: #"ulimit -v 4000000; "$GLOSSMEND" clean --jobs 256 a.txt > out"#, status: 0,
            messages: [], after: ["out": new]),
        Fault(
            name: "the process is killed",
            script:
                #"exec 2> /dev/null; mkfifo gate; "$GLOSSMEND" clean -o b.txt gate & exec 3> gate; printf 'One,two.\n' >&3; kill -9 $!; wait $!; s=$?; rm gate; exit $s"#,
            status: 137, messages: []),
        Fault(
            name: "the process is asked to end",
            script:
                #"exec 2> /dev/null; mkfifo gate; "$GLOSSMEND" clean -o b.txt gate & exec 3> gate; printf 'One,two.\n' >&3; kill -15 $!; wait $!; s=$?; rm gate; exit $s"#,
            status: 143, messages: []),
        Fault(
            name: "two replace a text at once",
            script: #""$GLOSSMEND" clean -i a.txt 2> first1 & "$GLOSSMEND" clean -i a.txt 2> first2; wait; exit 0"#,
            status: 0,
            messages: [], after: ["a.txt": new]),
        Fault(
            name: "two write a glossary at once",
            script: #""$GLOSSMEND" glossary add terms.tsv --zh 武 --en Wu & "$GLOSSMEND" glossary add terms.tsv --zh 汉 --en Han; wait"#, status: 0,
            messages: [], after: ["terms.tsv": "zh\ten\tdeprecated\n峡风号\tGorge Wind\tGorge Swift\n武\tWu\n汉\tHan\n"]),
        Fault(
            name: "the cache is corrupt",
            script:
                #"export XDG_CACHE_HOME="$PWD/c"; "$GLOSSMEND" clean --glossary terms.tsv a.txt > out; for f in c/glossmend/*; do printf x | dd of="$f" bs=1 seek=5000 conv=notrunc 2> /dev/null; done; "$GLOSSMEND" clean --glossary terms.tsv a.txt > out; s=$?; rm -r c; exit $s"#,
            status: 0, messages: ["the cached glossary is damaged; it is made again"], after: ["out": new]),
        Fault(
            name: "the cache cannot be written", script: #"export XDG_CACHE_HOME=/proc/none; "$GLOSSMEND" clean --glossary terms.tsv a.txt > out"#,
            status: 0,
            messages: [], after: ["out": new]),
    ]

    @Test func thereAreEnough() {
        #expect(Self.faults.count >= 24)
        #expect(Set(Self.faults.map(\.name)).count == Self.faults.count)
    }

    #if os(Linux)
        @Test(arguments: faults)
        func nothingIsLost(_ fault: Fault) throws {
            if fault.needsUser, !ProtectedFiles.canBeTested { return }
            let folder = TemporaryFolder()
            var files = ["a.txt": Self.old, "b.txt": Self.old, "terms.tsv": Self.terms]
            for (name, text) in files { try folder.write(text, to: name) }
            var runner = CommandRunner(in: folder)
            runner.environment["USER_RUN"] = ProtectedFiles.user
            let outcome = try runner.shell(fault.script)
            #expect(outcome.status == fault.status, "\(outcome.errorText)")
            var rest = Substring(outcome.errorText)
            for message in fault.messages {
                let range = try #require(rest.range(of: message), "\(outcome.errorText)")
                rest = rest[range.upperBound...]
            }
            #expect(outcome.errorText.split(separator: "\n").count == fault.messages.count, "\(outcome.errorText)")
            for (name, text) in fault.after { files[name] = text }
            let left = try folder.names().filter { !$0.hasPrefix("first") && !$0.hasPrefix(".b.txt") }
            #expect(left == files.keys.sorted())
            for (name, text) in files { #expect(try folder.text(name) == text, "\(name)") }
        }
    #endif
}
