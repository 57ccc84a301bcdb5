import CPlatform

#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

extension Publication {
    /// The step itself.
    /// - Returns: where the former generation is now, if there was one.
    func putInPlace() throws(PublishError) -> String? {
        let parent = location.parent
        try checkInterruption()
        guard try parent.status(location.name)?.identity == staging.live?.folder.identity,
            try parent.status(location.stagingName)?.identity == staging.next.identity
        else {
            throw PublishError(
                .changedMeanwhile, location.path, "was replaced while the site was being made")
        }
        guard staging.live != nil else {
            try rename(location.stagingName, location.name)
            return nil
        }
        if mocban_exchange(parent.descriptor, location.stagingName, location.name) == 0 {
            return location.stagingName
        }
        switch errno {
        case EINVAL, ENOSYS, ENOTSUP, EOPNOTSUPP: return try replaceInTwoSteps()
        case let number: throw .system("exchange", location.path, number)
        }
    }

    /// For file systems that cannot exchange.
    func replaceInTwoSteps() throws(PublishError) -> String {
        try rename(location.name, location.retiredName)
        do {
            try rename(location.stagingName, location.name)
        } catch {
            try rename(location.retiredName, location.name)
            throw error
        }
        return location.retiredName
    }

    private func rename(_ name: String, _ other: String) throws(PublishError) {
        let folder = location.parent.descriptor
        if renameat(folder, name, folder, other) != 0 {
            throw .system("rename", location.path, errno)
        }
    }

    /// Removes the former generation. What somebody put into it after this publication looked
    /// through it goes to the same place in the new one, where the next publication reports it.
    func removeFormer(_ name: String) -> PublishError? {
        guard let site = staging.live else { return nil }
        let kept = Set(site.kept)
        do {
            try Staging.remove(site.folder, name, location.parent) { place, isFile in
                let path = place.path
                let isKnown =
                    isFile && place.name.isText
                    && (site.manifest.entries[path] != nil || path == Manifest.name
                        || kept.contains(path))
                return isKnown ? false : rescue(place)
            }
            return nil
        } catch {
            return error
        }
    }

    private func rescue(_ place: TreeWalk.Place) -> Bool {
        let new = staging.next.descriptor
        let path = place.path
        if !place.name.isText || faccessat(new, path, F_OK, AT_SYMLINK_NOFOLLOW) == 0 {
            return false
        }
        if let folder = path.folder { _ = staging.next.makeFolders(folder, fixingMode: false) }
        return place.name.call { renameat(place.folder, $0, new, path) } == 0
    }
}
