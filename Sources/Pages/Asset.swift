import PortalModel
import Templates
import Text

/// A file of the design that stands beside the pages: the stylesheet, a script, a font, a picture.
public struct Asset: Sendable {
    /// Its path below `templates/assets/`, as it is before publishing: `fonts/name.woff2`.
    public let name: String
    public let address: Address
    /// Whether the address has a hash of the content in it.
    public let isHashed: Bool
    public let bytes: [UInt8]

    public init(name: String, address: Address, isHashed: Bool, bytes: [UInt8]) {
        self.name = name
        self.address = address
        self.isHashed = isHashed
        self.bytes = bytes
    }

    var fingerprint: Fingerprint {
        .of { out in
            out.add(address.path)
            bytes.withUnsafeBufferPointer { out.add(FileMark($0)) }
        }
    }

    /// The one stylesheet, joined from `styles/*.css`.
    public static let stylesheet = "style.css"
    /// The script of the search page.
    static let searchScript = "search.js"

    /// The name by which templates ask for its address: `fonts_name_woff2`.
    public var key: String {
        String(decoding: name.utf8.map { byte in
            let isPlain = (byte | 0x20) &- UInt8(ascii: "a") < 26 || byte &- UInt8(ascii: "0") < 10
            return isPlain ? byte : UInt8(ascii: "_")
        }, as: UTF8.self)
    }
}

/// All assets, and the names under which templates know them; made once, as shapes are told apart by identity.
public struct Assets: Sendable {
    public let all: [Asset]
    /// One name for each asset.
    let names: Shape
    /// What every page knows of the portal, with these names in it.
    public let site: Shape

    public init(_ all: [Asset]) {
        self.all = all
        var known: Set<String> = []
        names = Shape(
            "tệp của giao diện",
            doc: "Mỗi tệp trong `templates/assets/` là một tên, mọi dấu khác chữ và số thành `_`: `fonts/chu.woff2` là `{{assets.fonts_chu_woff2}}`.",
            all.filter { known.insert($0.key).inserted }.map { .text($0.key, "Địa chỉ của `\($0.name)`.") })
        site = Shapes.site(names)
    }

    subscript(name: String) -> Asset? { all.first { $0.name == name } }

    /// Their addresses.
    func frame(_ frames: Frames) -> Frame {
        var known: Set<String> = []
        return Frame(names, pairs: all.filter { known.insert($0.key).inserted }.map { ($0.key, .text(frames.url($0.address))) })
    }
}
