#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// How the new generation stands, before anybody can see it.
    /// - Returns: nil if nothing will be kept: after a first publication, which need not pay for a second.
    func stamps(of root: Folder, _ files: ClaimedFiles, _ folders: FolderList, _ turned: Turned?, manifest: UInt64) -> Stamps? {
        guard settings.keepsFormer, let site = staging.live else { return nil }
        let clock = staging.workshop.folder.clock()
        let former = turned?.former
        // What was left as it is was looked at when this publication began.
        var kept = [Stamp](repeating: .none, count: folders.count)
        if let turned, let former {
            var touched = [Bool](repeating: false, count: folders.count)
            for path in turned.touched {
                var path = path
                if let index = path.withUTF8({ folders.index(of: $0) }) { touched[index] = true }
            }
            for (folder, one) in turned.folders.enumerated() where !touched[folder] { if let one { kept[folder] = former.folderStamps[one] } }
        }
        // What each file and folder is asked for by: handing more to so many took a hundredth of a build after one edit.
        let (known, lines) = (kept, turned.map { turned in (0..<files.count).map { turned.files[$0] ? files[$0].line : nil } })
        return Stamps(
            live: Stamps.Site(root: root.identity.inode, manifest: manifest),
            files: settings.workers.map(files.count) { index in
                if let line = lines?[index] { return site.files[line] }
                return files.withPath(index) { Exam.look($0, in: root, S_IFREG).stamp.settled(by: clock) }
            },
            folders: settings.workers.map(folders.count) { index in
                if known[index].isKnown { return known[index] }
                return folders.withPath(index) { Exam.look($0, in: root, S_IFDIR).stamp.settled(by: clock) }
            })
    }

    /// Notes what was not known before, where nothing changed.
    func refreshStamps(_ site: LiveSite, _ state: (UInt64) -> State?) {
        guard settings.keepsFormer, site.isSound, isSound.load(ordering: .relaxed) else { return }
        keepState(state(site.manifest.hash))
        var stamps = Stamps(live: site.identity, files: site.files, folders: site.folderStamps)
        if site.states.isEmpty {
            let exam = site.exam(settings.workers)
            let clock = staging.workshop.folder.clock()
            // Whether they hold the bytes of the manifest the publication has just seen of each.
            let looks = exam.lookAtAll { $1.stamp.settled(by: clock) }
            (stamps.files, stamps.folders) = (looks.files, looks.folders.map { $0.stamp.settled(by: clock) })
        }
        switch staging.former.known {
        case .looked(let former?):
            stamps.former = Stamps.Site(root: former.folder.identity.inode, manifest: former.manifest.hash)
            stamps.formerFolders = former.folderStamps
        case .looked: break
        case .untouched:
            // It stands as it did, or it will show.
            stamps.former = staging.stamps?.former
            stamps.formerFolders = staging.stamps?.formerFolders ?? []
        }
        if stamps != staging.stamps { staging.workshop.keep(stamps.bytes, as: Stamps.name) }
    }
}
