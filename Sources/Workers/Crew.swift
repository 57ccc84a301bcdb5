import Dispatch
import Synchronization

/// The threads behind one ``Workers``: who has work to share posts it, and who has nothing to do takes part in what was posted.
///
/// Work within shared work is shared too: a thread that is done with its half of two things helps with the other (two things at once, each
/// of them work on a list, had one thread stand by before: 1.5 of the time of building again).
@usableFromInline final class Crew: Sendable {
    /// Something that several threads can do together: each calls `body`, which returns when there is nothing left to begin.
    fileprivate final class Job: Sendable {
        /// Nobody holds on to it when the job is over, as it is the caller's.
        private let body: Mutex<(@Sendable () -> Void)?>
        /// Rings when the last of those who took part has left after the job was closed; and for whoever helps until then, when there is
        /// something new to do.
        let done = DispatchSemaphore(value: 0)

        init(_ body: @escaping @Sendable () -> Void) { self.body = Mutex(body) }

        /// Never inlined, so that what it holds is let go of before anybody is told of its end.
        @inline(never) func run() { body.withLock { $0 }?() }

        func end() { body.withLock { $0 = nil } }
    }

    /// An open job, for how many it is still of use, and how many are at it.
    private struct Open {
        let job: Job
        var wanted: Int
        var working = 0
        var isClosed = false
    }

    private struct State {
        /// In the order in which they were posted.
        var jobs: [Open] = []
        /// Threads of ours that are at work or about to be.
        var helpers = 0
        /// Threads that wait for the end of a job and would do something else meanwhile.
        var waiting: [DispatchSemaphore] = []
    }

    private let most: Int
    private let state = Mutex(State())

    /// - Parameter count: threads at work at once, with the one that posts.
    init(_ count: Int) { most = max(0, count - 1) }

    /// Does something on this thread and, as far as there are any, on others.
    /// - Parameters:
    ///   - helpers: how many others it is of use for.
    ///   - body: called once on each thread; returns when there is nothing left to begin.
    @usableFromInline func share(_ helpers: Int, _ body: @Sendable () -> Void) {
        withoutActuallyEscaping(body) { body in
            let job = Job(body)
            post(job, helpers)
            body()
            // Nobody else begins it now, and those who did are about to end.
            if close(job) { job.done.wait() }
            job.end()
        }
    }

    /// Does two things, at once if there is somebody for the other. While this thread waits for it, it helps with whatever was posted: so
    /// the caller may hold no lock that other work wants.
    func share(_ one: () -> Void, with other: @Sendable () -> Void) {
        withoutActuallyEscaping(other) { other in
            let job = Job(other)
            post(job, 1)
            one()
            if take(job) { other() } else { help(until: job) }
            job.end()
        }
    }

    private func post(_ job: Job, _ wanted: Int) {
        let (woken, new) = state.withLock { state -> ([DispatchSemaphore], Int) in
            state.jobs.append(Open(job: job, wanted: wanted))
            let woken = Array(state.waiting.suffix(wanted))
            state.waiting.removeLast(woken.count)
            let new = min(wanted - woken.count, most - state.helpers)
            state.helpers += max(0, new)
            return (woken, max(0, new))
        }
        for bell in woken { bell.signal() }
        for _ in 0..<new { DispatchQueue.global(qos: .userInitiated).async { self.help() } }
    }

    /// - Returns: whether somebody is still at it, who rings when it is done.
    private func close(_ job: Job) -> Bool {
        state.withLock { state in
            guard let at = state.jobs.firstIndex(where: { $0.job === job }) else { return false }
            if state.jobs[at].working == 0 {
                state.jobs.remove(at: at)
                return false
            }
            state.jobs[at].isClosed = true
            return true
        }
    }

    /// Takes a job back that nobody has begun.
    private func take(_ job: Job) -> Bool {
        state.withLock { state in
            guard let at = state.jobs.firstIndex(where: { $0.job === job }), state.jobs[at].wanted > 0 else { return false }
            state.jobs.remove(at: at)
            return true
        }
    }

    /// The newest job that somebody is wanted for: it lies within the others, which wait for it.
    private func next(_ state: inout State) -> Job? {
        guard let at = state.jobs.lastIndex(where: { $0.wanted > 0 && !$0.isClosed }) else { return nil }
        state.jobs[at].wanted -= 1
        state.jobs[at].working += 1
        return state.jobs[at].job
    }

    private func work(at job: Job) {
        job.run()
        state.withLock { state in
            guard let at = state.jobs.firstIndex(where: { $0.job === job }) else { return }
            state.jobs[at].working -= 1
            guard state.jobs[at].working == 0, state.jobs[at].isClosed else { return }
            state.jobs.remove(at: at)
            job.done.signal()
        }
    }

    /// What a thread of ours does: takes part in one job after the other while there are any.
    private func help() {
        while true {
            let job = state.withLock { state -> Job? in
                if let job = next(&state) { return job }
                state.helpers -= 1
                return nil
            }
            guard let job else { return }
            work(at: job)
        }
    }

    /// Takes part in what there is until a job is done that somebody else has begun.
    private func help(until awaited: Job) {
        while true {
            let (isDone, job) = state.withLock { state -> (Bool, Job?) in
                state.waiting.removeAll { $0 === awaited.done }
                guard let at = state.jobs.firstIndex(where: { $0.job === awaited }) else { return (true, nil) }
                state.jobs[at].isClosed = true
                if state.jobs[at].working == 0 {
                    state.jobs.remove(at: at)
                    return (true, nil)
                }
                if let job = next(&state) { return (false, job) }
                state.waiting.append(awaited.done)
                return (false, nil)
            }
            if isDone { return }
            if let job { work(at: job) } else { awaited.done.wait() }
        }
    }
}
