import CPlatform
import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// Puts the new generation in place of the former one in a single step.
    ///
    /// If not a byte changed, the output folder is left as it is. On a file system that cannot
    /// exchange two folders there are two renames instead; a kill between them leaves the site
    /// missing until the next publication begins, which then puts the former one back.
    ///
    /// - Throws: whatever went wrong; the published site is then what it was before, but for
    ///   `notFlushed`. `ended` if an earlier `write` or `copy` failed.
    public func commit() throws(PublishError) -> Counts {
        guard
            phase.compareExchange(
                expected: .open, desired: .ended, ordering: .acquiringAndReleasing
            ).exchanged
        else {
            abandon()
            throw PublishError(.ended, location.path, "the publication failed or ended before")
        }
        keepFormer()
        let claims = claims.withLock { $0.claims }.sorted(byBytes: \.entry.path)
        let manifest = Manifest.text(claims.map(\.entry), mark: mark)
        var counts = count(claims)

        if let site = staging.live, site.isTidy, counts.written == 0,
            manifest.withBytes({ $0.elementsEqual(site.manifestBytes) })
        {
            discard()
            return counts
        }
        let former: String?
        do {
            try complete(claims, manifest)
            former = try putInPlace()
        } catch {
            discard()
            throw error
        }
        defer { unlock() }
        // If it fails, the disk may still hold the former generation under the site's name, so that
        // is left for the next publication to remove.
        if durable, fsync(location.parent.descriptor) != 0 {
            throw PublishError(
                .notFlushed(errno: errno), location.path, "fsync of the folder above failed")
        }
        if let former { counts.leftover = removeFormer(former) }
        return counts
    }

    private func count(_ claims: [Claims.Claim]) -> Counts {
        let live = staging.live?.manifest.entries ?? [:]
        var counts = Counts()
        var stillThere = 0
        for claim in claims {
            if claim.entry.life != .former { counts.bytes += claim.entry.size }
            if claim.isUnchanged { counts.unchanged += 1 } else { counts.written += 1 }
            if live[claim.entry.path] != nil { stillThere += 1 }
        }
        counts.removed = live.count - stillThere
        return counts
    }

    /// Adds what the new generation takes over from the former one, and the manifest.
    private func complete(
        _ claims: [Claims.Claim], _ manifest: borrowing ByteBuffer
    ) throws(PublishError) {
        if let site = staging.live {
            for path in site.kept { try takeOver(path, hash: nil, from: site) }
            var lastFolder: String?
            for claim in claims where claim.isUnchanged {
                // Sorted by path, so the files of a folder mostly follow each other.
                let path = claim.entry.path
                if let folder = path.folder, folder != lastFolder {
                    let number = staging.next.makeFolder(folder, fixingMode: staging.fixesModes)
                    if number == ENOENT {
                        try makeFolders(of: path)
                    } else if number != 0 {
                        throw .system("mkdir", folder, number)
                    }
                    lastFolder = folder
                }
                try takeOver(path, hash: claim.entry.hash, from: site)
            }
        }
        try manifest.withBytes { bytes throws(PublishError) in
            try create(Manifest.name, [], bytes)
        }
        if durable, mocban_sync_file_system(staging.next.descriptor) != 0 {
            throw .system("sync", location.stagingPath, errno)
        }
    }
}
