import CPlatform
import Synchronization
import Text

/// What a record was rendered to, kept for the next page that shows it in the same way.
///
/// A news item's card stands in the lists of its year, its month, its unit, its province and its topics. The bytes lie
/// in plain memory, one step from here: what is printed on many pages is cold whenever it is needed, and each step to
/// it waits for memory.
///
/// It points at memory of somebody's who lets go of it.
public struct KeptRendering: BitwiseCopyable, @unchecked Sendable {  // What `newest` points at never changes.
    /// The head of the memory of one form; its bytes follow it.
    fileprivate struct Form {
        let id: UInt32
        let count: Int
        /// The form kept before: a card in a list, a line under an item.
        let older: UnsafePointer<Form>?
    }

    /// Room for what one frame is rendered to.
    struct Place: ~Copyable {
        fileprivate let newest = Atomic<UnsafePointer<Form>?>(nil)
    }

    private let place: UnsafeMutablePointer<Place>

    /// - Parameter place: holds what is kept; initialized.
    init(_ place: UnsafeMutablePointer<Place>) { self.place = place }

    private func form(_ id: UInt32) -> UnsafePointer<Form>? {
        var form = place.pointee.newest.load(ordering: .acquiring)
        while let one = form, one.pointee.id != id { form = one.pointee.older }
        return form
    }

    /// Hands over what is kept of a form; nil if it is not.
    public func withBytes<R>(_ id: UInt32, _ take: (UnsafeBufferPointer<UInt8>) -> R) -> R? {
        guard let form = form(id) else { return nil }
        return take(UnsafeBufferPointer(start: UnsafeRawPointer(form + 1).assumingMemoryBound(to: UInt8.self), count: form.pointee.count))
    }

    /// Appends what is kept of a form.
    ///
    /// - Returns: false, and nothing appended, if it is not kept.
    func append(_ id: UInt32, to output: inout ByteBuffer) -> Bool {
        withBytes(id) { output.append($0) } != nil
    }

    /// What is kept will soon be wanted.
    @inline(__always)
    func expect() {
        guard let form = place.pointee.newest.load(ordering: .relaxed) else { return }
        let start = UnsafeRawPointer(form)
        // The processor goes on by itself behind the first lines.
        mocban_prefetch_read(start)
        mocban_prefetch_read(start + 64)
        mocban_prefetch_read(start + 128)
    }

    /// Keeps a form. If two threads keep it at once, both are kept; they are the same.
    public func keep(_ id: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Form>.stride + bytes.count, alignment: MemoryLayout<Form>.alignment)
        let head = memory.bindMemory(to: Form.self, capacity: 1)
        UnsafeMutableRawBufferPointer(start: head + 1, count: bytes.count).copyBytes(from: bytes)
        var older = place.pointee.newest.load(ordering: .acquiring)
        while true {
            head.initialize(to: Form(id: id, count: bytes.count, older: older))
            let kept = place.pointee.newest.weakCompareExchange(
                expected: older, desired: UnsafePointer(head), ordering: .acquiringAndReleasing)
            if kept.exchanged { return }
            older = kept.original
        }
    }

    /// Lets go of what is kept; nobody looks at it any more.
    func removeAll() {
        var form = place.pointee.newest.exchange(nil, ordering: .relaxed)
        while let one = form {
            form = one.pointee.older
            one.deallocate()
        }
    }
}

/// Room for what is kept of many records, one place each.
public final class KeptPlaces: @unchecked Sendable {  // The places are written by atomic operations alone.
    let first: UnsafeMutablePointer<KeptRendering.Place>
    public let count: Int

    public init(_ count: Int) {
        self.count = count
        first = .allocate(capacity: max(count, 1))
        for place in 0..<count { (first + place).initialize(to: KeptRendering.Place()) }
    }

    deinit {
        removeAll()
        first.deallocate()
    }

    /// The place of a record; nil where there is no room for it.
    public subscript(_ record: Int) -> KeptRendering? { record < count ? KeptRendering(first + record) : nil }

    /// The place of a record will soon be looked at.
    func expect(_ record: Int) { if record < count { mocban_prefetch_read(first + record) } }

    /// Lets go of what is kept. Nobody may be looking at it.
    public func removeAll() {
        for place in 0..<count { KeptRendering(first + place).removeAll() }
    }
}
