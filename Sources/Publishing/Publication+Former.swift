import Text

extension Publication {
    /// Takes a file of the former generation over as it is, without knowing its bytes: one that was made of another
    /// file, which is unchanged, in the way that this publication's mark stands for.
    ///
    /// - Parameter path: as for `write`.
    /// - Returns: whether there is such a file; if not, nothing was done.
    /// - Throws: what `write` throws.
    public func keep(_ path: String) throws(PublishError) -> Bool {
        guard hasSameMark, let site = staging.live, let line = site.manifest.index(of: path) else { return false }
        let life = site.manifest.lines[line].life
        guard life != .former, isIntact(line, in: site) else { return false }
        try part(path) { () throws(PublishError) in try claims.retain(line, life) }
        return true
    }

    /// Takes a file of the published generation over as it is, without knowing its bytes, where the caller knows that it would
    /// be made the same.
    ///
    /// - Parameters:
    ///   - hash: XXH64 of the path; the others as for `write`.
    ///   - beside: files made of this one, which are taken over with it where there are any.
    /// - Returns: whether there is such a file and all of these are what they were; if not, nothing was done.
    /// - Throws: what `write` throws.
    public func retain(_ path: String, hash: UInt64, beside: [String] = [], lasting: Bool) throws(PublishError) -> Bool {
        var text = path
        guard let site = staging.live, let line = text.withUTF8({ site.manifest.index(of: $0, hash: hash) }), isIntact(line, in: site) else { return false }
        let others = beside.compactMap { site.manifest.index(of: $0) }
        guard others.allSatisfy({ isIntact($0, in: site) }) else { return false }
        try part(path) { () throws(PublishError) in
            for line in [line] + others { try claims.retain(line, lasting ? .lasting : .ordinary) }
        }
        return true
    }

    /// Whether the published generation has a file; see `write`.
    public func hasPublished(_ path: String) -> Bool { staging.live?.manifest.index(of: path) != nil }

    /// Takes over everything of the published generation that this one has not made, where the caller knows that it would be made the same:
    /// to be called when all that has changed is written, and only where ``untouched`` says that all is as it was left.
    /// - Parameter gone: paths that this generation has not.
    public func retainRest(but gone: [String]) {
        guard let site = staging.live else { return }
        let without = Set(gone.compactMap { site.manifest.index(of: $0) })
        claims.retainRest { without.contains($0) ? nil : site.manifest.lines[$0].life }
    }

    /// Looks through the generation before the published one, which the first file that is new would wait for.
    public func prepare() { staging.former.prepare() }

    /// Whether the former generation was made in the way that the mark stands for.
    public var hasSameMark: Bool { settings.mark != nil && settings.mark == staging.live?.manifest.mark }

    /// Keeps the lasting files of the former generation that this one does not make. They go with the next, so that a
    /// visitor's open page finds its parts until two builds have passed.
    func keepFormer() {
        guard let site = staging.live else { return }
        for line in site.manifest.lines.indices where site.manifest.lines[line].life == .lasting {
            // What cannot be kept, as something else stands there now or it was changed by hand, is no reason to fail.
            guard claims.isFree(line: line), let path = try? PublishedPath(site.manifest.path(line)), claims.isFree(path), isIntact(line, in: site)
            else { continue }
            try? claims.retain(line, .former)
        }
    }

    /// Whether the published file still has the bytes that the manifest tells of.
    private func isIntact(_ line: Int, in site: LiveSite) -> Bool {
        if site.state(line) != .unknown { return true }
        let content = site.manifest.lines[line].content
        let isRight = site.manifest.withPath(line) { LiveSite.isRight($0, content, in: site.folder) }
        if !isRight { isSound.store(false, ordering: .relaxed) }
        return isRight
    }
}
