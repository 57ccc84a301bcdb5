#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// Puts the published generation's file into the new one as a second name for it: no byte is
    /// written, and it keeps inode and times. (Shared blocks would be a new inode, and a rename
    /// would take the file out of the site while it is being read.)
    ///
    /// - Parameter hash: what it was found to be; nil for a file that is not ours.
    func takeOver(
        _ path: String, hash: UInt64?, from site: LiveSite, into root: Folder
    ) throws(PublishError) {
        var number = link(path, from: site, into: root)
        if number == ENOENT {
            try makeFolders(of: path, in: root)
            number = link(path, from: site, into: root)
        }
        // No second names on this file system (FAT), too many of them, or none for this file, as
        // it is another user's.
        if number != 0 { try copyOver(path, hash: hash, from: site, into: root) }
    }

    private func link(_ path: String, from site: LiveSite, into root: Folder) -> Int32 {
        linkat(site.folder.descriptor, path, root.descriptor, path, 0) == 0 ? 0 : errno
    }

    /// Keeps bytes and times, but not the inode.
    private func copyOver(
        _ path: String, hash: UInt64?, from site: LiveSite, into root: Folder
    ) throws(PublishError) {
        // Two files could go apart unseen, so the published one is not kept.
        isSound.store(false, ordering: .relaxed)
        let flags = O_RDONLY | O_NOFOLLOW | O_NONBLOCK
        let source = "\(site.folder.path)/\(path)"
        let file = try OpenFile.open(path, in: site.folder.descriptor, flags).get(source)
        guard let about = file.status().0 else { throw .system("stat", source, errno) }
        let copy = try createEmpty(path, in: root, newFolders: 0)
        let written = try write(file, source, path, Int(about.st_size), into: copy)
        if let hash, hash != written {
            throw PublishError(.changedMeanwhile, source, "changed while it was being taken over")
        }
        #if canImport(Glibc)
            let times = [about.st_atim, about.st_mtim]
        #else
            let times = [about.st_atimespec, about.st_mtimespec]
        #endif
        // A file system that keeps no times is no reason to fail.
        _ = utimensat(root.descriptor, path, times, AT_SYMLINK_NOFOLLOW)
    }
}
