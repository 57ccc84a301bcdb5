import Citations
import PortalModel
import Text

extension Draft {
    /// Everything that was read of it, for the next run of the same program; then the item that was made of it, where one was.
    func packed(with item: NewsItem?, on grounds: ItemGrounds?) -> [UInt8] {
        var out = Packer()
        out.add(word: body.file.hash)
        out.add(Int(body.file.size))
        out.add(word: body.head)
        out.add(body.range)
        out.add(body.isRepaired ? 1 : 0)
        out.add(body.citations.count)
        for citation in body.citations { citation.pack(into: &out) }
        let keys = out.count
        record.pack(into: &out)
        let end = out.count
        if let item, let grounds { item.pack(on: grounds, keys: keys, into: &out) }
        // At the end, since it is not known before; always in as many bytes.
        out.add(word: UInt64(out.count - end))
        return out.finish()
    }

    /// Whether two drafts that were put down differ in nothing but the text below their keys, which cites the same documents in the same
    /// words, and were made items on the same grounds: then everything that is made of the one without its text is made of the other too.
    static func differInTextAlone(_ one: UnsafeRawBufferPointer, _ other: UnsafeRawBufferPointer) -> Bool {
        var (one, other) = (Unpacker(one), Unpacker(other))
        let (body, text) = (PackedBody(from: &one), PackedBody(from: &other))
        return body.head == text.head && body.range.lowerBound == text.range.lowerBound
            && body.citations.elementsEqual(text.citations) { $0.isInTheSameWords(as: $1) } && one.rest.elementsEqual(other.rest)
    }

    /// The draft of a file whose bytes are the same as when it was put down.
    convenience init?(packed: KeptBytes, _ page: SortedFiles.Page) {
        let made = packed.withBytes { bytes -> (Record, Body)? in
            var packed = Unpacker(bytes)
            let body = PackedBody(from: &packed)
            guard let (keys, _) = packed.keysAndItem() else { return nil }
            var packedKeys = Unpacker(keys)
            guard let record = Record(from: &packedKeys, page.schema), packedKeys.isWhole else { return nil }
            return (record, body.body)
        }
        guard let (record, body) = made else { return nil }
        self.init(found: page.file, slug: page.slug, year: page.year, record: record, body: body)
    }
}

extension NewsItem {
    /// The item behind the draft of a file whose bytes are the same as when it was put down.
    static func packed(
        _ packed: KeptBytes, file: String, _ address: @autoclosure () -> Address, on grounds: ItemGrounds, _ texts: inout SharedTexts
    ) -> NewsItem? {
        packed.withBytes { bytes in
            var packed = Unpacker(bytes)
            let body = PackedBody(from: &packed)
            guard let (keys, item) = packed.keysAndItem(), !item.isEmpty else { return nil }
            return NewsItem(packed: item, keys: keys, file: file, address(), body.body, on: grounds, &texts)
        }
    }
}

extension Unpacker {
    /// What follows the body of a draft: its keys and the item that was made of it, which may be empty.
    fileprivate func keysAndItem() -> (keys: UnsafeRawBufferPointer, item: UnsafeRawBufferPointer)? {
        let (rest, end) = (rest, rest.count - 8)
        guard !hasFailed, end >= 0, let count = Int(exactly: UInt64(littleEndian: rest.loadUnaligned(fromByteOffset: end, as: UInt64.self))), count <= end
        else { return nil }
        return (UnsafeRawBufferPointer(rebasing: rest[..<(end - count)]), UnsafeRawBufferPointer(rebasing: rest[(end - count)..<end]))
    }
}

/// What is put down of a draft before its keys.
private struct PackedBody {
    let mark: FileMark
    let head: UInt64
    let range: Range<Int>
    let isRepaired: Bool
    let citations: [Citation]

    init(from packed: inout Unpacker) {
        mark = FileMark(hash: packed.word(), size: UInt32(clamping: packed.number()))
        head = packed.word()
        range = packed.range()
        isRepaired = packed.number() == 1
        citations = (0..<packed.count()).map { _ in Citation(from: &packed) }
    }

    var body: Body { Body(range: range, in: mark, isRepaired: isRepaired, head: head, citations: citations) }
}

/// What kind of value follows.
private enum Tag: Int {
    case text, flag, integer, day, dateTime, partialDay, phone, list, record
}

extension Record {
    fileprivate func pack(into out: inout Packer) {
        out.add(range)
        out.add(count)
        for (index, value) in values {
            out.add(index)
            value.pack(into: &out)
        }
    }

    fileprivate init?(from packed: inout Unpacker, _ schema: Schema) {
        let range = packed.range()
        let count = packed.count()
        guard count <= schema.keys.count else { return nil }
        self.init(schema: schema, range: range, count: count)
        var last = -1
        for _ in 0..<count {
            let index = packed.number()
            guard index > last, index < schema.keys.count, let value = Located(from: &packed, schema.keys[index].type) else { return nil }
            add(value, at: index)
            last = index
        }
    }
}

extension Located {
    fileprivate func pack(into out: inout Packer) {
        func begin(_ tag: Tag) {
            out.add(tag.rawValue)
            out.add(range)
        }
        switch value {
        case .text(let text):
            begin(.text)
            out.add(text)
        case .flag(let flag):
            begin(.flag)
            out.add(flag ? 1 : 0)
        case .integer(let number):
            begin(.integer)
            out.add(number)
        case .day(let day):
            begin(.day)
            out.add(day)
        case .dateTime(let time):
            begin(.dateTime)
            out.add(time.day)
            out.add((time.minutes ?? -1) + 1)
        case .partialDay(let day):
            begin(.partialDay)
            out.add(day.iso)
        case .phone(let number):
            begin(.phone)
            out.add(number.description)
        case .list(let items):
            begin(.list)
            out.add(items.count)
            for item in items { item.pack(into: &out) }
        case .record(let record):
            begin(.record)
            record.pack(into: &out)
        }
    }

    /// - Parameter type: what the schema says of it, which bounds how deep values lie in each other.
    fileprivate init?(from packed: inout Unpacker, _ type: KeyType) {
        guard let tag = Tag(rawValue: packed.number()) else { return nil }
        range = packed.range()
        switch tag {
        case .text: value = .text(packed.text())
        case .flag: value = .flag(packed.number() == 1)
        case .integer: value = .integer(packed.number())
        case .day:
            guard let day = packed.day() else { return nil }
            value = .day(day)
        case .dateTime:
            guard let day = packed.day() else { return nil }
            let minutes = packed.number()
            value = .dateTime(DateTime(day: day, minutes: minutes == 0 ? nil : minutes - 1))
        case .partialDay:
            guard case .success(let day) = PartialDay.parse(packed.text()) else { return nil }
            value = .partialDay(day)
        case .phone:
            guard case .success(let number) = PhoneNumber.parse(packed.text()) else { return nil }
            value = .phone(number)
        case .list:
            let inner: KeyType
            switch type {
            case .list(let type), .oneOrMore(let type): inner = type
            default: return nil
            }
            var items: [Located] = []
            for _ in 0..<packed.count() {
                guard let item = Located(from: &packed, inner) else { return nil }
                items.append(item)
            }
            value = .list(items)
        case .record:
            guard case .record(let schema) = type, let record = Record(from: &packed, schema) else { return nil }
            value = .record(record)
        }
    }
}
