import ArgumentParser
import Compression
import Findings
import Publishing
import Reading
import Workers

/// Where a site goes, and how: the options of `build` and `merge`.
struct OutputOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            Console.say("Thư mục nhận trang; mặc định là public/ trong thư mục của trang.", "Where the site goes; public/ in the site's folder by default."),
            valueName: "dir"), completion: .directory)
    var output: String?

    @Flag(
        help: ArgumentHelp(
            Console.say(
                "Đặt bản nén .gz và .br cạnh mọi tệp chữ, cho máy chủ gửi sẵn.", "Put .gz and .br beside every text file, for servers to send.")))
    var compress = false

    @Flag(
        help: ArgumentHelp(
            Console.say(
                "Không giữ bản trước cạnh thư mục nhận trang; lần dựng sau sẽ lâu hơn.",
                "Keep no former generation beside the output; the next build takes longer.")))
    var noFormer = false
}

/// What is built: the whole site, one from parts, or a part.
struct BuildTarget {
    private let options: OutputOptions
    private let parts: [String]?
    /// Whose pages are asked for; nil for all pages.
    let only: [ProvinceScope]?

    /// - Parameters:
    ///   - parts: folders that are to be merged.
    ///   - only: whose pages are to be made; none for all.
    init(_ options: OutputOptions, merging parts: [String]? = nil, only: [ProvinceScope] = []) {
        self.options = options
        self.parts = parts
        self.only = only.isEmpty ? nil : only
    }

    var compresses: Bool { options.compress }
    /// Whether pages are to be known again in another folder.
    var isParted: Bool { parts != nil || only != nil }

    /// Whether something is there that may be built again.
    func isThere(_ site: String) -> Bool { !options.noFormer && SourceTree(root: path(site)).isFile(".") == false }

    /// Takes the output folder.
    func open(_ site: String, _ workers: Workers) throws(BuildFault) -> Publication {
        do {
            return try Publication.open(
                output: path(site), site: site, protecting: [site + "/content", site + "/templates"],
                Publication.Settings(mark: compresses ? Compressor.mark : nil, keepsFormer: !options.noFormer && only == nil, workers: workers)
            ) { process in
                let who = process.map { " (\($0))" } ?? ""
                Console.complain(Console.say("Đang chờ một lần dựng khác\(who) xong…", "Waiting for another build\(who) to end…"))
            }
        } catch {
            throw .publishing(error)
        }
    }

    /// What is to be merged; nil if nothing is.
    func openParts() throws(BuildFault) -> [PartFile]? {
        guard let parts else { return nil }
        var opened: [PartFile] = []
        for part in parts { opened.append(try PartFile(part)) }
        return opened
    }

    /// What became of it, where all went well.
    func outcome(_ site: String) -> Bilingual {
        let shown = printable(path(site))
        return only == nil
            ? Bilingual("Đã dựng trang vào «\(shown)».", "The site is built in “\(shown)”.")
            : Bilingual(
                "Đã dựng một phần của trang vào «\(shown)»; ghép với các phần khác bằng `mocban merge`.",
                "A part of the site is built in “\(shown)”; put it together with the others by `mocban merge`.")
    }

    private func path(_ site: String) -> String { options.output ?? site + "/public" }
}
