#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Whole folders, walked with a list of what is still to be looked at.
enum Folders {
    /// How many files are below a folder, and how many bytes they hold.
    static func measure(_ folder: String) throws -> (files: Int, bytes: Int) {
        var files = 0
        var bytes = 0
        try walk(folder) { _, status in
            files += 1
            bytes += Int(status.st_size)
        }
        return (files, bytes)
    }

    /// Deletes a folder and all that is in it; one that is not there is fine.
    static func remove(_ folder: String) throws {
        guard Files.exists(folder) else { return }
        let folders = try walk(folder) { path, _ in try Files.remove(path) }
        for path in folders.reversed() where rmdir(path) != 0 { throw Failure.system("rmdir", path) }
    }

    /// Writes so many bytes into a folder in memory and deletes them: a virtual machine may have given free memory back to its host,
    /// and having it again would be charged to whichever program comes next.
    static func touch(_ folder: String, bytes: Int) throws {
        let path = "\(folder)/touched"
        let block = [UInt8](repeating: 1, count: 1 << 20)
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw Failure.system("open", path) }
        defer {
            close(file)
            unlink(path)
        }
        for _ in 0..<(bytes >> 20) where write(file, block, block.count) < 0 { throw Failure.system("write", path) }
    }

    /// - Returns: every folder, the outer ones first.
    @discardableResult
    private static func walk(_ folder: String, _ file: (String, stat) throws -> Void) throws -> [String] {
        var folders = [folder]
        var next = 0
        while next < folders.count {
            let path = folders[next]
            next += 1
            for name in try Files.names(in: path) {
                var status = stat()
                guard lstat("\(path)/\(name)", &status) == 0 else { throw Failure.system("lstat", "\(path)/\(name)") }
                if status.st_mode & S_IFMT == S_IFDIR {
                    folders.append("\(path)/\(name)")
                } else {
                    try file("\(path)/\(name)", status)
                }
            }
        }
        return folders
    }
}
