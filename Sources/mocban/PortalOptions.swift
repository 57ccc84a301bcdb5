import ArgumentParser
import Checking
import Findings
import PortalModel
import Text

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What every command that reads a site's content has in common.
struct PortalOptions: ParsableArguments {
    @Option(help: ArgumentHelp(Console.say("Thư mục của trang.", "The site's folder."), valueName: "dir"), completion: .directory)
    var site = "."

    @Option(
        help: ArgumentHelp(
            Console.say(
                "Ngày dựng trang, như 2026-11-21; mặc định là SOURCE_DATE_EPOCH, rồi ngày hôm nay.",
                "The day of the build, as 2026-11-21; else SOURCE_DATE_EPOCH, else today."), valueName: "date"))
    var today: String?

    @Flag(help: ArgumentHelp(Console.say("Lấy cả bản nháp, bài chờ duyệt, bài hẹn giờ (để xem thử).", "Take in drafts, items in review and scheduled ones (for a look).")))
    var drafts = false

    @Option(help: ArgumentHelp(Console.say("Số luồng làm việc; mặc định bằng số nhân của máy.", "Threads; as many as cores by default."), valueName: "n"))
    var jobs: Int?

    @Option(help: ArgumentHelp(Console.say("Ngôn ngữ của thông báo: vi hoặc en.", "The language of messages: vi or en."), valueName: "vi|en"))
    var lang = "vi"

    func validate() throws {
        guard Language(rawValue: lang) != nil else {
            throw ValidationError(Console.say("--lang chỉ nhận vi hoặc en.", "--lang takes vi or en."))
        }
        if let jobs, !(1...256).contains(jobs) {
            throw ValidationError(Console.say("--jobs nhận số từ 1 đến 256.", "--jobs takes 1 to 256."))
        }
        if let today, day(today) == nil {
            throw ValidationError(Console.say("--today cần một ngày như 2026-11-21.", "--today wants a day such as 2026-11-21."))
        }
    }

    private func day(_ text: String) -> Day? {
        if case .success(let time) = DayParsing.parse(text), time.minutes == nil { return time.day }
        return nil
    }

    /// Threads to work with.
    var threads: Int { jobs ?? max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }

    /// The site's folder without a slash at its end, so that paths below it are made in one way.
    var root: String {
        var site = site
        while site.count > 1, site.hasSuffix("/") { site.removeLast() }
        return site
    }

    /// What the checker is told. The clock is read here and nowhere else, and only when neither an
    /// option nor `SOURCE_DATE_EPOCH` (reproducible-builds.org) says what day it is.
    func checkOptions(baseURL: BaseURL? = nil) throws -> CheckOptions {
        var epoch = time(nil)
        if let text = getenv("SOURCE_DATE_EPOCH").map({ String(cString: $0) }), !text.isEmpty {
            // As far as a day between 1900 and 2200.
            guard let seconds = Int(text), (-2_208_988_800...7_289_654_400).contains(seconds) else {
                throw Usage.fail("SOURCE_DATE_EPOCH phải là số giây từ năm 1970.", "SOURCE_DATE_EPOCH must be seconds since 1970.")
            }
            epoch = seconds
        }
        return CheckOptions(baseURL: baseURL, today: today.flatMap(day), epochSeconds: epoch, drafts: drafts)
    }
}
