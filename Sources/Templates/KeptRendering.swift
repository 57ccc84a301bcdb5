import Synchronization
import Text

/// What a record was rendered to, kept for the next page that shows it in the same way.
///
/// A news item's card stands in the lists of its year, its month, its unit, its province and its topics. The bytes lie
/// in plain memory, one step from here: what is printed on many pages is cold whenever it is needed, and each step to
/// it waits for memory.
final class KeptRendering: @unchecked Sendable {  // What `newest` points at never changes.
    /// The head of the memory of one form; its bytes follow it.
    private struct Form {
        let id: UInt32
        let count: Int
        /// The form kept before: a card in a list, a line under an item.
        let older: UnsafePointer<Form>?
    }

    private let newest = Atomic<UnsafePointer<Form>?>(nil)

    private func form(_ id: UInt32) -> UnsafePointer<Form>? {
        var form = newest.load(ordering: .acquiring)
        while let one = form, one.pointee.id != id { form = one.pointee.older }
        return form
    }

    /// Appends what is kept of a form.
    ///
    /// - Returns: false, and nothing appended, if it is not kept.
    func append(_ id: UInt32, to output: inout ByteBuffer) -> Bool {
        guard let form = form(id) else { return false }
        let bytes = UnsafeRawPointer(form + 1).assumingMemoryBound(to: UInt8.self)
        output.append(UnsafeBufferPointer(start: bytes, count: form.pointee.count))
        return true
    }

    /// Keeps a form. If two threads keep it at once, both are kept; they are the same.
    func keep(_ id: UInt32, _ bytes: UnsafeBufferPointer<UInt8>) {
        let memory = UnsafeMutableRawPointer.allocate(
            byteCount: MemoryLayout<Form>.stride + bytes.count, alignment: MemoryLayout<Form>.alignment)
        let head = memory.bindMemory(to: Form.self, capacity: 1)
        UnsafeMutableRawBufferPointer(start: head + 1, count: bytes.count).copyBytes(from: bytes)
        var older = newest.load(ordering: .acquiring)
        while true {
            head.initialize(to: Form(id: id, count: bytes.count, older: older))
            let kept = newest.weakCompareExchange(
                expected: older, desired: UnsafePointer(head), ordering: .acquiringAndReleasing)
            if kept.exchanged { return }
            older = kept.original
        }
    }

    deinit {
        var form = newest.load(ordering: .relaxed)
        while let one = form {
            form = one.pointee.older
            one.deallocate()
        }
    }
}
