import CQREncode
import Text

/// A QR code (ISO/IEC 18004) of a text, with error correction M: up to 15 % of it may be dirty or torn off.
public struct QRCode: Sendable {
    /// How the pattern is chosen that is laid over the code so that it has no large dark or light areas.
    public enum Mask: Sendable {
        /// The best of the eight, as the standard asks: for sheets that hang on a wall and are read from afar.
        case best
        /// One for all codes. Readers take any, and to try all eight takes six times as many instructions.
        case fixed
    }

    /// Modules on each side, the quiet zone not counted: 21 to 177.
    public let side: Int
    /// Row by row from the upper left, and eight light ones more, so that any eight can be looked at together; 1 is dark.
    let modules: [UInt8]

    /// - Parameter text: what a reader shows; taken as bytes of UTF-8.
    /// - Returns: nil where it is empty or longer than the largest code can hold (2,331 bytes).
    public init?(_ text: String, mask: Mask = .best) {
        var text = text
        let made = text.withUTF8 { bytes -> UnsafeMutablePointer<QRcode>? in
            guard let input = QRinput_new2(0, QR_ECLEVEL_M) else { return nil }
            defer { QRinput_free(input) }
            guard !bytes.isEmpty, QRinput_append(input, QR_MODE_8, Int32(clamping: bytes.count), bytes.baseAddress) == 0
            else { return nil }
            return switch mask {
            case .best: QRcode_encodeInput(input)
            case .fixed: QRcode_encodeMask(input, QRCode.fixedMask)
            }
        }
        guard let made else { return nil }
        defer { QRcode_free(made) }
        side = Int(made.pointee.width)
        let count = side * side
        modules = Array(unsafeUninitializedCapacity: count + 8) { room, used in
            room.initialize(repeating: 0)
            // Read once: each look through the pointer would be one at memory that may have changed.
            if let data = made.pointee.data { for place in 0..<count { room[place] = data[place] & 1 } }
            used = count + 8
        }
    }

    /// Every third column: like no part of what byte mode fills a code up with.
    private static let fixedMask: Int32 = 2

    /// Whether a module is dark; what lies outside the code is light.
    public func isDark(row: Int, column: Int) -> Bool {
        guard (0..<side).contains(row), (0..<side).contains(column) else { return false }
        return modules[row * side + column] == 1
    }

    /// Light modules that the standard wants around a code.
    public static let quietZone = 4
}
