import Testing

extension SiteFolder {
    /// What git sees of the environment: nobody's settings, and a name to commit under.
    static let gitEnvironment: [String: String?] = [
        "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "HOME": "/nonexistent",
        "GIT_AUTHOR_NAME": "Ban Biên tập", "GIT_AUTHOR_EMAIL": "bbt@example.gov.vn",
        "GIT_COMMITTER_NAME": "Ban Biên tập", "GIT_COMMITTER_EMAIL": "bbt@example.gov.vn",
    ]

    /// Calls git in the site's folder, or in another, and expects it to succeed unless told otherwise.
    @discardableResult
    func git(
        _ arguments: [String], folder: String? = nil, environment: [String: String?] = [:], code: Int32 = 0
    ) throws -> Run {
        let run = try Program.run(
            arguments, executable: "/usr/bin/git", folder: folder ?? path,
            environment: Self.gitEnvironment.merging(environment) { $1 })
        #expect(run.exitCode == code, "git \(arguments): \(run.out)\(run.err)")
        return run
    }

    /// Makes a repository and commits all that is there.
    func committed(in folder: String? = nil) throws -> SiteFolder {
        try git(["init", "-q"], folder: folder)
        try commit(in: folder)
        return self
    }

    func commit(in folder: String? = nil) throws {
        try git(["add", "--all"], folder: folder)
        try git(["commit", "-q", "--message", "Bài"], folder: folder)
    }
}

extension Program {
    /// Writes a script that can be run. Another process does it: a file that this one had open for writing could be held open a
    /// moment longer by a child that was just being started, and then is "busy".
    static func writeScript(_ text: String, to path: String) throws {
        let run = try run(["-c", "cat > \"$0\" && chmod +x \"$0\"", path], executable: "/bin/sh", folder: "/", input: Array(text.utf8))
        #expect(run.exitCode == 0, "\(run.err)")
    }
}
