import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// A file that is handed over piece by piece, as all of it would take too much memory. Used by one thread at a time.
    public final class Pieces {
        fileprivate let path: String
        fileprivate let ticket: Claims.Ticket
        fileprivate var claim: Claim
        /// Nil once it is finished.
        fileprivate var file: OpenFile?
        fileprivate var hash = ContentHash()

        fileprivate init(_ path: String, _ ticket: Claims.Ticket, _ claim: Claim, _ file: consuming OpenFile) {
            self.path = path
            self.ticket = ticket
            self.claim = claim
            self.file = consume file
        }
    }

    /// Begins a file of the new generation; it is there once it is finished.
    ///
    /// - Parameters: as for `write`, and so is what it throws.
    public func begin(_ path: String, lasting: Bool = false) throws(PublishError) -> Pieces {
        var begun: Pieces?
        try part(path) { () throws(PublishError) in
            var claim = Claim(
                content: Manifest.Content(hash: 0, size: 0), life: lasting ? .lasting : .ordinary,
                line: staging.live?.manifest.index(of: path))
            let ticket = try claims.claim(PublishedPath(path), line: claim.line)
            claim.spool = try spool()
            begun = Pieces(path, ticket, claim, try createEmpty(path, ticket, claim.spool))
        }
        guard let begun else { throw PublishError(.ended, path, "nothing was begun") }
        return begun
    }

    /// - Parameter piece: the next bytes, as many as 32 divides.
    public func add(_ piece: UnsafeBufferPointer<UInt8>, to pieces: Pieces) throws(PublishError) {
        try part(pieces.path) { () throws(PublishError) in
            try pieces.write(piece)
            pieces.hash.update(UnsafeRawBufferPointer(piece))
        }
    }

    /// - Parameter last: the rest of the bytes, of any number.
    /// - Returns: whether the file was there already with these very bytes.
    @discardableResult
    public func finish(_ pieces: Pieces, _ last: UnsafeBufferPointer<UInt8>) throws(PublishError) -> Bool {
        try part(pieces.path) { () throws(PublishError) in
            try pieces.write(last)
            pieces.claim.content.hash = pieces.hash.finish(UnsafeRawBufferPointer(last))
            try close(pieces.end(), pieces.path)
            let name = pieces.claim.spool.map(Publication.spoolName) ?? pieces.path
            let isUnchanged = isLive(pieces.claim) { site, line in site.hasBytes(ofFile: name, in: staging.next, line) }
            if isUnchanged {
                // What is published is taken over, and this has been in vain.
                if unlinkat(staging.next.descriptor, name, 0) != 0 { throw .system("unlink", pieces.path, errno) }
                pieces.claim.spool = nil
                pieces.claim.isUnchanged = true
            }
            claims.record(pieces.ticket, pieces.claim)
        }
        return pieces.claim.isUnchanged
    }
}

extension Publication.Pieces {
    fileprivate func write(_ bytes: UnsafeBufferPointer<UInt8>) throws(PublishError) {
        let number = file?.write(UnsafeRawBufferPointer(bytes)) ?? EBADF
        if number != 0 { throw .system("write", path, number) }
        claim.content.size += bytes.count
    }

    fileprivate func end() throws(PublishError) -> OpenFile {
        guard let file = file.take() else { throw .system("close", path, EBADF) }
        return file
    }
}

extension LiveSite {
    /// Whether the file of a line has the bytes of a new one.
    fileprivate func hasBytes(ofFile name: String, in folder: Folder, _ line: Int) -> Bool {
        let size = manifest.lines[line].content.size
        guard let theirs = manifest.withPath(line, { LiveSite.open($0, size: size, in: self.folder) }),
            case .opened(let mine) = OpenFile.open(name, in: folder.descriptor, O_RDONLY | O_NOFOLLOW)
        else { return false }
        let block = 1 << 16
        return withUnsafeTemporaryAllocation(byteCount: 2 * block, alignment: 16) { buffer in
            let (one, other) = (UnsafeMutableRawBufferPointer(rebasing: buffer[..<block]), UnsafeMutableRawBufferPointer(rebasing: buffer[block...]))
            var at = 0
            while at < size {
                guard let count = mine.read(one, at: at).count, count > 0, theirs.read(other, at: at).count == count,
                    let mine = one.baseAddress, let theirs = other.baseAddress, memcmp(mine, theirs, count) == 0
                else { return false }
                at += count
            }
            return true
        }
    }
}
