/// Things that stand on many pages in the same few forms: a news item's card in the lists of its year, its unit and its topics.
///
/// What each was rendered to is kept. Its frame is not, which would take as much again: a page that wants a form that is kept
/// needs none, and one that wants another has it made for itself.
public final class KeptItems: Sendable {
    private let shape: Shape
    private let make: @Sendable (Int) -> Frame
    public let count: Int
    /// Room for the renderings of so many, from the first: the newest are shown on most pages.
    private let places: KeptPlaces

    /// Some 900 bytes each: of a million they would be a quarter of all memory.
    private static let mostKept = 300_000

    /// One of them on a page.
    struct Item {
        let items: Unmanaged<KeptItems>
        let index: Int

        var rendering: KeptRendering? {
            items._withUnsafeGuaranteedRef { $0.shape.keepsRendering ? $0.places[index] : nil }
        }
        func frame() -> Frame { items._withUnsafeGuaranteedRef { $0.make(index) } }
        func isOf(_ shape: Shape) -> Bool { items._withUnsafeGuaranteedRef { $0.shape === shape } }
    }

    /// - Parameter make: makes the frame of one in the memory of the page that shows it.
    public init(_ shape: Shape, count: Int, make: @escaping @Sendable (Int) -> Frame) {
        self.shape = shape
        self.count = count
        self.make = make
        places = KeptPlaces(min(count, KeptItems.mostKept))
    }

    /// Lets go of what is kept, when the pages that show it have been made. Nobody may be looking at it.
    public func removeAll() { places.removeAll() }

    /// One of them as a value of a page's frame. Whoever shows the page holds on to all of them.
    public subscript(_ index: Int) -> Value {
        // By the time that the page is printed it is known where its rendering is: waiting for that was a fifth of all printing.
        places.expect(index)
        let item = FrameMemory.take(MemoryLayout<Item>.stride).bindMemory(to: Item.self, capacity: 1)
        item.initialize(to: Item(items: .passUnretained(self), index: index))
        return .item(item)
    }
}
