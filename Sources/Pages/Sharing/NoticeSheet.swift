import PortalModel
import Templates
import Text

/// Which lines of a directory go onto one A4 sheet: the first ones, as many as there is room for; those that can be
/// called before those that cannot.
///
/// Heights are those of `92-notice-sheet.css`, in millimetres, rounded up; letters to a row are few, so that a sheet
/// is rather a little empty than too full. What the sheet cannot hold is counted and found on the directory's page.
struct NoticeSheet {
    let lines: [HotlineEntry]
    /// Lines left out.
    let more: Int
    /// Whether all lines have room at the larger size.
    let isLarge: Bool

    /// Telephone numbers of one line at most.
    static let phones = 3
    /// Letters of what a line takes at most.
    static let takesLetters = 200

    init(_ directory: HotlineDirectory, _ entries: [HotlineEntry], owner: String) {
        let entries = entries.filter { !$0.phones.isEmpty } + entries.filter { $0.phones.isEmpty }
        let head = NoticeSheet.rows(owner, 60) * 7 + NoticeSheet.rows(directory.title, 34) * 12 + 10
        let room = 270 - head - NoticeSheet.foot
        isLarge = entries.reduce(0) { $0 + NoticeSheet.height($1, isLarge: true) } <= room
        var used = 0
        var count = 0
        for entry in entries {
            used += NoticeSheet.height(entry, isLarge: isLarge)
            // The first has room always: its texts are cut to what fits.
            guard count == 0 || used <= room else { break }
            count += 1
        }
        lines = Array(entries.prefix(count))
        more = entries.count - count
    }

    /// The code, the address, and the line that counts what is left out.
    private static let foot = 48

    private static func height(_ entry: HotlineEntry, isLarge: Bool) -> Int {
        let numbers = min(entry.phones.count, phones) * (isLarge ? 25 : 18)
        let takes = min(entry.takes.reduce(11) { $0 + $1.unicodeScalars.count + 2 }, takesLetters + 11)
        let below = (entry.takes.isEmpty ? 0 : rowsOf(takes, 80)) + (entry.hours.map { rows($0, 70) } ?? 0)
            + (entry.phones.count > phones ? 1 : 0)
        let instead = entry.phones.isEmpty ? contact(entry).map { rows($0, 50) * 8 } ?? 0 : 0
        return 7 + rows(entry.name, isLarge ? 40 : 50) * (isLarge ? 9 : 7) + numbers + instead + below * 6
    }

    private static func rows(_ text: String, _ letters: Int) -> Int { rowsOf(text.unicodeScalars.count, letters) }
    private static func rowsOf(_ count: Int, _ letters: Int) -> Int { max(1, (count + letters - 1) / letters) }

    /// How to reach a line that has no number.
    static func contact(_ entry: HotlineEntry) -> String? { entry.email ?? entry.web ?? entry.postalAddress }
}

extension SiteBuilder {
    /// A sheet for the wall beside each directory that can be called.
    func noticePages() -> [Page] { portal.hotlines.compactMap(noticePage) }

    /// Where the sheet of a directory is; nil where nobody answers it, or no number is known.
    func noticeAddress(_ directory: HotlineDirectory) -> Address? {
        portal.answeredLines(of: directory).contains { !$0.phones.isEmpty } ? directory.address.appending("to-thong-bao/") : nil
    }

    private func noticePage(_ directory: HotlineDirectory) -> Page? {
        guard let address = noticeAddress(directory) else { return nil }
        return Page(address, .other, inSitemap: false, modified: directory.verified, from: grounds.rare) { composer, _ in
            var head = PageHead(
                "Tờ thông báo: " + directory.title, "Bản in A4 của danh bạ, để dán ở nơi tiếp dân.", at: address,
                kind: PageTemplate.hotlineNotice.rawValue,
                trail: [("Đường dây nóng", SiteBuilder.hotlinesRoot), (directory.title, directory.address)])
            // The directory's own page is the one to be found.
            head.noindex = true
            render(.hotlineNotice, head, noticeFrame(directory), &composer)
        }
    }

    private func noticeFrame(_ directory: HotlineDirectory) -> Frame {
        let owner = portal.name(of: directory.unit)
        let sheet = NoticeSheet(directory, portal.answeredLines(of: directory), owner: owner)
        let url = frames.absolute(directory.address)
        return Frame(
            Shapes.hotlineNotice,
            [
                "title": .text(directory.title), "unit": .text(owner), "lines": .list(sheet.lines.map(noticeLine)),
                "more": .number(sheet.more), "large": .flag(sheet.isLarge),
                "directory_url": .text(frames.url(directory.address)), "address": .text(ShareBlock.withoutScheme(url)),
                "verified": .object(directory.verified.map { frames.date($0) }), "stale": .flag(isStale(directory)),
                "qr": .html(ShareBlock.code(of: url, .best)),
            ])
    }

    private func noticeLine(_ entry: HotlineEntry) -> Frame {
        let takes = entry.takes.joined(separator: "; ")
        return Frame(
            Shapes.noticeLine,
            [
                "name": .text(entry.name), "phones": .list(entry.phones.prefix(NoticeSheet.phones).map { frames.phone($0) }),
                "more_phones": .number(max(0, entry.phones.count - NoticeSheet.phones)),
                "contact": .text(entry.phones.isEmpty ? NoticeSheet.contact(entry) : nil),
                "takes": .text(takes.isEmpty ? nil : ShareBlock.shortened(takes, to: NoticeSheet.takesLetters)),
                "hours": .text(entry.hours),
            ])
    }
}
