import Findings
import Pages
import PortalModel
import Text

/// From the files below `templates/assets/` to what is published: one stylesheet, and every file under a name with a hash of
/// its content, so that browsers may keep it for good.
struct AssetFiles {
    private(set) var assets: [Asset] = []
    private(set) var findings: [Finding] = []

    private static let styles = "assets/styles/"

    /// A file with its path below `templates/` and, for findings, below the site.
    struct File {
        let name: String
        let path: String
        let bytes: [UInt8]
    }

    /// Whether a file below `assets/` is of use.
    static func isKnown(_ name: String) -> Bool {
        let suffix = name.split(separator: ".", omittingEmptySubsequences: false).last.map(String.init) ?? ""
        if name.hasPrefix(styles) { return suffix == "css" && !name.dropFirst(styles.count).contains("/") }
        return DesignFindings.assetTypes.contains(suffix)
    }

    /// Whether a file is part of the stylesheet.
    static func isStyle(_ name: String) -> Bool { name.hasPrefix(styles) }

    /// - Parameter files: those below `assets/`, in the byte order of their names.
    init(_ files: [File]) {
        var published: [String: String] = [:]
        for file in files where !Self.isStyle(file.name) {
            let isHashed = !Self.isLicence(file.name)
            let address = isHashed ? Self.hashed(file.name, file.bytes) : "/" + file.name
            published[file.name] = address
            add(Asset(name: Self.short(file.name), address: Address(address), isHashed: isHashed, bytes: file.bytes), file.path)
        }

        var sheet: [UInt8] = []
        for file in files where Self.isStyle(file.name) {
            let part = StylePart(file.bytes, path: file.path) { Self.resolve($0, published) }
            sheet += part.output
            findings += part.findings
        }
        let address = Address(Self.hashed("assets/style.css", sheet))
        assets.append(Asset(name: Asset.stylesheet, address: address, isHashed: true, bytes: sheet))
    }

    private mutating func add(_ asset: Asset, _ path: String) {
        if let other = assets.first(where: { $0.key == asset.key }) {
            findings.append(
                Finding(
                    DesignFindings.unknownFile, at: Place(path),
                    mark: Bilingual("tên `assets.\(asset.key)` trong mẫu đã là của «\(other.name)»", "the name `assets.\(asset.key)` belongs to “\(other.name)”"),
                    remedy: Bilingual("đổi tên một trong hai tệp", "rename one of the two")))
        }
        assets.append(asset)
    }

    /// Texts of licences are named in other texts.
    private static func isLicence(_ name: String) -> Bool { name.hasSuffix(".txt") }

    private static func short(_ name: String) -> String { String(name.dropFirst("assets/".count)) }

    /// `/assets/fonts/name.1a2b3c4d.woff2`: half of the hash tells any two versions of one file apart.
    private static func hashed(_ name: String, _ bytes: [UInt8]) -> String {
        let hash = bytes.withUnsafeBufferPointer { ContentHash.of($0) }
        let digits = String(hash >> 32, radix: 16)
        let dot = name.lastIndex(of: ".") ?? name.endIndex
        return "/\(name[..<dot]).\(String(repeating: "0", count: 8 - digits.count))\(digits)\(name[dot...])"
    }

    /// What `url(...)` in the stylesheet becomes; what follows `#` stays.
    private static func resolve(_ written: String, _ published: [String: String]) -> String? {
        let path = written.prefix { $0 != "#" }
        guard let address = published["assets/" + path] else { return nil }
        var encoded = ByteBuffer(capacity: written.utf8.count + 16)
        encoded.appendURLPath(percentEncoding: short(String(address.dropFirst())))
        return encoded.string() + written[path.endIndex...].replacing("\"", with: "%22")
    }
}
