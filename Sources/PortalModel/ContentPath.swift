import Text

/// Paths written in content, relative to the file they stand in.
public enum ContentPath {
    /// The path below the site's folder, or nil where it would leave `content/`.
    public static func resolve(_ written: String, from file: String) -> String? {
        guard !written.isEmpty, !written.hasPrefix("/"), !written.contains("\\"), !written.contains("\0") else { return nil }
        var parts = file.composed.split(separator: "/").dropLast().map(String.init)
        for part in written.composed.split(separator: "/", omittingEmptySubsequences: false) {
            switch part {
            case ".", "": continue
            case "..":
                guard parts.count > 1 else { return nil }
                parts.removeLast()
            default: parts.append(String(part))
            }
        }
        return parts.first == "content" ? parts.joined(separator: "/") : nil
    }
}
