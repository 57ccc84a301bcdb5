import Text

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// Makes one file of the new generation.
    ///
    /// - Parameters:
    ///   - path: relative to the output folder, with `/` between names.
    ///   - lasting: whether the next generation keeps the file even if it makes it no more: for
    ///     files under names with a hash, which pages opened before still ask for.
    /// - Returns: whether the file was there already with these very bytes.
    /// - Throws: `invalidPath`, `collision`, `interrupted`, or what the system said.
    @discardableResult
    public func write(
        _ bytes: UnsafeBufferPointer<UInt8>, to path: String, lasting: Bool = false
    ) throws(PublishError) -> Bool {
        var isUnchanged = false
        try part(path) { () throws(PublishError) in
            let checked = try PublishedPath(path)
            var file = Claim(
                content: Manifest.Content(hash: ContentHash.of(bytes), size: bytes.count), life: lasting ? .lasting : .ordinary,
                line: staging.live?.manifest.index(of: path))
            file.isUnchanged = isLive(file) { $0.hasBytes(bytes, $1) }
            isUnchanged = file.isUnchanged
            let ticket = try claims.claim(checked, line: file.line)
            if !file.isUnchanged { file.spool = try create(path, ticket, bytes) }
            claims.record(ticket, file)
        }
        return isUnchanged
    }

    /// Whether the published file has these very bytes and could be taken over as it is. Where it stands as the former
    /// publication left it, the manifest's hash tells; else its bytes do.
    /// - Parameter hasBytes: whether the published file of a line has the new one's bytes.
    func isLive(_ file: Claim, _ hasBytes: (_ site: LiveSite, _ line: Int) -> Bool) -> Bool {
        guard let site = staging.live, let line = file.line, site.manifest.lines[line].content == file.content else { return false }
        if site.state(line) != .unknown { return true }
        guard hasBytes(site, line) else {
            // It was changed by hand, and the manifest does not know.
            isSound.store(false, ordering: .relaxed)
            return false
        }
        return true
    }

    /// Makes a file that is not there yet.
    /// - Returns: where its bytes wait, if not in their place.
    private func create(
        _ path: String, _ ticket: Claims.Ticket, _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(PublishError) -> Int? {
        let spool = try spool()
        let file = try createEmpty(path, ticket, spool)
        let number = file.write(UnsafeRawBufferPointer(bytes))
        if number != 0 { throw .system("write", path, number) }
        try close(file, path)
        return spool
    }

    /// Where a new file waits until the former generation is touched; nil where it goes into its place at once.
    func spool() throws(PublishError) -> Int? { try staging.former.site() == nil ? nil : spooled.add(1, ordering: .relaxed).oldValue }

    /// Makes an empty file for a claimed place.
    func createEmpty(_ path: String, _ ticket: Claims.Ticket, _ spool: Int?) throws(PublishError) -> OpenFile {
        if let spool { return try Self.new(Self.spoolName(spool), in: staging.next).get(path) }
        return try createEmpty(path, in: staging.next, newFolders: ticket.newFolders)
    }

    /// The name of a file that waits for its place.
    static func spoolName(_ number: Int) -> String { String(number) }

    /// Makes an empty file and the folders that it lies in.
    /// - Parameter newFolders: how many of them are likely missing, counted from the innermost.
    func createEmpty(_ path: String, in root: Folder, newFolders: Int) throws(PublishError) -> OpenFile {
        if newFolders > 0 { try makeFolders(of: path, in: root, innermost: newFolders) }
        switch Self.new(path, in: root) {
        case .opened(let file): return file
        case .failed(ENOENT):
            try makeFolders(of: path, in: root)
            return try Self.new(path, in: root).get(path)
        case .failed(let number): throw .system("open", path, number)
        }
    }

    private static func new(_ path: String, in root: Folder) -> OpenFile.Result {
        OpenFile.open(path, in: root.descriptor, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW, mode: Folder.fileMode)
    }

    /// Makes the folders a file lies in.
    /// - Parameter innermost: how many of them; the thread that was to make those above may not have got to it yet, which is
    ///   no fault then.
    func makeFolders(of path: String, in root: Folder, innermost: Int? = nil) throws(PublishError) {
        var text = path
        let number = text.withUTF8 { root.makeFolders(of: $0, innermost: innermost, fixingMode: staging.fixesModes) }
        if number != 0, !(number == ENOENT && innermost != nil) { throw .system("mkdir", path, number) }
    }

    func close(_ file: consuming OpenFile, _ path: String) throws(PublishError) {
        if staging.fixesModes, fchmod(file.descriptor, Folder.fileMode) != 0 {
            throw .system("chmod", path, errno)
        }
        let number = file.close()
        if number != 0 { throw .system("close", path, number) }
    }
}

extension LiveSite {
    /// Whether the file of a line has these very bytes.
    fileprivate func hasBytes(_ bytes: UnsafeBufferPointer<UInt8>, _ line: Int) -> Bool {
        guard let file = manifest.withPath(line, { LiveSite.open($0, size: bytes.count, in: folder) }) else { return false }
        return withUnsafeTemporaryAllocation(byteCount: 1 << 16, alignment: 16) { buffer in
            var at = 0
            while at < bytes.count {
                guard let count = file.read(buffer, at: at).count, count > 0,
                    count <= bytes.count - at, let mine = bytes.baseAddress,
                    let theirs = buffer.baseAddress, memcmp(mine + at, theirs, count) == 0
                else { return false }
                at += count
            }
            return true
        }
    }
}
