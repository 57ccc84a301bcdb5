import Findings
import Publishing
import Text

#if canImport(Glibc)
import Glibc
#else
import Darwin
#endif

/// What was changed in a site since a revision, committed or not, as git tells it.
struct Changes {
    /// As it was asked for.
    let revision: String
    /// Paths below the site's folder, composed: what was added, changed, or has another name. What git does not know yet is
    /// not among them: it was not there before, so all that is found in it is new.
    let files: Set<String>
    private let commit: String
    private let git: Git

    /// - Throws: wrong usage, where there is no git, no repository or no such revision.
    init(since revision: String, site: String) throws {
        let git = Git(folder: site)
        let shown = printable(revision)
        guard !revision.isEmpty, !revision.hasPrefix("-") else {
            throw Usage.fail("--changed-since cần một phiên bản như HEAD~1, origin/main.", "--changed-since wants a revision such as HEAD~1 or origin/main.")
        }
        let top = git(["rev-parse", "--show-toplevel"])
        guard top.code != 127 else {
            throw Usage.fail("--changed-since cần chương trình git, máy này chưa có.", "--changed-since needs the program git, which is not here.")
        }
        guard top.succeeded else {
            throw Usage.fail(
                "--changed-since chỉ dùng được trong một kho git; git nói: \(Changes.said(top))",
                "--changed-since works in a git repository alone; git says: \(Changes.said(top))")
        }
        let found = git(["rev-parse", "--verify", "--quiet", "\(revision)^{commit}"])
        guard found.succeeded, !found.line.isEmpty else {
            throw Usage.fail(
                "kho git không có phiên bản «\(shown)»; nếu là bản sao rút gọn thì cần lấy đủ lịch sử (git fetch --unshallow).",
                "the git repository has no revision “\(shown)”; a shallow clone needs its history (git fetch --unshallow).")
        }
        let changed = git(
            ["diff", "--name-status", "-z", "--find-renames", "--no-ext-diff", "--no-textconv", "--ignore-submodules=all", "--relative", found.line, "--", "."])
        guard changed.succeeded else {
            throw Usage.fail("git không trả lời được: \(Changes.said(changed))", "git cannot answer: \(Changes.said(changed))")
        }
        self.revision = revision
        self.git = git
        commit = found.line
        files = Set(Changes.names(in: changed.parts).map(\.composed))
    }

    /// The findings that the changes concern: all in what they touched, and those elsewhere that were not there before,
    /// such as a link to a page that is gone.
    /// - Parameter check: the findings of the site in a folder; called with the site as it was, and only where something
    ///   was found in files that are as they were.
    func caused(_ findings: [Finding], _ check: (_ site: String) throws -> [Finding]) throws -> [Finding] {
        let touched = { (finding: Finding) in finding.place.map { files.contains($0.file) } ?? false }
        guard findings.contains(where: { !touched($0) }) else { return findings }
        let scratch = try ScratchFolder()
        let former = scratch.path + "/site/"
        // Where the site was not there yet, nothing is put there, and every finding is new.
        mkdir(former, 0o700)
        try putFormer(into: former, index: scratch.path + "/index")
        let before = Set(try check(former).map(Changes.identity))
        return findings.filter { touched($0) || !before.contains(Changes.identity($0)) }
    }

    /// Writes the site as it was. git's index of it is a file of its own; the repository is only read.
    private func putFormer(into folder: String, index: String) throws {
        let tree = git(["rev-parse", "--verify", "--quiet", "\(commit):./"])
        guard tree.succeeded else { return }
        let top = Git(folder: git(["rev-parse", "--show-toplevel"]).line)
        let variables = ["GIT_INDEX_FILE": index]
        for words in [["read-tree", tree.line], ["checkout-index", "--all", "--quiet", "--prefix=\(folder)"]] {
            let answer = top(words, variables)
            guard answer.succeeded else {
                throw Usage.fail("git không trả lời được: \(Changes.said(answer))", "git cannot answer: \(Changes.said(answer))")
            }
        }
    }

    /// One finding told from another in files that did not change.
    private static func identity(_ finding: Finding) -> String {
        let range = finding.place?.range.map { "\($0.lowerBound)-\($0.upperBound)" } ?? ""
        return [finding.kind.code, finding.place?.file ?? "", range, finding.what.vi, finding.mark?.vi ?? ""].joined(separator: "\0")
    }

    /// Paths in what `--name-status -z` writes: a status and a path, or two where one was renamed or copied.
    private static func names(in parts: [String]) -> [String] {
        var names: [String] = []
        var rest = parts[...]
        while let status = rest.popFirst() {
            if status.hasPrefix("R") || status.hasPrefix("C") { rest.removeFirst(min(1, rest.count)) }
            if let name = rest.popFirst() { names.append(name) }
        }
        return names
    }

    private static func said(_ answer: Git.Answer) -> String {
        printable(answer.complaint.split(separator: "\n").first.map(String.init) ?? "(\(answer.code))")
    }
}
