import Text

extension Publication {
    /// What is to be kept for the next publication.
    public struct State: Sendable {
        /// How many bytes of what was kept before stay where they are: all, or none.
        let former: Int
        /// What comes behind them. What is not written to its end must be known by that.
        let parts: [KeptBytes]

        public init(former: Int, parts: [KeptBytes]) { (self.former, self.parts) = (former, parts) }
    }

    /// What the former publication was given to keep; nil if it was not, or if nothing will be kept this time either.
    public var state: KeptBytes? { keepsState ? staging.workshop.map(Workshop.Name.state) : nil }

    /// The XXH64 of the published manifest; nil without one.
    public var manifest: UInt64? { staging.live?.manifest.hash }

    /// Whether this publication keeps what `commit` is given: a first one keeps nothing.
    public var keepsState: Bool { settings.keepsFormer && staging.live != nil }

    /// The XXH64 of the published manifest if every file of it stands as the former publication left it, nothing else is there,
    /// and another publication of the same files would change nothing.
    public var untouched: UInt64? {
        guard let site = staging.live, site.isSound, site.isTidy, !site.states.isEmpty, !site.states.contains(.unknown),
            settings.mark == site.manifest.mark, !site.manifest.lines.contains(where: { $0.life == .former })
        else { return nil }
        return site.manifest.hash
    }

    /// Ends the publication with the published site as it is, where it is known that the same files would be made again.
    public func leave(keeping state: (UInt64) -> State? = { _ in nil }) -> Counts {
        guard phase.exchange(.ended, ordering: .acquiringAndReleasing) != .ended, let site = staging.live else { return Counts() }
        var counts = Counts()
        counts.unchanged = site.manifest.lines.count
        counts.bytes = site.manifest.lines.reduce(0) { $0 + $1.content.size }
        refreshStamps(site, state)
        discard()
        return counts
    }

    func keepState(_ state: State?) {
        if let state { staging.workshop.keep(state, as: Workshop.Name.state) } else { staging.workshop.forget(Workshop.Name.state) }
    }
}
