import Reading

/// The files that the running program is made of.
public enum LoadedPrograms {
    /// The program's own file and its libraries, by whole paths; nil where the system does not tell (it does under `/proc`).
    public static let paths: [String]? = {
        guard case .success(let bytes) = InputFile.read("/proc/self/maps", limit: 16_000_000), !bytes.isEmpty else { return nil }
        var paths: Set<String> = []
        for line in bytes.split(separator: UInt8(ascii: "\n")) {
            // Address, permissions, offset, device, number, path.
            guard let start = line.firstIndex(of: UInt8(ascii: "/")), line[..<start].contains(UInt8(ascii: "x")) else { continue }
            paths.insert(String(decoding: line[start...], as: UTF8.self))
        }
        return paths.isEmpty ? nil : paths.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }()
}
