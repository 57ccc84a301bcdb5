#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// Width and height of a picture, told from its first bytes without decoding it.
public enum PictureHeader: Sendable {
    /// Pixels.
    case size(Int, Int)
    /// A format whose size stands too deep in the file (AVIF); it is published without.
    case unknown
    /// Not the picture that its name says, cut off, or beyond any use.
    case broken

    /// Pixels that a side may have.
    static let limit = 20_000

    public static func read(_ found: FoundFile, in tree: SourceTree) -> PictureHeader {
        guard let head = readHead(tree.root + "/" + found.diskPath, count: 262_144) else { return .broken }
        switch found.suffix {
        case "png": return checked(png(head))
        case "gif": return checked(gif(head))
        case "jpg", "jpeg": return checked(jpeg(head))
        case "webp": return checked(webp(head))
        default: return .unknown
        }
    }

    private static func checked(_ size: (Int, Int)?) -> PictureHeader {
        guard let (width, height) = size, (1...limit).contains(width), (1...limit).contains(height) else { return .broken }
        return .size(width, height)
    }

    private static func png(_ b: [UInt8]) -> (Int, Int)? {
        guard b.count >= 24, b.starts(with: [0x89, 0x50, 0x4E, 0x47, 13, 10, 26, 10]) else { return nil }
        return (big(b, 16, 4), big(b, 20, 4))
    }

    private static func gif(_ b: [UInt8]) -> (Int, Int)? {
        guard b.count >= 10, b.starts(with: [0x47, 0x49, 0x46, 0x38]) else { return nil }
        return (little(b, 6, 2), little(b, 8, 2))
    }

    /// Steps from marker to marker up to the frame header (SOF0 to SOF15 without the tables among them).
    private static func jpeg(_ b: [UInt8]) -> (Int, Int)? {
        guard b.starts(with: [0xFF, 0xD8]) else { return nil }
        var at = 2
        while at + 9 < b.count {
            guard b[at] == 0xFF else { return nil }
            let marker = b[at + 1]
            if marker == 0xFF {
                at += 1
                continue
            }
            if (0xC0...0xCF).contains(marker), marker != 0xC4, marker != 0xC8, marker != 0xCC {
                return (big(b, at + 7, 2), big(b, at + 5, 2))
            }
            at += 2 + max(2, big(b, at + 2, 2))
        }
        return nil
    }

    private static func webp(_ b: [UInt8]) -> (Int, Int)? {
        guard b.count >= 30, b.starts(with: [0x52, 0x49, 0x46, 0x46]), Array(b[8..<12]) == [0x57, 0x45, 0x42, 0x50] else { return nil }
        switch String(decoding: b[12..<16], as: UTF8.self) {
        case "VP8 ": return (little(b, 26, 2) & 0x3FFF, little(b, 28, 2) & 0x3FFF)
        case "VP8L":
            let bits = little(b, 21, 4)
            return ((bits & 0x3FFF) + 1, ((bits >> 14) & 0x3FFF) + 1)
        case "VP8X": return (little(b, 24, 3) + 1, little(b, 27, 3) + 1)
        default: return nil
        }
    }

    private static func big(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
        b[at..<at + count].reduce(0) { $0 << 8 | Int($1) }
    }

    private static func little(_ b: [UInt8], _ at: Int, _ count: Int) -> Int {
        b[at..<at + count].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
}
