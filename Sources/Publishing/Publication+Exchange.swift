import CPlatform

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// Where the new generation is made.
    private var made: (name: String, folder: Folder) {
        turned.map { (Workshop.Name.turning, $0.folder) } ?? (Workshop.Name.next, staging.next)
    }

    /// The generation that is made the new one, if one is.
    private var turned: FormerSite? {
        if case .looked(let former) = staging.former.known { former } else { nil }
    }

    /// The step itself. The former generation is then where the new one was made.
    func putInPlace() throws(PublishError) {
        let (parent, workshop) = (location.parent, staging.workshop)
        try checkInterruption()
        guard try parent.status(location.name)?.identity == staging.live?.folder.identity,
            try parent.status(workshop.name(made.name))?.identity == made.folder.identity
        else {
            throw PublishError(
                .changedMeanwhile, location.path, "was replaced while the site was being made")
        }
        guard staging.live != nil else {
            try rename(workshop.name(made.name), location.name)
            return
        }
        if mocban_exchange(parent.descriptor, workshop.name(made.name), location.name) == 0 { return }
        switch errno {
        case EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP: try replaceInTwoSteps()
        case let number: throw .system("exchange", location.path, number)
        }
    }

    /// For file systems that cannot exchange.
    func replaceInTwoSteps() throws(PublishError) {
        let retired = staging.workshop.name(Workshop.Name.retired)
        try rename(location.name, retired)
        do {
            try rename(staging.workshop.name(made.name), location.name)
        } catch {
            try rename(retired, location.name)
            throw error
        }
        try rename(retired, staging.workshop.name(made.name))
    }

    private func rename(_ name: String, _ other: String) throws(PublishError) {
        let folder = location.parent.descriptor
        if renameat(folder, name, folder, other) != 0 {
            throw .system("rename", location.path, errno)
        }
    }

    /// Keeps the former generation for the next publication, or removes it where it is of no use.
    ///
    /// What somebody put into it after this publication looked through it goes to the same place in the new one, at once or when the next
    /// publication wants to use it; the one after that reports it.
    /// - Returns: why it could not be removed wholly.
    func putAway(_ stamps: Stamps?, _ state: State? = nil) -> PublishError? {
        guard let site = staging.live else { return nil }
        let workshop = staging.workshop
        do throws(PublishError) {
            if var stamps, isSound.load(ordering: .relaxed), let folders = try restingFolders(site) {
                try workshop.rename(made.name, Workshop.Name.former)
                stamps.former = Stamps.Site(root: site.folder.identity.inode, manifest: site.manifest.hash)
                stamps.formerFolders = folders
                workshop.keep(stamps.bytes, as: Stamps.name)
            } else {
                if let stamps { workshop.keep(stamps.bytes, as: Stamps.name) } else { workshop.forget(Stamps.name) }
                try removeFormer()
            }
            keepState(stamps == nil ? nil : state)
            if turned != nil { try workshop.remove(Workshop.Name.next) }
            return nil
        } catch {
            return error
        }
    }

    /// The folders of the generation that has just been taken out of use.
    /// - Returns: nil if something was put into it meanwhile.
    private func restingFolders(_ site: LiveSite) throws(PublishError) -> [Stamp]? {
        let exam = site.exam(settings.workers)
        let clock = staging.workshop.folder.clock()
        // What was put into a folder since it was looked at shows when it is to be used: then it is not, and what is foreign goes to the
        // same place in the site. Only where that has just been done each folder is looked at again.
        let isSeen = turned != nil && site.folderStamps.count == site.folders.count
        var looks = isSeen ? site.folderStamps : exam.lookAtFolders().map(\.stamp)
        for index in -1..<looks.count where index < 0 || !site.folderStamps.indices.contains(index) || looks[index] != site.folderStamps[index] {
            var isClean = true
            let isWhole = try exam.names(in: index < 0 ? nil : site.folders.path(index)) { place, kind throws(PublishError) in
                let isKnown = LiveSite.isKept(place.path) || place.path.hasPrefix(".well-known")
                if !isKnown { isClean = false }
            }
            guard isClean, isWhole else { return nil }
            if index >= 0 { looks[index] = looks[index].settled(by: clock) }
        }
        return looks
    }

    func removeFormer() throws(PublishError) {
        guard let site = staging.live else { return }
        let kept = Set(site.kept)
        let (manifest, new) = (site.manifest, made.folder)
        try Staging.remove(site.folder, made.name, staging.workshop.folder) { place, isFile in
            !kept.contains(place.path) && Staging.rescue(place, isFile, manifest, into: new)
        }
    }
}
