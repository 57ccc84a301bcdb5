/// The postings of one term, in order of their documents, while the parts of an index are put together.
struct PostingList: ~Copyable {
    private var list: UnsafeMutablePointer<Posting>
    private var spare: UnsafeMutablePointer<Posting>
    private var capacity = 1 << 12
    private(set) var count = 0

    init() {
        list = .allocate(capacity: capacity)
        spare = .allocate(capacity: capacity)
    }

    deinit {
        list.deallocate()
        spare.deallocate()
    }

    /// Valid until the list is changed.
    var postings: UnsafeBufferPointer<Posting> { UnsafeBufferPointer(start: list, count: count) }

    mutating func removeAll() { count = 0 }

    /// Adds postings that are in order among themselves.
    ///
    /// - Parameter write: writes them.
    mutating func append(_ more: Int, _ write: (UnsafeMutablePointer<Posting>) -> Void) {
        if count + more > capacity { grow(count + more) }
        write(list + count)
        let first = count
        count += more
        if first > 0, more > 0, list[first] < list[first - 1] { merge(first) }
    }

    /// Merges two parts, each of which is in order.
    private mutating func merge(_ middle: Int) {
        var (one, other) = (0, middle)
        for index in 0..<count {
            // Without a branch that nobody could foresee.
            let takesOne = other == count || (one < middle && list[one] < list[other])
            spare[index] = takesOne ? list[one] : list[other]
            one &+= takesOne ? 1 : 0
            other &+= takesOne ? 0 : 1
        }
        swap(&list, &spare)
    }

    private mutating func grow(_ needed: Int) {
        capacity = max(needed, 2 * capacity)
        let larger = UnsafeMutablePointer<Posting>.allocate(capacity: capacity)
        larger.update(from: list, count: count)
        list.deallocate()
        list = larger
        spare.deallocate()
        spare = .allocate(capacity: capacity)
    }
}
