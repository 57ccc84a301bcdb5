import PortalModel
import Templates
import Text

/// What every page knows of the portal; made once.
enum SiteFrame {
    /// Entries of the main directory that stand on every page.
    static let hotlineLines = 3

    static func make(_ frames: Frames, _ assets: Assets) -> Frame {
        let portal = frames.portal
        let site = portal.site
        let directory = site.hotline.map { portal[$0] }.flatMap { portal.isClosed($0.unit) ? nil : $0 }
        let lines = directory.map { portal.answeredLines(of: $0).prefix(hotlineLines) } ?? []
        return Frame(
            assets.site,
            [
                "site_title": .text(site.title), "language": .text(site.language), "root": .text(site.baseURL.path),
                "content_policy": .text(ContentSecurityPolicy.page),
                "stylesheet": .text(assets[Asset.stylesheet].map { frames.url($0.address) } ?? ""),
                "search_script": .text(assets[Asset.searchScript].map { frames.url($0.address) }),
                "assets": .object(assets.frame(frames)),
                "search_url": .text(portal.has(.search) ? frames.url(Address("/tim-kiem/")) : nil),
                "board": .object(board(frames)), "feedback": .object(feedback(frames)),
                "hotline": .list(lines.map { frames.hotlineLine($0) }),
                "hotline_url": .text(directory.map { frames.url($0.address) }),
                "parent_portal": .object(site.parentPortal.map { frames.link(written: $0) }),
                "notices": .list(notices(frames)), "site_feed": .text(frames.url(Address("/feed.xml"))),
                "footer_links": .list(footer(frames)),
                "site_image": .object(SharedPicture.frame(frames, assets)), "built": .text(portal.today.legal),
            ])
    }

    private static func board(_ frames: Frames) -> Frame {
        let board = frames.portal.site.board
        return Frame(
            Shapes.board,
            [
                "name": .text(board.name), "unit": .object(board.unit.map { frames.link($0) }),
                "phone": .object(board.phone.map { frames.phone($0) }), "email": .text(board.email),
            ])
    }

    private static func feedback(_ frames: Frames) -> Frame {
        frames.link(written: frames.portal.site.feedback)
    }

    /// Where the planned stops stand as a calendar.
    static let stopsAddress = Address("/tam-dung.ics")

    /// Those in force on the day of the build.
    static func noticesInForce(_ portal: Portal) -> [Notice] {
        portal.site.notices.filter { notice in
            // What was announced for a stop has nothing to say once the stop is over.
            let last = notice.until ?? notice.stop?.until
            return (notice.from.map { $0.day <= portal.today } ?? true) && (last.map { portal.today <= $0.day } ?? true)
        }
    }

    private static func notices(_ frames: Frames) -> [Frame] {
        noticesInForce(frames.portal).map { notice in
            Frame(
                Shapes.notice,
                [
                    "text": .text(notice.text), "from": .object(notice.from.map { frames.date($0) }),
                    "until": .object(notice.until.map { frames.date($0) }),
                    "stop": .object(notice.stop.map { stop in
                        Frame(
                            Shapes.stop,
                            [
                                "from": .object(frames.date(stop.from)), "until": .object(frames.date(stop.until)),
                                "announced": .object(notice.announced.map { frames.date($0) }),
                                "calendar_url": .text(frames.url(stopsAddress)),
                            ])
                    }),
                ])
        }
    }

    private static func footer(_ frames: Frames) -> [Frame] {
        let statement = SiteBuilder.accessibilityAddress
        let own = frames.portal.pages.filter { $0.address != statement }
        return own.map { frames.link($0.title, $0.address) } + [
            frames.link("Khả năng tiếp cận", statement),
        ] + frames.links([
            ("Từ viết tắt", "/tu-viet-tat/"), ("Văn bản", "/van-ban/"), ("Thủ tục hành chính", "/thu-tuc/"),
            ("Đính chính", "/dinh-chinh/"), ("Dữ liệu mở", "/du-lieu/"), ("Sơ đồ trang", "/so-do-trang/"),
        ])
    }
}
