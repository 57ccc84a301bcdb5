/// What an address would do in a browser.
enum Address {
    /// cmark's filter: `javascript:`, `vbscript:`, `file:` and `data:`, but for images of four
    /// kinds that cannot run anything. Letter case does not count.
    static func isDangerous(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        if starts(address, "data:") {
            return !["image/png", "image/gif", "image/jpeg", "image/webp"].contains {
                starts(UnsafeBufferPointer(rebasing: address[5...]), $0)
            }
        }
        return starts(address, "javascript:") || starts(address, "vbscript:")
            || starts(address, "file:")
    }

    /// The same after what a browser takes off: control characters and blanks at the start, tabs
    /// and line ends anywhere. Such an address is harmless once it is percent-encoded, yet nobody
    /// writes one in good faith.
    static func isDisguised(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        guard address.prefix(64).contains(where: { $0 <= 0x20 }) else { return false }
        let bare = address.prefix(256).filter { $0 > 0x20 }
        return bare.withUnsafeBufferPointer(isDangerous)
    }

    /// An address with a host: `https://…`, `http://…`, `//…`.
    static func isExternal(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        starts(address, "http:") || starts(address, "https:") || starts(address, "//")
    }

    static func isInsecure(_ address: UnsafeBufferPointer<UInt8>) -> Bool {
        starts(address, "http:")
    }

    /// - Parameter prefix: ASCII in lower case.
    private static func starts(
        _ address: UnsafeBufferPointer<UInt8>, _ prefix: StaticString
    ) -> Bool {
        guard address.count >= prefix.utf8CodeUnitCount else { return false }
        for at in 0..<prefix.utf8CodeUnitCount {
            let byte = address[at]
            let lower = byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
            if lower != prefix.utf8Start[at] { return false }
        }
        return true
    }
}
