#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// Something that the person who measures has to know, in one sentence.
struct Failure: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }

    /// The failure of a system call on `path`, with the system's own words.
    static func system(_ call: String, _ path: String) -> Failure {
        Failure("\(call) \(path): \(String(cString: strerror(errno)))")
    }
}

/// The few file operations that are needed; paths are written with `/`.
enum Files {
    static func write(_ bytes: [UInt8], to path: String) throws {
        let file = open(path, O_WRONLY | O_CREAT | O_TRUNC, 0o644)
        guard file >= 0 else { throw Failure.system("open", path) }
        defer { close(file) }
        try bytes.withUnsafeBytes { buffer in
            var rest = buffer[...]
            while !rest.isEmpty {
                #if canImport(Glibc)
                    let written = Glibc.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #else
                    let written = Darwin.write(file, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
                #endif
                if written < 0 && errno == EINTR { continue }
                guard written > 0 else { throw Failure.system("write", path) }
                rest = rest.dropFirst(written)
            }
        }
    }

    static func write(_ text: String, to path: String) throws { try write(Array(text.utf8), to: path) }

    static func read(_ path: String) throws -> [UInt8] {
        let file = open(path, O_RDONLY)
        guard file >= 0 else { throw Failure.system("open", path) }
        defer { close(file) }
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 65536)
        while true {
            #if canImport(Glibc)
                let count = Glibc.read(file, &block, block.count)
            #else
                let count = Darwin.read(file, &block, block.count)
            #endif
            if count < 0 && errno == EINTR { continue }
            guard count >= 0 else { throw Failure.system("read", path) }
            if count == 0 { return bytes }
            bytes += block[..<count]
        }
    }

    /// Makes a folder and the folders above it; one that is there already is fine.
    static func makeFolder(_ path: String) throws {
        var made = path.hasPrefix("/") ? "/" : ""
        for part in path.split(separator: "/") {
            made += part + "/"
            if mkdir(made, 0o755) != 0 && errno != EEXIST { throw Failure.system("mkdir", made) }
        }
    }

    static func remove(_ path: String) throws { if unlink(path) != 0 { throw Failure.system("unlink", path) } }

    static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

    /// The names in a folder without `.` and `..`, sorted.
    static func names(in folder: String) throws -> [String] {
        guard let stream = opendir(folder) else { throw Failure.system("opendir", folder) }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: &entry.pointee.d_name) { raw in
                String(decoding: raw.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name != "." && name != ".." { names.append(name) }
        }
        return names.sorted()
    }
}

enum Console {
    /// Progress and faults, on standard error: standard output is the report's.
    static func say(_ line: String) {
        let bytes = Array("\(line)\n".utf8)
        #if canImport(Glibc)
            _ = Glibc.write(2, bytes, bytes.count)
        #else
            _ = Darwin.write(2, bytes, bytes.count)
        #endif
    }
}
