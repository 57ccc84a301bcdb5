import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    private static let block = 1 << 18

    /// Makes one file of the new generation from a file on disk, block by block.
    ///
    /// The blocks go through memory, though the system could copy them itself: they are hashed for
    /// the manifest and compared with the published file on the way.
    ///
    /// - Parameters:
    ///   - source: the file to copy; its last name may not be a link.
    ///   - limit: bytes it may have.
    ///   - device, inode: the file that was checked before, if one was: nothing else is copied.
    /// - Throws: `notAFile`, `tooLarge`, `changedMeanwhile` if the file grows, shrinks or is
    ///   written to while it is copied, and everything that `write` throws.
    public func copy(
        from source: String, to path: String, limit: Int, device: UInt64? = nil,
        inode: UInt64? = nil
    ) throws(PublishError) {
        try part(path) { () throws(PublishError) in
            let checked = try PublishedPath(path)
            let file = try Self.openSource(source)
            let about = try Self.checked(file, source, limit)
            if let device, device != about.identity.device { throw Self.changed(source) }
            if let inode, inode != about.identity.inode { throw Self.changed(source) }

            let size = Int(about.st_size)
            var claim = Claim(content: Manifest.Content(hash: 0, size: size), line: staging.live?.manifest.index(of: path))
            let ticket = try claims.claim(checked, line: claim.line)
            if let hash = try unchangedHash(of: file, source, claim) {
                claim.content.hash = hash
                claim.isUnchanged = true
            } else {
                claim.spool = try spool()
                let copy = try createEmpty(path, ticket, claim.spool)
                claim.content.hash = try write(file, source, path, size, into: copy)
            }
            guard let after = file.status().0, after.isState(about) else {
                throw Self.changed(source)
            }
            claims.record(ticket, claim)
        }
    }

    private static func openSource(_ source: String) throws(PublishError) -> OpenFile {
        // Not to wait for a writer, should it be a pipe.
        switch OpenFile.open(source, O_RDONLY | O_NOFOLLOW | O_NONBLOCK) {
        case .opened(let file): return file
        case .failed(let number):
            if number == ELOOP || number == ENXIO {
                throw PublishError(.notAFile, source, "is a link or a socket")
            }
            throw .system("open", source, number)
        }
    }

    private static func checked(
        _ file: borrowing OpenFile, _ source: String, _ limit: Int
    ) throws(PublishError) -> stat {
        guard case (let about?, _) = file.status() else { throw .system("stat", source, errno) }
        if !about.isFile { throw PublishError(.notAFile, source, "is not a regular file") }
        if about.st_size > limit {
            throw PublishError(
                .tooLarge(limit: limit), source, "\(about.st_size) bytes, more than \(limit)")
        }
        return about
    }

    private static func changed(_ source: String) -> PublishError {
        PublishError(.changedMeanwhile, source, "changed while it was being published")
    }

    /// The source's hash, if the published file has the same bytes.
    private func unchangedHash(
        of source: borrowing OpenFile, _ sourcePath: String, _ claim: Claim
    ) throws(PublishError) -> UInt64? {
        guard let site = staging.live, let line = claim.line, site.manifest.lines[line].content.size == claim.content.size else { return nil }
        let expected = site.manifest.lines[line].content.hash
        if site.state(line) != .unknown {
            let hash = try hash(of: source, sourcePath, claim.content.size) { _, _ in true }
            return hash == expected ? hash : nil
        }
        guard let live = site.manifest.withPath(line, { LiveSite.open($0, size: claim.content.size, in: site.folder) }) else {
            isSound.store(false, ordering: .relaxed)
            return nil
        }
        let theirs = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.block, alignment: 16)
        defer { theirs.deallocate() }
        let hash = try hash(of: source, sourcePath, claim.content.size) { mine, offset in
            guard live.read(theirs, at: offset).count ?? 0 >= mine.count,
                let one = mine.baseAddress, let other = theirs.baseAddress
            else { return mine.isEmpty }
            return memcmp(one, other, mine.count) == 0
        }
        // Where the bytes differ the manifest may still tell of the source's: then the published file was changed by hand.
        if hash == nil || hash != expected { isSound.store(false, ordering: .relaxed) }
        return hash
    }

    /// Writes the source to a new file.
    /// - Returns: its hash.
    func write(
        _ source: borrowing OpenFile, _ sourcePath: String, _ path: String, _ size: Int, into copy: consuming OpenFile
    ) throws(PublishError) -> UInt64 {
        let descriptor = copy.descriptor
        let hash = try hash(of: source, sourcePath, size) { block, _ throws(PublishError) in
            let number = OpenFile.write(block, to: descriptor)
            if number != 0 { throw .system("write", path, number) }
            return true
        }
        try close(copy, path)
        return hash ?? 0
    }

    /// Reads the source once.
    /// - Parameter each: given each block and where it begins; false ends the reading.
    /// - Returns: the hash, or nil if `each` ended the reading.
    private func hash(
        of source: borrowing OpenFile, _ sourcePath: String, _ size: Int,
        each: (UnsafeRawBufferPointer, Int) throws(PublishError) -> Bool
    ) throws(PublishError) -> UInt64? {
        let buffer = UnsafeMutableRawBufferPointer.allocate(byteCount: Self.block, alignment: 16)
        defer { buffer.deallocate() }
        var hash = ContentHash()
        var offset = 0
        while true {
            try checkInterruption()
            let wanted = min(Self.block, size - offset)
            let part = UnsafeMutableRawBufferPointer(rebasing: buffer[..<wanted])
            let (count, number) = source.read(part, at: offset)
            if number != 0 { throw .system("read", sourcePath, number) }
            if count != wanted { throw Self.changed(sourcePath) }
            let block = UnsafeRawBufferPointer(part)
            guard try each(block, offset) else { return nil }
            offset += wanted
            if offset == size { return hash.finish(block) }
            hash.update(block)
        }
    }
}

extension stat {
    /// Whether the file was not written to between two looks at it.
    fileprivate func isState(_ other: stat) -> Bool {
        #if canImport(Glibc)
            let (mine, theirs) = (st_mtim, other.st_mtim)
        #else
            let (mine, theirs) = (st_mtimespec, other.st_mtimespec)
        #endif
        return st_size == other.st_size && mine.tv_sec == theirs.tv_sec
            && mine.tv_nsec == theirs.tv_nsec
    }
}
