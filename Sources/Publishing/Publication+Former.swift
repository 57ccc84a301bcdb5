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
        let (content, life) = (site.manifest.lines[line].content, site.manifest.lines[line].life)
        guard life != .former, isIntact(line, in: site) else { return false }
        try part(path) { () throws(PublishError) in
            let checked = try PublishedPath(path)
            claims.record(try claims.claim(checked), Claim(content: content, life: life, line: line, isUnchanged: true))
        }
        return true
    }

    /// Takes a file of the published generation over as it is, without knowing its bytes, where the caller knows that it would
    /// be made the same.
    ///
    /// - Parameters: as for `write`.
    /// - Returns: whether there is such a file; if not, nothing was done.
    /// - Throws: what `write` throws.
    public func retain(_ path: String, lasting: Bool) throws(PublishError) -> Bool {
        guard let site = staging.live, let line = site.manifest.index(of: path), isIntact(line, in: site) else { return false }
        try part(path) { () throws(PublishError) in
            let claim = Claim(content: site.manifest.lines[line].content, life: lasting ? .lasting : .ordinary, line: line, isUnchanged: true)
            claims.record(try claims.claim(try PublishedPath(path)), claim)
        }
        return true
    }

    /// Whether the former generation was made in the way that the mark stands for.
    public var hasSameMark: Bool { settings.mark != nil && settings.mark == staging.live?.manifest.mark }

    /// Keeps the lasting files of the former generation that this one does not make. They go with the next, so that a
    /// visitor's open page finds its parts until two builds have passed.
    func keepFormer() {
        guard let site = staging.live else { return }
        for line in site.manifest.lines.indices where site.manifest.lines[line].life == .lasting {
            // What cannot be kept, as something else stands there now or it was changed by hand, is no reason to fail.
            guard let path = try? PublishedPath(site.manifest.path(line)), claims.isFree(path), isIntact(line, in: site),
                let ticket = try? claims.claim(path)
            else { continue }
            claims.record(ticket, Claim(content: site.manifest.lines[line].content, life: .former, line: line, isUnchanged: true))
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
