import Synchronization
import Workers

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One publication: a new generation of the site is made beside the output folder and put in its
/// place in one step, or not at all.
///
/// `write` and `copy` may be called from several threads; `commit` and `abandon` once those have
/// ended. A publication that is neither committed nor abandoned is abandoned when it is let go.
public final class Publication: Sendable {
    /// What a publication did.
    public struct Counts: Sendable, Equatable {
        /// Files that are new or have new bytes.
        public internal(set) var written = 0
        /// Files that kept bytes, inode and times.
        public internal(set) var unchanged = 0
        /// Files of the former generation that there are no more.
        public internal(set) var removed = 0
        /// Bytes of all files that were made, changed or not.
        public internal(set) var bytes = 0
        /// Why the former generation could not be removed wholly. The new one is in place, and the
        /// next publication tries again.
        public internal(set) var leftover: PublishError?
    }

    /// What a publication is made with.
    public struct Settings: Sendable {
        /// For `keep`: how this publication makes files of other files; one line.
        public var mark: String?
        /// Whether everything is to be on the disk itself before the new generation takes
        /// its place, so that not even a power cut can leave half a site.
        public var durable: Bool
        /// Whether the former generation is kept in a hidden folder beside the output, so that the next publication need
        /// only do to it what has changed. A first publication keeps nothing either way.
        public var keepsFormer: Bool
        public var workers: Workers

        public init(mark: String? = nil, durable: Bool = false, keepsFormer: Bool = true, workers: Workers = Workers(1)) {
            self.mark = mark
            self.durable = durable
            self.keepsFormer = keepsFormer
            self.workers = workers
        }
    }

    enum Phase: UInt8, AtomicRepresentable { case open, failed, ended }

    let location: OutputLocation
    let staging: Staging
    let settings: Settings
    let phase = Atomic(Phase.open)
    let claims: Claims
    /// Whether the published site is just what its manifest says, as far as this publication has seen.
    let isSound: Atomic<Bool>
    /// Files in `next` that wait for their place in the former generation.
    let spooled = Atomic<Int>(0)
    private let interruption: @Sendable () -> Int32?

    /// Takes the output folder for this publication. Everything that can be found out before work
    /// begins is: whether the folder may be replaced and written, and whether all in it is ours.
    ///
    /// - Parameters:
    ///   - output: the output folder; the folder above it must exist.
    ///   - site: the site's folder, which the output may not be or hold.
    ///   - protecting: folders that the output may not be, hold or lie in.
    ///   - waitSeconds: how long to wait for another publication to the same folder.
    ///   - onWait: called once if there is one, with its process if the system tells.
    public static func open(
        output: String, site: String, protecting: [String], _ settings: Settings = Settings(),
        waitSeconds: Int = 60, onWait: (Int32?) -> Void = { _ in }
    ) throws(PublishError) -> Publication {
        try open(
            output: output, site: site, protecting: protecting, settings,
            waitSeconds: waitSeconds, onWait: onWait, interruption: { Interruption.signal })
    }

    /// The same with another source of interruptions, for tests.
    static func open(
        output: String, site: String, protecting: [String], _ settings: Settings, waitSeconds: Int,
        onWait: (Int32?) -> Void, home: String? = homeFolder,
        interruption: @escaping @Sendable () -> Int32?
    ) throws(PublishError) -> Publication {
        let location = try OutputLocation(
            output: output, site: site, protecting: protecting, home: home)
        let start = ContinuousClock.now
        var hasTold = false
        while true {
            if let signal = interruption() { throw interrupted(signal, output) }
            let holder: Int32?
            switch try Staging.attempt(location, settings.workers) {
            case .ready(let staging):
                return Publication(location, staging, settings, interruption)
            case .changed:
                holder = nil
            case .busy(let process):
                holder = process
                if !hasTold { onWait(process) }
                hasTold = true
            }
            if ContinuousClock.now - start >= .seconds(waitSeconds) {
                let who = holder.map { " (process \($0))" } ?? ""
                throw PublishError(.busy(holder), output, "another publication is at work" + who)
            }
            usleep(20_000)
        }
    }

    private static var homeFolder: String? { getenv("HOME").map { String(cString: $0) } }

    private init(
        _ location: OutputLocation, _ staging: Staging, _ settings: Settings,
        _ interruption: @escaping @Sendable () -> Int32?
    ) {
        self.location = location
        self.staging = staging
        self.settings = settings
        self.interruption = interruption
        claims = Claims(after: staging.live?.manifest, kept: staging.live?.kept ?? [])
        isSound = Atomic(staging.live?.isSound ?? false)
    }

    deinit { abandon() }

    /// Gives up: the new generation is removed and the published site stays as it was. Does nothing
    /// after `commit`.
    public func abandon() {
        guard phase.exchange(.ended, ordering: .acquiringAndReleasing) != .ended else { return }
        discard()
    }

    /// Removes what is new and frees the locks. What cannot be removed the next publication
    /// removes.
    func discard() {
        try? staging.workshop.clear()
        unlock()
    }

    func unlock() {
        staging.workshop.close()
        staging.workshop.folder.unlock()
        staging.live?.folder.unlock()
    }

    func checkInterruption() throws(PublishError) {
        if let signal = interruption() { throw Self.interrupted(signal, location.path) }
    }

    private static func interrupted(_ signal: Int32, _ path: String) -> PublishError {
        PublishError(.interrupted(signal), path, "interrupted by signal \(signal)")
    }

    /// Does a part of the work. A part that fails spoils the whole: `commit` will refuse.
    func part(_ path: String, _ body: () throws(PublishError) -> Void) throws(PublishError) {
        guard phase.load(ordering: .relaxed) == .open else {
            throw PublishError(.ended, path, "the publication failed or ended before")
        }
        do {
            try checkInterruption()
            try body()
        } catch {
            _ = phase.compareExchange(
                expected: .open, desired: .failed, ordering: .acquiringAndReleasing)
            throw error
        }
    }
}
