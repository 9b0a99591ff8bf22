import Documents
import Foundation
import Testing

@Suite struct OrderedPipelineTests {
    private final class Box {
        var number = 0
    }

    /// What the steps saw. Filling and draining need no lock of ours: the pipeline promises to do them one at a time.
    private final class Log: @unchecked Sendable {
        var filled = 0
        var drained: [Int] = []
        let lock = NSLock()
        var threads: Set<UInt> = []
        var boxes = 0
        var isBusy = false
    }

    @Test(arguments: [1, 2, 8])
    func drainsInOrder(_ threads: Int) {
        let log = run(threads: threads, count: 500)
        #expect(log.drained == Array(0..<500))
        #expect(log.boxes <= threads + threads / 4)
    }

    @Test func aSmallInputStartsNoThread() {
        #expect(run(threads: 8, count: 1).threads.count == 1)
    }

    @Test func nothingIsDrainedOfNothing() {
        #expect(run(threads: 4, count: 0).drained == [])
    }

    @Test(arguments: [1, 2, 8])
    func aFailedDrainEndsTheWhole(_ threads: Int) {
        let log = run(threads: threads, count: 100_000, last: 20)
        #expect(log.drained == Array(0...20))
        #expect(log.filled < 100)
    }

    /// Runs over so many numbered boxes; the drain fails at `last`.
    private func run(threads: Int, count: Int, last: Int = .max) -> Log {
        let log = Log()
        OrderedPipeline<Box>(
            threads: threads,
            makeBatch: {
                log.boxes += 1
                return Box()
            },
            steps: .init(
                fill: { box in
                    #expect(!log.isBusy)
                    log.isBusy = true
                    defer { log.isBusy = false }
                    guard log.filled < count else { return false }
                    box.number = log.filled
                    log.filled += 1
                    return true
                },
                hasMore: { log.filled < count },
                work: { box in
                    log.lock.withLock { _ = log.threads.insert(UInt(bitPattern: pthread_self().hashValue)) }
                    // Unlike amounts of work mix the order in which batches get ready.
                    var sum = 0
                    for number in 0..<(box.number % 7) * 2000 { sum &+= number }
                    #expect(sum >= 0)
                },
                drain: { box in
                    log.drained.append(box.number)
                    return box.number != last
                }
            )
        ).run()
        return log
    }
}
