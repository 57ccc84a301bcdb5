import Findings
import Text

/// The findings that a site lets be (`silenced` in site.yml), and which of those wishes were of use.
public struct Silences: Sendable {
    private struct Silence: Sendable {
        let code: LocatedText
        var used = 0
    }

    private let file: String
    private var silences: [Silence] = []
    /// By code.
    private var wishes: [String: Wishes] = [:]

    /// - Parameter site: the site's settings; nil where they cannot be used.
    init(_ site: Record?, file: String) {
        self.file = file
        for entry in site?.records("silenced") ?? [] {
            guard let code = entry.located("code"), entry.text("reason") != nil else { continue }
            wishes[code.text, default: Wishes()].add(entry.text("in"), silences.count)
            silences.append(Silence(code: code))
        }
    }

    /// How many findings were let be.
    public var count: Int { silences.reduce(0) { $0 + $1.used } }

    /// What is left of findings. Only those of a kind that may be silenced are let be.
    public mutating func filter(_ findings: [Finding]) -> [Finding] {
        guard !silences.isEmpty else { return findings }
        return findings.filter { finding in
            guard finding.kind.silenceable else { return true }
            guard let index = wishes[finding.kind.code]?.first(for: finding.place?.file ?? "") else { return true }
            silences[index].used += 1
            return false
        }
    }

    /// What is wrong with the wishes themselves.
    /// - Parameter known: every kind that the program can report.
    public func faults(among known: [FindingKind]) -> [Finding] {
        silences.compactMap { silence in
            let place = Place(file, silence.code.range)
            guard let kind = known.first(where: { $0.code == silence.code.text }) else {
                let codes = known.filter(\.silenceable).map(\.code)
                let list = codes.sorted().joined(separator: ", ")
                return Finding(
                    LoadingFindings.unknownCode, at: place,
                    mark: Bilingual("không có mã «\(silence.code.text)»", "there is no “\(silence.code.text)”"),
                    remedy: didYouMean(silence.code.text, among: codes) { "`\($0)`" } ?? Bilingual("chọn một trong: \(list)", "one of: \(list)"))
            }
            guard !kind.silenceable else { return nil }
            return Finding(
                LoadingFindings.notSilenceable, at: place,
                mark: Bilingual("«\(kind.title.vi)» phải sửa, không cho qua được", "“\(kind.title.en)” must be mended"))
        }
    }

    /// The wishes that let nothing be, once everything was looked at.
    /// - Parameter known: every kind that the program can report; what is no such wish has been told.
    public func idle(among known: [FindingKind]) -> [Finding] {
        let codes = Set(known.filter(\.silenceable).map(\.code))
        return silences.filter { $0.used == 0 && codes.contains($0.code.text) }
            .map { Finding(LoadingFindings.idleSilence, at: Place(file, $0.code.range)) }
    }
}

/// The wishes about one code: the first that names a file is found without asking all of them.
private struct Wishes: Sendable {
    private var everywhere: Int?
    private var files: [String: Int] = [:]
    /// By the folder's path, with a slash at its end.
    private var folders: [String: Int] = [:]
    private var patterns: [(pattern: String, index: Int)] = []

    mutating func add(_ pattern: String?, _ index: Int) {
        guard let pattern else {
            everywhere = everywhere ?? index
            return
        }
        if pattern.utf8.contains(UInt8(ascii: "*")) {
            patterns.append((pattern, index))
        } else if pattern.hasSuffix("/") {
            folders[pattern] = folders[pattern] ?? index
        } else {
            files[pattern] = files[pattern] ?? index
        }
    }

    /// The first of them in site.yml that names a file.
    func first(for path: String) -> Int? {
        var first = min(everywhere ?? .max, files[path] ?? .max)
        if !folders.isEmpty {
            for slash in path.utf8.indices where path.utf8[slash] == UInt8(ascii: "/") {
                first = min(first, folders[String(path[...slash])] ?? .max)
            }
        }
        for (pattern, index) in patterns where index < first && Pattern.matches(path, pattern) { first = index }
        return first == .max ? nil : first
    }
}

/// Paths of files as `in` names them.
enum Pattern {
    /// A file's path, a folder's with a slash at its end, or either with `*` for any letters.
    static func matches(_ path: String, _ pattern: String) -> Bool {
        if !pattern.utf8.contains(UInt8(ascii: "*")) { return pattern.hasSuffix("/") ? path.hasPrefix(pattern) : path == pattern }
        let text = Array(path.utf8)
        let wanted = Array((pattern.hasSuffix("/") ? pattern + "*" : pattern).utf8)
        // On a mismatch the last `*` takes one letter more; the earlier ones need never be asked again.
        var (at, next) = (0, 0)
        var star: (at: Int, next: Int)?
        while at < text.count {
            if next < wanted.count, wanted[next] == UInt8(ascii: "*") {
                star = (at, next)
                next += 1
            } else if next < wanted.count, wanted[next] == text[at] {
                at += 1
                next += 1
            } else if let last = star {
                star = (last.at + 1, last.next)
                (at, next) = (last.at + 1, last.next + 1)
            } else {
                return false
            }
        }
        return wanted[next...].allSatisfy { $0 == UInt8(ascii: "*") }
    }
}
