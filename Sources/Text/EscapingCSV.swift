extension ByteBuffer {
    /// Appends one field of a CSV file (RFC 4180), in quotation marks where it needs them, so that no
    /// spreadsheet computes what is in it.
    ///
    /// A `'` is put before `=`, `+`, `-`, `@`, a tab or a line end that begins the field, full-width
    /// forms of the signs included. The same goes for one that follows a comma, semicolon, tab, line
    /// end or quotation mark inside the field, since a spreadsheet set to another separator would begin
    /// a cell there. Left alone is a `+` or `-` before nothing but digits, single blanks, points and
    /// commas, as in `-3,5` and `+84 235 3852 123`: that is a number, not a formula, and people and
    /// programs must be able to read it.
    ///
    /// - Parameter separator: what the file puts between fields, a comma unless told.
    public mutating func appendCSV(field text: String, separator: UInt8 = UInt8(ascii: ",")) {
        if text.utf8.withContiguousStorageIfAvailable({ appendCSV(field: $0, separator: separator) }) == nil {
            var copy = text
            copy.withUTF8 { appendCSV(field: $0, separator: separator) }
        }
    }

    /// Appends one field of a CSV file from UTF-8.
    public mutating func appendCSV(
        field bytes: UnsafeBufferPointer<UInt8>, separator: UInt8 = UInt8(ascii: ",")
    ) {
        let quote = UInt8(ascii: "\"")
        let needsQuotes =
            nextCellEnd(bytes, from: 0, separator) < bytes.count
            || bytes.first == UInt8(ascii: " ") || bytes.last == UInt8(ascii: " ")
        // Most fields, which need not be looked through twice.
        if !needsQuotes, bytes.isEmpty || !beginsFormula(bytes, at: 0) { return append(bytes) }
        if needsQuotes { append(quote) }
        var runStart = 0
        // Each turn begins where a spreadsheet may begin a cell.
        var at = 0
        while at < bytes.count {
            if beginsFormula(bytes, at: at), !isSignedNumber(bytes, at: at) {
                append(UnsafeBufferPointer(rebasing: bytes[runStart..<at]))
                append(UInt8(ascii: "'"))
                runStart = at
            }
            at = nextCellEnd(bytes, from: at, separator)
            if at < bytes.count, bytes[at] == quote {
                append(UnsafeBufferPointer(rebasing: bytes[runStart...at]))
                runStart = at
            }
            at += 1
        }
        append(UnsafeBufferPointer(rebasing: bytes[runStart...]))
        if needsQuotes { append(quote) }
    }
}

/// The first byte at or after `start` that may end a cell, or the end; eight bytes at a time.
@inline(__always)
private func nextCellEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int, _ separator: UInt8) -> Int {
    guard let base = bytes.baseAddress else { return bytes.count }
    var at = start
    while at &+ 8 <= bytes.count {
        let eight = word(base, at)
        let found =
            zeroBytes(eight ^ everyByte(0x22)) | zeroBytes(eight ^ everyByte(0x2C)) | zeroBytes(eight ^ everyByte(0x3B))
            | zeroBytes(eight ^ everyByte(0x09)) | zeroBytes(eight ^ everyByte(0x0A)) | zeroBytes(eight ^ everyByte(0x0D))
            | zeroBytes(eight ^ everyByte(separator))
        if found != 0 { return at &+ found.trailingZeroBitCount >> 3 }
        at &+= 8
    }
    while at < bytes.count, !endsCell(bytes[at]), bytes[at] != separator { at &+= 1 }
    return at
}

/// Whether a spreadsheet, set to whatever separator, may take this byte for the end of a cell.
private func endsCell(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\""), 0x09, 0x0A, 0x0D: true
    default: false
    }
}

private func beginsFormula(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    switch bytes[at] {
    case UInt8(ascii: "="), UInt8(ascii: "+"), UInt8(ascii: "-"), UInt8(ascii: "@"): true
    // Blank lines inside a field are harmless; what matters is a field that begins with one.
    case 0x09, 0x0A, 0x0D: at == 0
    case 0xEF where at + 2 < bytes.count && bytes[at + 1] == 0xBC:
        [0x9D, 0x8B, 0x8D, 0xA0].contains(bytes[at + 2])
    default: false
    }
}

/// Whether a sign stands at `at`, and after it a number that fills the cell.
private func isSignedNumber(_ bytes: UnsafeBufferPointer<UInt8>, at: Int) -> Bool {
    guard bytes[at] == UInt8(ascii: "+") || bytes[at] == UInt8(ascii: "-") else { return false }
    var end = at + 1
    var hasDigitBefore = false
    while end < bytes.count {
        let byte = bytes[end]
        if byte &- 48 < 10 {
            hasDigitBefore = true
        } else if hasDigitBefore, end + 1 < bytes.count, bytes[end + 1] &- 48 < 10,
            byte == UInt8(ascii: " ") || byte == UInt8(ascii: ".") || byte == UInt8(ascii: ",")
        {
            hasDigitBefore = false
        } else {
            return hasDigitBefore && endsCell(byte)
        }
        end += 1
    }
    return hasDigitBefore
}
