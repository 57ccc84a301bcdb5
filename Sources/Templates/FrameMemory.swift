import CPlatform
import Synchronization
import Text

/// Memory that frames and their values lie in: handed out by moving a pointer, given back all at once.
///
/// A page is filled with some dozens of frames and a hundred texts. Counting references to each of them, and asking for
/// and giving back the memory of each, took longer than printing them. So a thread puts what it makes into one memory:
/// that of the page being made, which is emptied for the next one, or one that lasts as long as the site. Where it has
/// chosen none, what it makes stays to the end of the program.
public final class FrameMemory: @unchecked Sendable {  // Used by one thread at a time.
    /// Where the next piece goes. In memory of its own, so that a look at it is held against no other use of the object.
    struct State {
        var next: UnsafeMutableRawPointer
        var end: UnsafeMutableRawPointer
        let owner: Unmanaged<FrameMemory>
        /// Where the memory begins, and whether there is more to give back than what lies from there.
        var start: UnsafeMutableRawPointer
        var hasGrown = true
        /// Whether frames outlive their page, so that keeping what they are rendered to is worth it.
        let lasts: Bool
    }

    private let state: UnsafeMutablePointer<State>
    /// For texts whose length is not known before.
    private var buffer: ByteBuffer?
    private var chunks: [UnsafeMutableRawBufferPointer] = []
    private var renderings: [KeptRendering] = []
    private var shapes: [ObjectIdentifier: Shape] = [:]

    private static let firstChunk = 1 << 17
    /// What a memory may keep from page to page.
    private static let keptChunk = 1 << 20

    /// - Parameter lasts: whether what is put here is shown by many pages.
    public init(lasts: Bool) {
        state = .allocate(capacity: 1)
        let nothing = UnsafeMutableRawPointer(state)
        state.initialize(to: State(next: nothing, end: nothing, owner: .passUnretained(self), start: nothing, lasts: lasts))
    }

    deinit {
        for rendering in renderings { rendering.removeAll() }
        for chunk in chunks { chunk.deallocate() }
        state.deallocate()
    }

    /// What frames `body` makes on this thread are put here.
    public func use<T: ~Copyable>(_ body: () -> T) -> T {
        let before = mocban_frame_memory()
        mocban_use_frame_memory(state)
        defer { mocban_use_frame_memory(before) }
        return body()
    }

    /// Everything that lies here ends; the memory is kept for what comes.
    public func removeAll() {
        guard state.pointee.hasGrown else {
            state.pointee.next = state.pointee.start
            return
        }
        for rendering in renderings { rendering.removeAll() }
        renderings.removeAll()
        shapes.removeAll()
        while let last = chunks.last, chunks.count > 1 || last.count > FrameMemory.keptChunk {
            last.deallocate()
            chunks.removeLast()
        }
        guard let first = chunks.first?.baseAddress else {
            state.pointee.end = state.pointee.next
            return
        }
        #if DEBUG
        // Whoever holds a frame beyond its page finds out.
        chunks[0].initializeMemory(as: UInt8.self, repeating: 0xA5)
        #endif
        state.pointee.next = first
        state.pointee.end = first + chunks[0].count
        state.pointee.start = first
        #if !DEBUG
        state.pointee.hasGrown = false
        #endif
    }

    /// Room for some bytes, aligned for any value, in the memory that this thread uses.
    static func take(_ count: Int) -> UnsafeMutableRawPointer {
        let state = current()
        let room = (count + 15) & ~15
        let start = state.pointee.next
        guard room <= state.pointee.end - start else { return state.pointee.owner.takeUnretainedValue().grow(room) }
        state.pointee.next = start + room
        return start
    }

    @inline(__always)
    private static func current() -> UnsafeMutablePointer<State> {
        mocban_frame_memory()?.assumingMemoryBound(to: State.self) ?? unowned()
    }

    @inline(never)
    private static func unowned() -> UnsafeMutablePointer<State> {
        let memory = Unmanaged.passRetained(FrameMemory(lasts: true)).takeUnretainedValue()
        mocban_use_frame_memory(memory.state)
        return memory.state
    }

    @inline(never)
    private func grow(_ room: Int) -> UnsafeMutableRawPointer {
        let size = max(room, chunks.last.map { $0.count * 2 } ?? FrameMemory.firstChunk)
        // A chunk that lasts need not be half empty.
        let chunk = UnsafeMutableRawBufferPointer.allocate(
            byteCount: state.pointee.lasts ? max(room, min(size, FrameMemory.keptChunk)) : size, alignment: 16)
        chunks.append(chunk)
        state.pointee.hasGrown = true
        guard let start = chunk.baseAddress else { return UnsafeMutableRawPointer(state) }  // It is never empty.
        state.pointee.next = start + room
        state.pointee.end = start + chunk.count
        return start
    }

    /// An empty buffer of this thread's, to be given back.
    static func lendBuffer() -> ByteBuffer {
        let owner = current().pointee.owner.takeUnretainedValue()
        var lent: ByteBuffer?
        swap(&lent, &owner.buffer)
        guard var buffer = lent.take() else { return ByteBuffer() }
        buffer.removeAll()
        return buffer
    }

    static func giveBack(_ buffer: consuming ByteBuffer) {
        current().pointee.owner.takeUnretainedValue().buffer = consume buffer
    }

    /// What a frame of a shape needs beside its values: in lasting memory the shape is held, and its rendering kept.
    static func rendering(for shape: Shape) -> KeptRendering? {
        let state = current()
        // A page's shapes are held by the templates.
        guard state.pointee.lasts else { return nil }
        return state.pointee.owner.takeUnretainedValue().hold(shape)
    }

    private func hold(_ shape: Shape) -> KeptRendering? {
        shapes[ObjectIdentifier(shape)] = shape
        state.pointee.hasGrown = true
        guard shape.keepsRendering else { return nil }
        let place = FrameMemory.take(MemoryLayout<KeptRendering.Place>.stride).bindMemory(to: KeptRendering.Place.self, capacity: 1)
        place.initialize(to: KeptRendering.Place())
        let rendering = KeptRendering(place)
        renderings.append(rendering)
        return rendering
    }
}

/// Frames that last as long as a site: made by several threads, each in memory of its own.
public final class LastingFrames: Sendable {
    private let memories = Mutex<[FrameMemory]>([])

    public init() {}

    /// Memory that one thread at a time may use.
    public func memory() -> FrameMemory {
        let memory = FrameMemory(lasts: true)
        memories.withLock { $0.append(memory) }
        return memory
    }
}
