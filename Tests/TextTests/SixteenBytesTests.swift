import Testing

@testable import Text

struct SixteenBytesTests {
    /// Every byte on every place, alone among others.
    @Test func findsEachByteWhereverItStands() {
        for place in 0..<16 {
            for byte in UInt8.min...UInt8.max {
                var bytes = [UInt8](repeating: byte == 0x61 ? 0x62 : 0x61, count: 16)
                bytes[place] = byte
                bytes.withUnsafeBufferPointer { buffer in
                    let sixteen = SixteenBytes(buffer.baseAddress!)
                    #expect(SixteenBytes.first(sixteen.are(byte)) == place)
                    #expect(SixteenBytes.first(sixteen.are(byte), from: place) == place)
                    #expect(SixteenBytes.first(sixteen.are(byte), from: place + 1) == nil)
                    if byte & 0x60 != 0x60 {
                        #expect(SixteenBytes.first(sixteen.are(byte & ~4, ignoring: 4)) == place)
                        #expect(SixteenBytes.first(sixteen.lie(from: byte, through: byte)) == place)
                    }
                }
            }
        }
    }

    @Test func tellsWhatLiesBetween() {
        for (low, high) in [(0x30, 0x39), (0x00, 0x0F), (0x00, 0x7F), (0x80, 0xBF), (0x20, 0xFF), (0x7E, 0x81)] as [(UInt8, UInt8)] {
            for byte in UInt8.min...UInt8.max {
                let bytes = [UInt8](repeating: byte, count: 16)
                let answer = bytes.withUnsafeBufferPointer { SixteenBytes.first(SixteenBytes($0.baseAddress!).lie(from: low, through: high)) }
                #expect((answer == 0) == (low...high).contains(byte), "\(byte)")
            }
        }
    }

    @Test func countsFromAStart() {
        let bytes = Array("a-b-c-d-e-f-g-h-".utf8)
        for start in 0..<16 {
            let found = bytes.withUnsafeBufferPointer { SixteenBytes.first(SixteenBytes($0.baseAddress!).are(UInt8(ascii: "-")), from: start) }
            #expect(found == start | 1)
        }
    }
}
