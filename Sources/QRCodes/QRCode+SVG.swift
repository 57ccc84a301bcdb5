import Text

extension QRCode {
    /// The code as SVG that stands in a page: one path of horizontal strokes on a white ground, so that it can be read
    /// in dark mode too. One unit is one module; the quiet zone belongs to it.
    ///
    /// There are presentation attributes only, since a strict Content-Security-Policy forbids styles in elements.
    /// `viewbox` is written small, as HTML has it; in a page it is the same.
    ///
    /// - Parameter name: what is said to whoever cannot see it.
    public func svg(name: String) -> [UInt8] {
        let whole = side + 2 * QRCode.quietZone
        var out = ByteBuffer(capacity: 512 + side * side * 6)
        out.append("<svg class=\"qr\" viewbox=\"-4 -4 ")
        out.append(decimal: whole)
        out.append(" ")
        out.append(decimal: whole)
        out.append("\" width=\"")
        out.append(decimal: whole * QRCode.pixels)
        out.append("\" height=\"")
        out.append(decimal: whole * QRCode.pixels)
        out.append("\" role=\"img\" shape-rendering=\"crispEdges\" aria-label=\"")
        out.appendHTML(escaping: name)
        out.append("\"><path fill=\"#fff\" d=\"M-4-4h")
        out.append(decimal: whole)
        out.append("v")
        out.append(decimal: whole)
        out.append("h-")
        out.append(decimal: whole)
        out.append("z\"></path><path stroke=\"#000\" d=\"")
        modules.withUnsafeBufferPointer { appendStrokes($0, &out) }
        out.append("\"></path></svg>")
        return out.bytes()
    }

    /// Of a screen to one module, unless a stylesheet says otherwise.
    private static let pixels = 4

    /// The first module of a row, from a column on, that is light (0) or dark (1); the row's end without one. Eight at a time:
    /// a third of the instructions of looking at each.
    @inline(__always)
    private func place(of module: UInt64, in modules: UnsafeBufferPointer<UInt8>, _ first: Int, from start: Int) -> Int {
        var column = start
        while column < side {
            // Nothing else than 0 and 1 stands in them; what is looked for becomes 1.
            let eight = UnsafeRawBufferPointer(modules).loadUnaligned(fromByteOffset: first + column, as: UInt64.self).littleEndian
            let found = module == 1 ? eight : eight ^ 0x0101_0101_0101_0101
            if found != 0 { return min(column + found.trailingZeroBitCount >> 3, side) }
            column += 8
        }
        return side
    }

    /// The dark runs of all rows, each from where the one before it in its row ended.
    ///
    /// Byte by byte into memory that is large enough, since every news item has such a drawing: with a buffer that looks
    /// at its room for each number it took longer than the code itself.
    private func appendStrokes(_ modules: UnsafeBufferPointer<UInt8>, _ out: inout ByteBuffer) {
        // A run is `m177 0h177` at most, a row has one in two modules at most and begins with its place.
        out.append(upTo: side * ((side + 1) / 2 * 10 + 12)) { room in
            var at = room
            func put(_ letters: StaticString) {
                at.update(from: letters.utf8Start, count: letters.utf8CodeUnitCount)
                at += letters.utf8CodeUnitCount
            }
            func put(_ number: Int) {
                if number >= 100 { put(digit: number / 100) }
                if number >= 10 { put(digit: number / 10 % 10) }
                put(digit: number % 10)
            }
            func put(digit: Int) {
                at.pointee = UInt8(truncatingIfNeeded: 48 + digit)
                at += 1
            }
            for row in 0..<side {
                let first = row * side
                var end = -1
                while true {
                    let start = place(of: 1, in: modules, first, from: max(end, 0))
                    guard start < side else { break }
                    let column = place(of: 0, in: modules, first, from: start)
                    let length = column - start
                    if end >= 0, start - end < 10, length < 10 {
                        // `m1 0h2`, nearly all of them, as one number.
                        let stroke = 0x0000_6830_2000_6D | UInt64(start - end + 48) << 8 | UInt64(length + 48) << 40
                        UnsafeMutableRawPointer(at).storeBytes(of: stroke.littleEndian, as: UInt64.self)
                        at += 6
                        end = column
                        continue
                    }
                    if end < 0 {
                        put("M")
                        put(start)
                        put(" ")
                        put(row)
                        put(".5h")
                    } else {
                        put("m")
                        put(start - end)
                        put(" 0h")
                    }
                    put(length)
                    end = column
                }
            }
            return at - room
        }
    }
}
