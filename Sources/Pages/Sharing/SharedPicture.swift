import PortalModel
import Templates

/// The picture of a shared page that has none of its own: the portal's, else the one of the design.
enum SharedPicture {
    static func frame(_ frames: Frames, _ assets: Assets) -> Frame? {
        let site = frames.portal.site
        if let image = site.image { return frame(image, frames) }
        guard let asset = assets["share.png"] else { return nil }
        let pixels = size(ofPNG: asset.bytes)
        return frame(
            Picture(address: asset.address, alt: site.title, credit: nil, width: pixels?.width, height: pixels?.height), frames)
    }

    private static func frame(_ image: Picture, _ frames: Frames) -> Frame {
        Frame(
            Shapes.picture,
            [
                "url": .text(frames.absolute(image.address)), "alt": .text(image.alt), "width": .number(image.width ?? 0),
                "height": .number(image.height ?? 0),
            ])
    }

    /// Pixels, from the first chunk of a PNG file; a site may have put a picture of its own there.
    private static func size(ofPNG bytes: [UInt8]) -> PixelSize? {
        guard bytes.count >= 24, bytes.starts(with: [0x89, 0x50, 0x4E, 0x47]) else { return nil }
        func number(at start: Int) -> Int { bytes[start..<start + 4].reduce(0) { $0 << 8 | Int($1) } }
        return PixelSize(width: number(at: 16), height: number(at: 20))
    }
}
