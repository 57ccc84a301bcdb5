#if canImport(Glibc)
    import Glibc
#else
    import Darwin
#endif

/// What the figures were measured on.
enum Machine {
    static var cores: Int { max(1, Int(sysconf(Int32(_SC_NPROCESSORS_ONLN)))) }

    /// "2 cores, AMD EPYC, 24 GB, Linux 6.18.44"; what cannot be found out is left out.
    static var description: String {
        var parts = ["\(cores) cores"]
        if let info = try? Files.read("/proc/cpuinfo") {
            let lines = String(decoding: info, as: UTF8.self).split(separator: "\n")
            if let model = lines.first(where: { $0.hasPrefix("model name") })?.split(separator: ":").last {
                parts.append(String(model.drop { $0 == " " }))
            }
        }
        let memory = sysconf(Int32(_SC_PHYS_PAGES)) * sysconf(Int32(_SC_PAGESIZE))
        if memory > 0 { parts.append("\(memory >> 30) GB of memory") }
        var names = utsname()
        if uname(&names) == 0 {
            let system = withUnsafeBytes(of: &names.sysname) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            let release = withUnsafeBytes(of: &names.release) { String(decoding: $0.prefix { $0 != 0 }, as: UTF8.self) }
            parts.append("\(system) \(release)")
        }
        return parts.joined(separator: ", ")
    }
}
