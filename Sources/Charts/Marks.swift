import Text

/// The six styles of lines: each has a mark and a pattern of dashes of its own, so that nobody needs to see colours.
enum Mark {
    /// Lengths of dash and gap for `stroke-dasharray`; nil for a line without gaps.
    static func dashes(_ style: Int) -> StaticString? {
        switch style {
        case 2: "7 3"
        case 3: "2 3"
        case 4: "9 3 2 3"
        case 5: "4 4"
        case 6: "12 3"
        default: nil
        }
    }

    /// One mark as part of a path: disc, square, triangle, diamond, triangle on its head, cross.
    static func append(_ style: Int, x: Double, y: Double, to out: inout ByteBuffer) {
        switch style {
        case 1:
            out.move(x - 4, y)
            out.append("a4 4 0 1 0 8 0a4 4 0 1 0-8 0z")
        case 2:
            out.move(x - 3.5, y - 3.5)
            out.append("h7v7h-7z")
        case 3:
            out.move(x, y - 4.5)
            out.append("l4.5 8h-9z")
        case 4:
            out.move(x, y - 5)
            out.append("l5 5l-5 5l-5-5z")
        case 5:
            out.move(x, y + 4.5)
            out.append("l4.5-8h-9z")
        case 6:
            out.move(x - 4, y - 4)
            out.append("l8 8m0-8l-8 8")
        default:
            out.move(x - 2, y)
            out.append("h4")
        }
    }
}

extension ByteBuffer {
    /// A place in a drawing, to a tenth.
    mutating func append(coordinate value: Double) {
        let tenths = Int((min(max(value, -1e5), 1e5) * 10).rounded())
        if tenths < 0 { append("-") }
        append(decimal: abs(tenths) / 10)
        if tenths % 10 != 0 {
            append(".")
            append(decimal: abs(tenths) % 10)
        }
    }

    mutating func move(_ x: Double, _ y: Double) { point("M", x, y) }

    mutating func point(_ command: StaticString, _ x: Double, _ y: Double) {
        append(command)
        append(coordinate: x)
        append(" ")
        append(coordinate: y)
    }
}
