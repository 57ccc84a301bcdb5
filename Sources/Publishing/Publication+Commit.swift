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
    /// - Parameter state: what is to be kept for the next publication beside what it is about, given the XXH64 of the new
    ///   manifest; asked for only where something is kept at all.
    public func commit(keeping state: @Sendable (UInt64) -> State? = { _ in nil }) throws(PublishError) -> Counts {
        guard
            phase.compareExchange(
                expected: .open, desired: .ended, ordering: .acquiringAndReleasing
            ).exchanged
        else {
            abandon()
            throw PublishError(.ended, location.path, "the publication failed or ended before")
        }
        keepFormer()
        let files: ClaimedFiles
        do {
            files = try claims.finish(settings.workers)
        } catch {
            discard()
            throw error
        }
        let text = manifest(files)
        let hash = text.withUnsafeBufferPointer { ContentHash.of($0) }
        var counts = count(files)

        if let site = staging.live, site.isTidy, counts.written == 0, hash == site.manifest.hash {
            refreshStamps(site, state)
            discard()
            return counts
        }
        let stamps: Stamps?
        let kept: State?
        do {
            // What is to be kept is put together while the files are put in place.
            let made = settings.workers.both(
                { Result { () throws(PublishError) in try complete(files, text, hash) } }, { [keepsState] in keepsState ? state(hash) : nil })
            stamps = try made.0.get()
            kept = made.1
            try putInPlace()
        } catch {
            discard()
            throw error
        }
        defer { unlock() }
        // If it fails, the disk may still hold the former generation under the site's name, so that
        // is left for the next publication to remove.
        if settings.durable, fsync(location.parent.descriptor) != 0 {
            throw PublishError(
                .notFlushed(errno: errno), location.path, "fsync of the folder above failed")
        }
        counts.leftover = putAway(stamps, kept)
        return counts
    }

    /// The text of the new manifest.
    private func manifest(_ files: ClaimedFiles) -> [UInt8] {
        // By pieces, as their paths lie everywhere and are waited for.
        let lines = 2_048
        let pieces = settings.workers.map((files.count + lines - 1) / lines) { piece in
            var text = ByteBuffer(capacity: 100 * lines)
            for index in piece * lines..<min((piece + 1) * lines, files.count) {
                let file = files[index]
                files.withPath(index) { Manifest.append($0, file.content, file.life, to: &text) }
            }
            return text.bytes()
        }
        var head = ByteBuffer(capacity: 128)
        Manifest.begin(&head, mark: settings.mark)
        var whole = head.bytes()
        whole.reserveCapacity(whole.count + pieces.reduce(0) { $0 + $1.count })
        for piece in pieces { whole += piece }
        return whole
    }

    private func count(_ files: ClaimedFiles) -> Counts {
        var counts = Counts()
        var stillThere = 0
        for index in 0..<files.count {
            let file = files[index]
            if file.life != .former { counts.bytes += file.content.size }
            if file.isUnchanged { counts.unchanged += 1 } else { counts.written += 1 }
            if file.line != nil { stillThere += 1 }
        }
        counts.removed = (staging.live?.manifest.lines.count ?? 0) - stillThere
        return counts
    }

    /// Makes the new generation whole: what it takes over from the published one, and the manifest.
    /// - Returns: how it stands now; nil where that is of no use, as nothing will be kept.
    private func complete(
        _ files: ClaimedFiles, _ manifest: [UInt8], _ hash: UInt64
    ) throws(PublishError) -> Stamps? {
        // Of the same files there are the same folders; nobody asks for those of a first generation.
        let folders = staging.live.map { files.areFormer ? $0.folders : FolderList(files) }
        let root: Folder
        var turned: Turned?
        if let site = staging.live, let folders, let former = try staging.former.site() {
            try staging.workshop.rename(Workshop.Name.former, Workshop.Name.turning)
            root = former.folder
            turned = try turn(former, into: files, folders, site)
        } else {
            root = staging.next
            if let site = staging.live { try takeOver(files, from: site) }
        }
        let file = try createEmpty(Manifest.name, in: root, newFolders: 0)
        let number = manifest.withUnsafeBytes { file.write($0) }
        if number != 0 { throw .system("write", Manifest.name, number) }
        try close(file, Manifest.name)
        let stamps = folders.flatMap { self.stamps(of: root, files, $0, turned, manifest: hash) }
        if settings.durable, mocban_sync_file_system(root.descriptor) != 0 {
            throw .system("sync", staging.workshop.path(Workshop.Name.next), errno)
        }
        return stamps
    }

    /// Adds to a generation made from nothing what is unchanged.
    private func takeOver(_ files: ClaimedFiles, from site: LiveSite) throws(PublishError) {
        for path in site.kept { try takeOver(path, hash: nil, from: site, into: staging.next) }
        // Sorted by path, so the files of a folder mostly follow each other: a thread seldom waits for another's folder.
        let faults = settings.workers.map(files.count) { index -> PublishError? in
            guard files[index].isUnchanged else { return nil }
            do throws(PublishError) {
                try takeOver(files.withPath(index) { $0.text }, hash: files[index].content.hash, from: site, into: staging.next)
                return nil
            } catch {
                return error
            }
        }
        if let fault = faults.lazy.compactMap({ $0 }).first { throw fault }
    }
}
