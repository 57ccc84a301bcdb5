import Checking
import Compression
import Pages
import Publishing
import Reading
import Synchronization
import Text
import Workers

/// Makes pages on all threads and writes them; the first fault ends the work.
final class PageRun: Sendable {
    let progress: Progress
    private let site: SitePages
    private let writer: SiteWriter?
    private let known: KnownPages?
    private let texts: PageTexts
    private let workers: Workers
    private let firstFault = Mutex<BuildFault?>(nil)

    /// - Parameters:
    ///   - writer: nil where nothing is to be written: then only texts are looked at.
    ///   - known: pages that were made before.
    ///   - texts: where the pages' texts are read.
    init(_ site: SitePages, _ writer: SiteWriter?, _ known: KnownPages?, _ texts: PageTexts, _ progress: Progress, _ workers: Workers) {
        self.site = site
        self.writer = writer
        self.known = known
        self.texts = texts
        self.progress = progress
        self.workers = workers
    }

    /// Why writing failed, if it did.
    var fault: BuildFault? { firstFault.withLock { $0 } }

    /// What one thread has before it.
    private struct Desk: ~Copyable {
        var composer: Composer
        var compressor = Compressor()
        var begun = SiteWriter.Begun()
    }

    /// Makes the pages whose texts are searched.
    /// - Parameter marks: by their places; empty where pages are not to be known again.
    func make(_ pages: [Page], _ marks: [PageMark]) -> [PageOutcome] {
        make(pages, indexes: writer != nil) { [self] index, desk throws(BuildFault) in
            guard let known, let writer else { return nil }
            let page = pages[index]
            guard let isBare = try known.put(page, marks[index], into: writer, &desk.compressor) else { return nil }
            if isBare, let outcome = site.leave(page) { return outcome }
            return site.make(page, &desk.composer, writes: true, composes: false) { _, _ in }
        }
    }

    /// Makes pages that are not searched, of which there is nothing to tell.
    func makeUnsearched(_ pages: [Page], _ marks: [PageMark]) -> [PageOutcome] {
        make(pages, indexes: false) { [known, writer] index, desk throws(BuildFault) in
            guard let known, let writer else { return nil }
            return try known.put(pages[index], marks[index], into: writer, &desk.compressor) == nil ? nil : PageOutcome()
        }
    }

    /// Reads the texts of pages for the search and for what they refer to, and nothing else.
    @discardableResult func readAgain(_ pages: [Page]) -> [PageOutcome] {
        let ahead = ahead(pages)
        return workers.map(pages.count, prepare: { site.composer(indexes: true) }) { [site] composer, index in
            ahead.reach(index)
            return site.make(pages[index], &composer, writes: true, composes: false) { _, _ in }
        }
    }

    /// - Parameter take: puts a page in its place without making it, if it can.
    private func make(
        _ pages: [Page], indexes: Bool, _ take: @Sendable (Int, inout Desk) throws(BuildFault) -> PageOutcome?
    ) -> [PageOutcome] {
        let ahead = ahead(pages)
        // The tables of open data come first; handed out in one run, one thread was alone with them for 0.07 of building again after a title.
        let long = pages.prefix(PageRun.mostLong).lastIndex { $0.isLong }.map { $0 + 1 } ?? 0
        return workers.map(pages.count, long: long, prepare: { Desk(composer: site.composer(indexes: indexes)) }) { desk, index in
            defer { progress.step() }
            guard fault == nil else { return PageOutcome() }
            ahead.reach(index)
            do throws(BuildFault) {
                if let outcome = try take(index, &desk) { return outcome }
            } catch {
                report(error)
                return PageOutcome()
            }
            let page = pages[index]
            return site.make(page, &desk.composer, writes: writer != nil) { bytes, isLast in
                do throws(PublishError) {
                    try writer?.write(bytes, isLast: isLast, to: page.address.file, lasting: page.isLasting, &desk.begun, &desk.compressor)
                } catch {
                    report(.publishing(error))
                }
            }
        }
    }

    /// Pages among which long ones are looked for.
    private static let mostLong = 64

    private func ahead(_ pages: [Page]) -> ReadAhead.List { texts.ahead(pages.count) { pages[$0].origin?.file } }

    private func report(_ fault: BuildFault) { firstFault.withLock { $0 = $0 ?? fault } }
}
