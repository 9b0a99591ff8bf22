/// Three steps over batches: fill them one at a time, work on several at once, drain them one at a time, in order.
///
/// Every thread does all three. There are a quarter more batches than threads, so memory is bounded, and among many threads a
/// slow batch keeps few from the next. A batch belongs to one thread at a time, though not to the same one for all steps.
/// Threads are started when the first batch did not hold everything, so a small input has none.
package final class OrderedPipeline<Batch: AnyObject>: @unchecked Sendable {
    /// What is done with a batch.
    package struct Steps: Sendable {
        /// Fills the batch; false when nothing is left.
        package let fill: @Sendable (Batch) -> Bool
        /// Whether `fill` may have more.
        package let hasMore: @Sendable () -> Bool
        /// Called by several threads at once, for different batches.
        package let work: @Sendable (Batch) -> Void
        /// False ends the whole.
        package let drain: @Sendable (Batch) -> Bool

        package init(
            fill: @escaping @Sendable (Batch) -> Bool, hasMore: @escaping @Sendable () -> Bool,
            work: @escaping @Sendable (Batch) -> Void, drain: @escaping @Sendable (Batch) -> Bool
        ) {
            self.fill = fill
            self.hasMore = hasMore
            self.work = work
            self.drain = drain
        }
    }

    private let steps: Steps
    private let threads: Int
    private let makeBatch: @Sendable () -> Batch
    private let monitor = Monitor()

    // All below is guarded by the monitor.
    private var free: [Batch] = []
    private var batchesLeft: Int
    private var isFilling = false
    private var isDraining = false
    private var isOver = false
    private var filled = 0
    private var drained = 0
    private var ready: [Int: Batch] = [:]

    /// - Parameter threads: how many batches are worked on at once, the calling thread's included.
    package init(threads: Int, makeBatch: @escaping @Sendable () -> Batch, steps: Steps) {
        self.threads = max(1, threads)
        self.makeBatch = makeBatch
        self.steps = steps
        batchesLeft = self.threads + self.threads / 4
    }

    /// Returns when everything is drained, or when a drain ended the whole.
    package func run() {
        guard let first = fillNext() else { return }
        var workers: [WorkerThread] = []
        if threads > 1, steps.hasMore() {
            workers = (1..<threads).compactMap { _ in WorkerThread { self.runThread(first: nil) } }
        }
        runThread(first: first)
        for worker in workers { worker.join() }
    }

    private func runThread(first: (batch: Batch, number: Int)?) {
        var next = first ?? fillNext()
        while let (batch, number) = next {
            steps.work(batch)
            drain(batch, number)
            next = fillNext()
        }
    }

    /// Takes a free batch and fills it; nil when there is nothing left to do.
    private func fillNext() -> (batch: Batch, number: Int)? {
        monitor.lock()
        defer { monitor.unlock() }
        while !isOver, isFilling || (free.isEmpty && batchesLeft == 0) { monitor.wait() }
        if isOver { return nil }
        isFilling = true
        let batch = takeFree()
        monitor.unlock()
        let isFilled = steps.fill(batch)
        monitor.lock()
        isFilling = false
        monitor.wakeAll()
        guard isFilled, !isOver else {
            isOver = true
            return nil
        }
        filled += 1
        return (batch, filled - 1)
    }

    private func takeFree() -> Batch {
        if let batch = free.popLast() { return batch }
        batchesLeft -= 1
        return makeBatch()
    }

    /// Drains every batch whose turn it is; another thread that drains at this moment will see to this batch too.
    private func drain(_ batch: Batch, _ number: Int) {
        monitor.lock()
        defer { monitor.unlock() }
        ready[number] = batch
        if isDraining { return }
        isDraining = true
        while let batch = ready.removeValue(forKey: drained), !isStopped {
            monitor.unlock()
            let goesOn = steps.drain(batch)
            monitor.lock()
            drained += 1
            free.append(batch)
            if !goesOn { stop() }
            monitor.wakeAll()
        }
        isDraining = false
    }

    /// Set when a drain failed: batches that were filled already are thrown away.
    private var isStopped = false

    private func stop() {
        isStopped = true
        isOver = true
    }
}
