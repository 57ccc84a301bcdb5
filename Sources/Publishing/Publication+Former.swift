import Text

extension Publication {
    /// Takes a file of the former generation over as it is, without knowing its bytes: one that was made of another
    /// file, which is unchanged, in the way that this publication's mark stands for.
    ///
    /// - Parameter path: as for `write`.
    /// - Returns: whether there is such a file; if not, nothing was done.
    /// - Throws: what `write` throws.
    public func keep(_ path: String) throws(PublishError) -> Bool {
        guard hasSameMark, let site = staging.live, let entry = site.manifest.entries[path], entry.life != .former,
            isIntact(entry, in: site)
        else { return false }
        try part(path) { () throws(PublishError) in
            let checked = try PublishedPath(path)
            _ = try claims.withLock { claims throws(PublishError) in try claims.claim(checked, entry, isUnchanged: true) }
        }
        return true
    }

    /// Whether the former generation was made in the way that the mark stands for.
    public var hasSameMark: Bool { mark != nil && mark == staging.live?.manifest.mark }

    /// Keeps the lasting files of the former generation that this one does not make. They go with the next, so that a
    /// visitor's open page finds its parts until two builds have passed.
    func keepFormer() {
        guard let site = staging.live else { return }
        for entry in site.manifest.entries.values where entry.life == .lasting {
            // What cannot be kept, as something else stands there now or it was changed by hand, is no reason to fail.
            guard let path = try? PublishedPath(entry.path) else { continue }
            let former = Manifest.Entry(path: entry.path, size: entry.size, hash: entry.hash, life: .former)
            claims.withLock { claims in
                guard claims.isFree(path), isIntact(entry, in: site) else { return }
                _ = try? claims.claim(path, former, isUnchanged: true)
            }
        }
    }

    /// Whether the published file still has the bytes that the manifest tells of.
    private func isIntact(_ entry: Manifest.Entry, in site: LiveSite) -> Bool {
        guard let file = liveFile(entry.path, size: entry.size, in: site) else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            var hash = ContentHash()
            var at = 0
            while true {
                guard let count = file.read(buffer, at: at).count, count <= entry.size - at else { return false }
                at += count
                let block = UnsafeRawBufferPointer(rebasing: buffer[..<count])
                if at == entry.size { return hash.finish(block) == entry.hash }
                // Only the last block may be of any length.
                guard count == buffer.count else { return false }
                hash.update(block)
            }
        }
    }
}
