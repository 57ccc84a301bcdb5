/// Which marks stand in an address, found in one look: most have none of them (half the instructions
/// of a search for each).
struct AddressMarks {
    private(set) var beginsWithHost = false
    private(set) var hasColon = false
    private(set) var hasHash = false
    private(set) var hasPercent = false
    private(set) var hasBackslash = false

    init(_ written: String) {
        var written = written
        self = written.withUTF8(AddressMarks.init(bytes:))
    }

    private init(bytes: UnsafeBufferPointer<UInt8>) {
        let slash = UInt8(ascii: "/")
        beginsWithHost = bytes.count >= 2 && bytes[0] == slash && bytes[1] == slash
        // Lower-case letters, which are nearly all of an address, pass after one comparison.
        for byte in bytes where byte <= UInt8(ascii: "\\") {
            switch byte {
            case UInt8(ascii: ":"): hasColon = true
            case UInt8(ascii: "#"): hasHash = true
            case UInt8(ascii: "%"): hasPercent = true
            case UInt8(ascii: "\\"): hasBackslash = true
            default: break
            }
        }
    }
}
