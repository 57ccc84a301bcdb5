import Synchronization
import Text

/// What a record was rendered to, kept for the next page that shows it in the same way.
///
/// A news item's card stands in the lists of its year, its month, its unit, its province and its topics, and beside
/// related items. The bytes lie in plain memory, one step from here: what is printed on many pages is cold whenever
/// it is needed, and each step to it waits for memory.
final class KeptRendering: @unchecked Sendable {  // What `form` points at never changes.
    /// One form is enough: cards look the same in all lists, and the first that is printed is kept.
    private let form = Atomic<UnsafePointer<Form>?>(nil)

    /// The head of the memory; the bytes follow it.
    private struct Form {
        let id: UInt32
        let count: Int
    }

    var isEmpty: Bool { form.load(ordering: .relaxed) == nil }

    /// Appends what is kept of a form.
    ///
    /// - Returns: false, and nothing appended, if it is not kept.
    func append(_ id: UInt32, to output: inout ByteBuffer) -> Bool {
        guard let form = form.load(ordering: .acquiring), form.pointee.id == id else { return false }
        let bytes = UnsafeRawPointer(form + 1).assumingMemoryBound(to: UInt8.self)
        output.append(UnsafeBufferPointer(start: bytes, count: form.pointee.count))
        return true
    }

    /// Keeps a form, unless another thread was quicker: what it kept is the same.
    func keep(_ id: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Form>.stride + bytes.count, alignment: MemoryLayout<Form>.alignment)
        let head = memory.bindMemory(to: Form.self, capacity: 1)
        head.initialize(to: Form(id: id, count: bytes.count))
        UnsafeMutableRawBufferPointer(start: head + 1, count: bytes.count).copyBytes(from: bytes)
        let kept = form.compareExchange(expected: nil, desired: UnsafePointer(head), ordering: .acquiringAndReleasing)
        if !kept.exchanged { memory.deallocate() }
    }

    deinit { form.load(ordering: .relaxed)?.deallocate() }
}
