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
            let entry = Manifest.Entry(
                path: path, size: bytes.count, hash: ContentHash.of(bytes),
                life: lasting ? .lasting : .ordinary)
            isUnchanged = isLive(entry, bytes)
            let folders = try claims.withLock { claims throws(PublishError) in
                try claims.claim(checked, entry, isUnchanged: isUnchanged)
            }
            if !isUnchanged { try create(path, folders, bytes) }
        }
        return isUnchanged
    }

    /// Whether the published file has these very bytes and could be taken over as it is. The
    /// manifest's hash spares reading most files that changed; the bytes decide.
    private func isLive(_ entry: Manifest.Entry, _ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let site = staging.live,
            site.manifest.entries[entry.path]?.isSame(as: entry) == true,
            let file = liveFile(entry.path, size: entry.size, in: site)
        else { return false }
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

    /// The published file, if it is one with this size and the permissions of published files. One
    /// that cannot be read is simply written anew.
    func liveFile(_ path: String, size: Int, in site: LiveSite) -> OpenFile? {
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        guard case .opened(let file) = OpenFile.open(path, in: site.folder.descriptor, flags),
            let about = file.status().0, about.isFile, about.st_size == size,
            about.permissions == Folder.fileMode
        else { return nil }
        return file
    }

    /// Makes a file that is not there yet, and its folders.
    func create(
        _ path: String, _ folders: [String], _ bytes: UnsafeBufferPointer<UInt8>
    ) throws(PublishError) {
        let file = try createEmpty(path, folders)
        let number = file.write(UnsafeRawBufferPointer(bytes))
        if number != 0 { throw .system("write", path, number) }
        try close(file, path)
    }

    func createEmpty(_ path: String, _ folders: [String]) throws(PublishError) -> OpenFile {
        for folder in folders {
            let number = staging.next.makeFolder(folder, fixingMode: staging.fixesModes)
            // Nobody may have made the folder above yet.
            if number == ENOENT { break }
            if number != 0 { throw .system("mkdir", folder, number) }
        }
        switch openNew(path) {
        case .opened(let file): return file
        case .failed(ENOENT):
            try makeFolders(of: path)
            return try openNew(path).get(path)
        case .failed(let number): throw .system("open", path, number)
        }
    }

    private func openNew(_ path: String) -> OpenFile.Result {
        OpenFile.open(
            path, in: staging.next.descriptor, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW,
            mode: Folder.fileMode)
    }

    /// Makes the folders a file lies in: the thread that was to make one of them may not have got
    /// to it, and files taken over have not made theirs.
    func makeFolders(of path: String) throws(PublishError) {
        guard let folder = path.folder else { return }
        let number = staging.next.makeFolders(folder, fixingMode: staging.fixesModes)
        if number != 0 { throw .system("mkdir", folder, number) }
    }

    func close(_ file: consuming OpenFile, _ path: String) throws(PublishError) {
        if staging.fixesModes, fchmod(file.descriptor, Folder.fileMode) != 0 {
            throw .system("chmod", path, errno)
        }
        let number = file.close()
        if number != 0 { throw .system("close", path, number) }
    }
}
