import Text

/// A value that is what its schema asks for. What is larger than a text and rarer lies in memory of its own, since
/// thousands of records are in memory at once, each with a place for every key.
enum Checked: Sendable {
    case text(String)
    case flag(Bool)
    case integer(Int)
    indirect case day(Day)
    indirect case dateTime(DateTime)
    indirect case partialDay(PartialDay)
    indirect case phone(PhoneNumber)
    case list([Located])
    indirect case record(Record)
}

/// A value with the bytes it was read from.
struct Located: Sendable {
    let value: Checked
    let range: Range<Int>
}

/// A text with the bytes it was read from.
struct LocatedText: Sendable {
    let text: String
    let range: Range<Int>
}

/// The values of one file or entry, by the keys of its schema; what was wrong is not in it.
struct Record: Sendable {
    let schema: Schema
    let range: Range<Int>
    /// Those of the keys that have one, in the schema's order: of its thirty most have none, and a place for each took longer to make and to
    /// let go of than the values.
    private var found: [Located] = []
    /// A bit for each key of the schema that has a value.
    private var has: UInt64 = 0

    /// - Parameter count: values that will be added.
    init(schema: Schema, range: Range<Int>, count: Int) {
        (self.schema, self.range) = (schema, range)
        found.reserveCapacity(count)
    }

    /// Adds the value of a key, after those of all keys before it.
    mutating func add(_ value: Located, at index: Int) {
        found.append(value)
        has |= 1 << UInt64(index)
    }

    /// The values, each with its key's place in the schema.
    var values: some Sequence<(index: Int, value: Located)> {
        zip(schema.keys.indices.lazy.filter { [has] in has >> UInt64($0) & 1 == 1 }, found).lazy.map { ($0, $1) }
    }

    /// How many keys have values.
    var count: Int { found.count }

    /// The value of a key. A name that the schema does not have is a mistake of the program, found by its tests.
    ///
    /// Made in its place, so that of the value only what is asked for is counted.
    @inline(__always) func value(_ key: String) -> Located? {
        guard let index = schema.index(of: key) else {
            assertionFailure("\(schema.title.en) has no key \(key)")
            return nil
        }
        let bit: UInt64 = 1 << UInt64(index)
        return has & bit == 0 ? nil : found[(has & (bit - 1)).nonzeroBitCount]
    }

    func range(of key: String) -> Range<Int> { value(key)?.range ?? range }

    func text(_ key: String) -> String? {
        if case .text(let text)? = value(key)?.value { return text }
        return nil
    }

    func located(_ key: String) -> LocatedText? {
        guard let found = value(key), case .text(let text) = found.value else { return nil }
        return LocatedText(text: text, range: found.range)
    }

    func flag(_ key: String) -> Bool? {
        if case .flag(let flag)? = value(key)?.value { return flag }
        return nil
    }

    func integer(_ key: String) -> Int? {
        if case .integer(let number)? = value(key)?.value { return number }
        return nil
    }

    func day(_ key: String) -> Day? {
        if case .day(let day)? = value(key)?.value { return day }
        return nil
    }

    func dateTime(_ key: String) -> DateTime? {
        if case .dateTime(let time)? = value(key)?.value { return time }
        return nil
    }

    func partialDay(_ key: String) -> PartialDay? {
        if case .partialDay(let day)? = value(key)?.value { return day }
        return nil
    }

    func phone(_ key: String) -> PhoneNumber? {
        if case .phone(let number)? = value(key)?.value { return number }
        return nil
    }

    func record(_ key: String) -> Record? {
        if case .record(let record)? = value(key)?.value { return record }
        return nil
    }

    private func list(_ key: String) -> [Located] {
        if case .list(let items)? = value(key)?.value { return items }
        return []
    }

    func texts(_ key: String) -> [String] { locatedTexts(key).map(\.text) }

    func locatedTexts(_ key: String) -> [LocatedText] {
        list(key).compactMap { item in
            if case .text(let text) = item.value { return LocatedText(text: text, range: item.range) }
            return nil
        }
    }

    func integers(_ key: String) -> [Int] {
        list(key).compactMap { if case .integer(let number) = $0.value { number } else { nil } }
    }

    func days(_ key: String) -> [Day] {
        list(key).compactMap { if case .day(let day) = $0.value { day } else { nil } }
    }

    func phones(_ key: String) -> [PhoneNumber] {
        list(key).compactMap { if case .phone(let number) = $0.value { number } else { nil } }
    }

    func records(_ key: String) -> [Record] {
        list(key).compactMap { if case .record(let record) = $0.value { record } else { nil } }
    }
}
