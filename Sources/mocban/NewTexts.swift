import Checking
import Keeping
import Pages
import PortalModel

/// What has changed since the last build, where all that it made is as it left it: which files have other bytes.
struct NewBytes: Sendable {
    /// More are no save of an editor; then everything is looked at.
    private static let most = 64

    private let inputs: InputFiles
    private let places: [Int]
    /// The last build.
    let last: KeptRun

    /// - Returns: nil where the last build was made of other files, not only of files with other bytes.
    init?(_ inputs: InputFiles, after last: KeptRun) {
        guard let changed = inputs.changed, changed.from == last.inputs, changed.places.count <= NewBytes.most else { return nil }
        (self.inputs, places, self.last) = (inputs, changed.places, last)
    }

    /// The places of the items whose files have changed, where of each of them nothing but the text below its keys has, and the site of the last
    /// build was this one but for these texts.
    /// - Returns: nil where that is not so.
    func items(in portal: Portal, _ drafts: PackedDrafts) -> [Int]? {
        var files: Set<String> = []
        var hashes: Set<UInt64> = []
        for place in places {
            guard let former = inputs.formerDraft(place), drafts.hasNewTextAlone(place, after: former) else { return nil }
            files.insert(inputs.file(place).path)
            hashes.insert(inputs.file(place).hash)
        }
        let items = portal.news.indices.filter { hashes.contains(portal.news[$0].body.file.hash) && files.contains(portal.news[$0].place.file) }
        return items.count == places.count ? items : nil
    }
}

/// The pages that a build makes, or takes as they are one by one.
struct WantedPages {
    private(set) var pages: [Page]
    private(set) var marks: [PageMark]
    /// Pages that stay as they are, and are looked at for what they refer to.
    let read: [Page]
    /// Whether all others stay as they are, as nothing has changed that they show.
    private(set) var othersStay: Bool

    /// - Parameter mark: how each of them is known again.
    init(_ pages: [Page], _ marks: [PageMark]) {
        (self.pages, self.marks, read, othersStay) = (pages, marks, [], false)
    }

    /// Where nothing has changed but the texts of some items: what shows them.
    /// - Returns: nil where not all pages are known that are to be looked at.
    init?(showing items: [Int], of site: SitePages, _ kept: KeptPages) {
        pages = site.pages(showing: items)
        marks = pages.map { PageMark(unknown: $0) }
        othersStay = true
        let referring = Set(kept.referring).subtracting(marks.map(\.file))
        read = referring.isEmpty ? [] : site.pages(withTexts: { referring.contains(PageMark.hash($0.file)) })
        guard read.count == referring.count else { return nil }
    }

    /// Takes in all others, which do not stay after all.
    /// - Returns: those.
    mutating func takeOthers(_ all: [Page], _ mark: ([Page]) -> [PageMark]) -> (pages: [Page], marks: [PageMark]) {
        let known = Set(marks.map(\.file))
        let others = all.filter { !known.contains(PageMark.hash($0.address.file)) }
        let added = (pages: others, marks: mark(others))
        pages += added.pages
        marks += added.marks
        othersStay = false
        return added
    }
}
