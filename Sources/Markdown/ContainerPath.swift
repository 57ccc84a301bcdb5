/// The containers around a block, for finding a later line's content behind their marks.
struct ContainerPath {
    private enum Container {
        case quote
        /// An item, by the columns that its lines are indented.
        case item(Int)
    }

    private var containers: [Container] = []

    init(of block: Node) {
        // The column where each container's content begins, from the block outwards.
        var column = block.startColumn
        var node = block.parent
        while let container = node, container.kind != .document {
            if container.kind == .quote {
                containers.append(.quote)
            } else if container.kind == .item {
                containers.append(.item(max(column - container.startColumn, 1)))
            }
            if container.kind != .list { column = container.startColumn }
            node = container.parent
        }
        containers.reverse()
    }

    /// A line's content: where it begins, and by how many columns more it is indented. Nil when
    /// the line leaves one of the containers, be it as the lazy end of a paragraph.
    func content(
        _ source: UnsafeBufferPointer<UInt8>, _ line: Range<Int>
    ) -> (start: Int, indent: Int)? {
        var at = line.lowerBound
        var column = 0
        // Columns of a tab that a container has only partly used.
        var rest = 0
        func blanks() -> Int {
            var end = at
            var reached = column + rest
            while end < line.upperBound, source[end] == 0x20 || source[end] == 0x09 {
                reached += source[end] == 0x09 ? 4 - reached % 4 : 1
                end += 1
            }
            return reached - column
        }
        func take(_ wanted: Int) {
            var left = wanted
            while left > 0 {
                if rest > 0 {
                    rest -= 1
                } else if at < line.upperBound, source[at] == 0x20 {
                    at += 1
                } else if at < line.upperBound, source[at] == 0x09 {
                    rest = 3 - column % 4
                    at += 1
                } else {
                    return
                }
                column += 1
                left -= 1
            }
        }
        for container in containers {
            switch container {
            case .quote:
                let indent = blanks()
                guard indent <= 3 else { return nil }
                take(indent)
                guard at < line.upperBound, source[at] == UInt8(ascii: ">") else { return nil }
                at += 1
                column += 1
                if blanks() > 0 { take(1) }
            case .item(let width):
                guard blanks() >= width else { return nil }
                take(width)
            }
        }
        let indent = blanks()
        take(indent)
        return (at, indent)
    }
}
