#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// One file for the office, kept out of everything that is published (tệp nội bộ).
public enum OfficeFile {
    /// Why it was not written; nothing is there that was not there before.
    public enum Fault: Error, Sendable, Equatable {
        /// It would lie in a folder that it must stay out of, which is named.
        case liesIn(String)
        /// It would lie in a folder into which a site was built.
        case isPublished
        case exists
        /// What stands there is no file, or the path names none.
        case notAFile
        /// In the system's words.
        case system(String)
    }

    /// Writes it whole or not at all, readable for its owner and, where nothing private is in it, for others.
    ///
    /// - Parameters:
    ///   - replaces: whether a file of that name may be replaced; a link is replaced itself, never what it leads to.
    ///   - folders: it may lie in none of these, at any depth, by whatever path; what is no folder is left out.
    public static func write(
        _ bytes: UnsafeRawBufferPointer, to path: String, replaces: Bool, isPrivate: Bool, outside folders: [String]
    ) throws(Fault) {
        do {
            try write(bytes, path, replaces, isPrivate, folders)
        } catch let fault as Fault {
            throw fault
        } catch let error as PublishError {
            throw error.kind == .unsafeOutput ? .notAFile : .system(error.detail)
        } catch {
            throw .system("\(error)")
        }
    }

    private static func write(
        _ bytes: UnsafeRawBufferPointer, _ path: String, _ replaces: Bool, _ isPrivate: Bool, _ folders: [String]
    ) throws {
        guard path.utf8.last != UInt8(ascii: "/") else { throw Fault.notAFile }
        let (parentPath, name) = try OutputLocation.split(path)
        let parent = try Folder(OpenFile.open(parentPath, O_RDONLY | O_DIRECTORY).get(parentPath), path: parentPath)
        let outward = try OutputLocation.upwards(from: parentPath)
        for folder in folders {
            if let identity = try OutputLocation.upwards(from: folder).first, outward.contains(identity) { throw Fault.liesIn(folder) }
        }
        // A built site is told by its manifest, wherever it was built.
        for steps in outward.indices where try parent.status(String(repeating: "../", count: steps) + Manifest.name)?.isFile == true {
            throw Fault.isPublished
        }
        if let about = try parent.status(name) {
            guard about.isFile || about.isLink else { throw Fault.notAFile }
            guard replaces else { throw Fault.exists }
        }
        // A new file is made under its own name, which `O_EXCL` keeps from everybody else's.
        let made = replaces ? ".\(name).mocban-next" : name
        let flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW
        // What a run that was killed has left.
        if replaces { _ = unlinkat(parent.descriptor, made, 0) }
        let file = try OpenFile.open(made, in: parent.descriptor, flags, mode: isPrivate ? 0o600 : Folder.fileMode).get(path)
        var number = file.write(bytes)
        let closed = file.close()
        if number == 0 { number = closed }
        if number == 0, replaces, renameat(parent.descriptor, made, parent.descriptor, name) != 0 { number = errno }
        if number != 0 {
            _ = unlinkat(parent.descriptor, made, 0)
            throw PublishError.system("write", path, number)
        }
    }
}
