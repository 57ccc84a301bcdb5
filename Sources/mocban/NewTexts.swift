import Checking
import Keeping
import Pages
import PortalModel
import Text

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

    /// The places of the items whose files have changed, where of each of them no more has than is asked, and the site of the last build was
    /// this one but for that.
    /// - Parameter isAsItWas: asked of a file, by its place in the list of content files, of the item that came of it and of what was left of it.
    /// - Returns: nil where that is not so.
    func items(in portal: Portal, isAsItWas: (_ file: Int, _ item: NewsItem, _ former: KeptBytes) -> Bool) -> [Int]? {
        var changed: [String: Int] = [:]
        var hashes: Set<UInt64> = []
        for place in places {
            changed[inputs.file(place).path] = place
            hashes.insert(inputs.file(place).hash)
        }
        var items: [Int] = []
        for (index, item) in portal.news.enumerated() where hashes.contains(item.body.file.hash) {
            guard let place = changed[item.place.file] else { continue }
            guard let former = inputs.formerDraft(place), isAsItWas(place, item, former) else { return nil }
            items.append(index)
        }
        return items.count == places.count ? items : nil
    }
}

/// The items with new texts, where nothing else has changed since the last build, which found nothing to tell.
struct NewTexts {
    /// By their places in the portal.
    let items: [Int]
    let kept: KeptPages
    let last: KeptRun

    /// - Parameter known: what the last build left of its pages.
    /// - Returns: nil where more than that has changed, or where it is not known, as in parts.
    init?(_ start: SiteMaker.Start, _ portal: Portal, _ known: KnownPages?) {
        guard start.only == nil, start.parts == nil, let known, let drafts = start.drafts, let changes = start.changes,
            let items = changes.items(in: portal, isAsItWas: { file, _, former in drafts.hasNewTextAlone(file, after: former) })
        else { return nil }
        (self.items, kept, last) = (items, known.kept, changes.last)
    }
}
