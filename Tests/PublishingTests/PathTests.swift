import Foundation
import Testing

@testable import Publishing

extension PublishingTests {
    @Suite struct PathTests {
        let box: Sandbox
        init() throws { box = try Sandbox() }

        @Test(arguments: [
            "", "/", "/etc/x", "a//b", "a/", ".", "..", "./a", "a/.", "../../etc/x", "a/../../b",
            "a/..", "a\\b", "..\\..\\x", "a\0b", "a\nb", "a\u{7F}", "\t",
            String(repeating: "x", count: 256), "a/" + String(repeating: "ế", count: 86) + "/b",
            String(repeating: "abcdefg/", count: 500) + "x",
        ])
        func refused(_ path: String) throws {
            let canary = box.root + "/canary"
            try Data("chim".utf8).write(to: URL(fileURLWithPath: canary))
            let publication = try box.open()
            #expect(kind { try publication.write("x", to: path) } == .invalidPath)
            // Nothing is published without the file that failed.
            #expect(kind { _ = try publication.commit() } == .ended)
            #expect(box.published == [:])
            #expect(box.strays == [])
            #expect(try Data(contentsOf: URL(fileURLWithPath: canary)) == Data("chim".utf8))
        }

        @Test(arguments: [
            "a", "...", "..a", "a..", ".nojekyll", "-rf", "C:x", "a b", "..%2f..%2fx",
            "ủy-ban/đắk-lắk.html", String(repeating: "x", count: 255),
        ])
        func accepted(_ path: String) throws {
            try box.publish([path: "x"])
            #expect(box.published == [path: "x"])
        }

        @Test(arguments: [
            (["a", "a"], "a", "a"),
            (["thu-tuc/x", "Thu-Tuc/x"], "thu-tuc/x", "Thu-Tuc/x"),
            (["thu-tuc/x", "Thu-Tuc/y"], "thu-tuc/", "Thu-Tuc/y"),
            (["đắk.html", "ĐẮK.html"], "đắk.html", "ĐẮK.html"),
            (["hòa.html", "ho\u{300}a.html"], "hòa.html", "ho\u{300}a.html"),
            (["strasse", "straße"], "strasse", "straße"),
            (["a", "a/b"], "a", "a/b"),
            (["a/b", "a"], "a/", "a"),
            (["A/b/c", "a/B"], "A/b/", "a/B"),
            (["a/b/c/d", "a/b"], "a/b/", "a/b"),
            ([".mocban"], ".mocban", ".mocban"),
            ([".Mocban/x"], ".mocban", ".Mocban/x"),
        ])
        func collisions(_ paths: [String], _ one: String, _ other: String) throws {
            let publication = try box.open()
            for path in paths.dropLast() { try publication.write("x", to: path) }
            let last = try #require(paths.last)
            let error = #expect(throws: PublishError.self) { try publication.write("x", to: last) }
            // Compared byte by byte: as texts, both forms of `hòa` are equal.
            guard case .collision(let mine, let theirs) = error?.kind else {
                Issue.record("\(String(describing: error))")
                return
            }
            #expect(Array(mine.utf8) == Array(one.utf8))
            #expect(Array(theirs.utf8) == Array(other.utf8))
            publication.abandon()
            #expect(box.strays == [])
        }
    }
}
