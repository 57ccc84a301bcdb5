/// The column of a byte as an editor shows it: letters counted from 1, whatever bytes each of them
/// takes and whether its marks are composed or not.
///
/// - Parameters:
///   - byteOffset: from the line's beginning; inside a letter it means that letter, past the end the
///     column after the last one.
///   - line: one line without its end. Bytes that are not UTF-8 count as letters too.
public func letterColumn(of byteOffset: Int, in line: some Collection<UInt8>) -> Int {
    place(of: byteOffset, in: line, tab: 1).letters + 1
}

/// The column of a byte as an editor shows it, counted from 1.
public func letterColumn(of byteOffset: Int, in line: Substring) -> Int {
    letterColumn(of: byteOffset, in: line.utf8)
}

/// Where marks go beneath a part of a line: how many blanks stand before them, and how many there are,
/// in columns of a terminal. There is always at least one mark.
///
/// - Parameter tab: how many columns each tab is shown with.
public func displaySpan(
    of range: Range<Int>, in line: some Collection<UInt8>, tab: Int = 4
) -> (blanks: Int, marks: Int) {
    let start = place(of: range.lowerBound, in: line, tab: tab)
    // The last letter counts whole, even when the range ends inside it.
    let end = place(of: max(range.upperBound - 1, range.lowerBound), in: line, tab: tab)
    return (start.columns, max(end.columns + end.width - start.columns, 1))
}

/// The letters and the terminal's columns before a byte, and the columns of the letter it stands in.
private func place(
    of byteOffset: Int, in line: some Collection<UInt8>, tab: Int
) -> (letters: Int, columns: Int, width: Int) {
    var letters = 0
    var columns = 0
    var at = 0
    var rest = Array(line)[...]
    while !rest.isEmpty {
        let wellFormed = rest.withUnsafeBufferPointer { firstInvalidUTF8($0) } ?? rest.count
        for letter in String(decoding: rest.prefix(wellFormed), as: UTF8.self) {
            let width = displayWidth(of: letter, tab: tab)
            at += letter.utf8.count
            if at > byteOffset { return (letters, columns, width) }
            letters += 1
            columns += width
        }
        rest = rest.dropFirst(wellFormed)
        // A byte that is not UTF-8 is shown as one U+FFFD.
        guard rest.popFirst() != nil else { break }
        at += 1
        if at > byteOffset { return (letters, columns, 1) }
        letters += 1
        columns += 1
    }
    return (letters, columns, 1)
}

/// Calls `body` with the bytes that each letter of a line takes; a byte that is not UTF-8 counts as a letter.
public func forEachLetter(in line: some Collection<UInt8>, _ body: (Int) -> Void) {
    var rest = Array(line)[...]
    while !rest.isEmpty {
        let wellFormed = rest.withUnsafeBufferPointer { firstInvalidUTF8($0) } ?? rest.count
        for letter in String(decoding: rest.prefix(wellFormed), as: UTF8.self) { body(letter.utf8.count) }
        rest = rest.dropFirst(wellFormed)
        guard rest.popFirst() != nil else { break }
        body(1)
    }
}
