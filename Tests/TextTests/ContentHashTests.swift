import Testing
import Text

@Suite struct ContentHashTests {
    /// Bytes `i * 31 + 7`; the values come from the reference implementation, and the lengths pass
    /// every branch: short, a half word, a word, whole stripes and what is left over.
    @Test(arguments: [
        (0, 0xEF46_DB37_51D8_E999), (1, 0xA96C_7F0C_E858_BBB7), (4, 0xC60D_15B1_E3FF_8F04),
        (7, 0xAFBE_FC3D_6C6F_9A8E), (8, 0x3DA5_C7AA_2696_83E0), (12, 0x8FE8_AB1C_1FD0_666E),
        (31, 0x4A74_F3A1_A39A_D4A1), (32, 0x8D57_D6A4_671C_C43D), (33, 0x62C9_FD21_ED85_7664),
        (63, 0x5C32_0A0D_2707_057F), (64, 0x7BBA_BBC4_5729_D17E), (100, 0xEFA0_AD2D_3E70_C151),
        (255, 0x2C3D_B4BB_567F_731E), (1000, 0x9959_4F48_2804_3D35),
    ] as [(Int, UInt64)])
    func matchesReference(_ length: Int, _ expected: UInt64) {
        let bytes = (0..<length).map { UInt8(truncatingIfNeeded: $0 * 31 + 7) }
        #expect(bytes.withUnsafeBufferPointer { ContentHash.of($0) } == expected)
    }

    @Test func blockByBlockIsTheSame() {
        let bytes = (0..<1000).map { UInt8(truncatingIfNeeded: $0 * 31 + 7) }
        bytes.withUnsafeBytes { bytes in
            for cut in stride(from: 0, through: 992, by: 32) {
                var hash = ContentHash()
                hash.update(UnsafeRawBufferPointer(rebasing: bytes[..<cut]))
                let last = UnsafeRawBufferPointer(rebasing: bytes[cut...])
                #expect(hash.finish(last) == 0x9959_4F48_2804_3D35, "\(cut)")
            }
        }
    }
}
