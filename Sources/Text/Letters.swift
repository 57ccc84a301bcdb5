/// The column of a byte as an editor shows it: letters counted from 1, whatever bytes each of them
/// takes and whether its marks are composed or not.
///
/// - Parameters:
///   - byteOffset: from the line's beginning; inside a letter it means that letter, past the end the
///     column after the last one.
///   - line: one line without its end. Bytes that are not UTF-8 count as letters too.
public func letterColumn(of byteOffset: Int, in line: some Collection<UInt8>) -> Int {
    var letters = 0
    var at = 0
    forEachLetter(in: line) { length in
        at += length
        if at > byteOffset { return false }
        letters += 1
        return true
    }
    return letters + 1
}

/// The column of a byte as an editor shows it, counted from 1.
public func letterColumn(of byteOffset: Int, in line: Substring) -> Int {
    letterColumn(of: byteOffset, in: line.utf8)
}

/// Calls `body` with the bytes that each letter of a line takes until it answers false; a byte that is not UTF-8
/// counts as a letter.
public func forEachLetter(in line: some Collection<UInt8>, _ body: (Int) -> Bool) {
    var rest = Array(line)[...]
    while !rest.isEmpty {
        let wellFormed = rest.withUnsafeBufferPointer { firstInvalidUTF8($0) } ?? rest.count
        for letter in String(decoding: rest.prefix(wellFormed), as: UTF8.self) where !body(letter.utf8.count) { return }
        rest = rest.dropFirst(wellFormed)
        guard rest.popFirst() != nil, body(1) else { return }
    }
}
