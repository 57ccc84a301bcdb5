import Foundation
import Testing
import Text

@testable import Publishing

/// Files that outlive the generation that made them, and files kept because what they were made of is unchanged.
extension PublishingTests {
    @Suite struct FormerTests {
        let box: Sandbox
        init() throws { box = try Sandbox() }

        @discardableResult
        func publish(_ files: [String: String], lasting: [String: String] = [:]) throws -> Publication.Counts {
            let publication = try box.open()
            for (path, text) in files { try publication.write(text, to: path) }
            for (path, text) in lasting { try publication.write(text, to: path, lasting: true) }
            return try publication.commit()
        }

        @Test func lastsForOneMoreGeneration() throws {
            try publish(["a.html": "một"], lasting: ["assets/s.1.css": "cũ", "assets/f.9.css": "phông"])
            let old = box.status("assets/s.1.css")
            let counts = try publish(["a.html": "hai"], lasting: ["assets/s.2.css": "mới", "assets/f.9.css": "phông"])
            #expect(counts.removed == 0)
            #expect(box.published == ["a.html": "hai", "assets/s.1.css": "cũ", "assets/s.2.css": "mới", "assets/f.9.css": "phông"])
            #expect(box.status("assets/s.1.css").st_ino == old.st_ino)
            #expect(box.text(".mocban")?.contains("3- assets/s.1.css\n") == true && box.text(".mocban")?.contains("5+ assets/s.2.css\n") == true)

            // The third has what a clean folder has, and nothing else.
            #expect(try publish(["a.html": "ba"], lasting: ["assets/s.2.css": "mới", "assets/f.9.css": "phông"]).removed == 1)
            #expect(box.published == ["a.html": "ba", "assets/s.2.css": "mới", "assets/f.9.css": "phông"])
            let manifest = box.text(".mocban")
            let clean = FormerTests.Clean(try Sandbox())
            try clean.test.publish(["a.html": "ba"], lasting: ["assets/s.2.css": "mới", "assets/f.9.css": "phông"])
            #expect(clean.test.box.text(".mocban") == manifest)
        }

        struct Clean {
            let test: FormerTests
            init(_ box: Sandbox) { test = FormerTests(box) }
        }
        private init(_ box: Sandbox) { self.box = box }

        /// An undone change: the former file is made again, and lasts again.
        @Test func isMadeAgain() throws {
            try publish([:], lasting: ["s.1.css": "cũ"])
            try publish([:], lasting: ["s.2.css": "mới"])
            let counts = try publish([:], lasting: ["s.1.css": "cũ"])
            #expect(counts.unchanged == 2 && counts.written == 0)
            #expect(box.published == ["s.1.css": "cũ", "s.2.css": "mới"])
            try publish([:], lasting: ["s.1.css": "cũ"])
            #expect(box.published == ["s.1.css": "cũ"])
        }

        /// What stays is not asked for its place before something new wants one.
        @Test(arguments: ["a/b", "A", "b/c.html", "b/c.html/d", "B/c.html", "b"]) func whatStaysKeepsItsPlace(_ path: String) throws {
            let old = ["a": "một", "b/c.html": "hai"]
            for _ in 0..<2 { try publish(old) }
            for isFirst in [true, false] {
                let publication = try box.open()
                func collides(_ body: () throws -> Void) -> Bool { if case .collision? = kind(body) { true } else { false } }
                func retain() throws { for path in old.keys.sorted() { #expect(try publication.retain(path, hash: Array(path.utf8).withUnsafeBufferPointer { ContentHash.of($0) }, lasting: false)) } }
                // In the way of the very same file at once, of any other at the end.
                #expect(collides {
                    if isFirst { try retain() }
                    try publication.write("mới", to: path)
                    if !isFirst { try retain() }
                    _ = try publication.commit()
                })
                publication.abandon()
                #expect(box.published == old)
            }
            #expect(try publish(["a": "một", "d": "ba"]).written == 1)
        }

        @Test func otherFilesDoNotLast() throws {
            try publish(["a/index.html": "rút"], lasting: ["s.1.css": "cũ"])
            try publish([:], lasting: ["s.2.css": "mới"])
            #expect(box.published == ["s.1.css": "cũ", "s.2.css": "mới"])
        }

        /// Where something else stands in its place, it is no reason to fail.
        @Test(arguments: ["s.1.css/x", "S.1.CSS"]) func givesWay(_ path: String) throws {
            try publish([:], lasting: ["s.1.css": "cũ"])
            try publish([path: "mới"])
            #expect(box.published == [path: "mới"])
        }

        @Test(arguments: ["khác", "cú", ""]) func isNotKeptWhenChangedByHand(_ text: String) throws {
            try publish([:], lasting: ["s.1.css": "cũ"])
            try box.put("s.1.css", text)
            try publish([:])
            #expect(box.published == [:])
        }

        @Test func survivesAFailedPublication() throws {
            try publish(["a.html": "một"], lasting: ["s.1.css": "cũ"])
            let publication = try box.open()
            try publication.write("hai", to: "a.html")
            publication.abandon()
            #expect(box.published == ["a.html": "một", "s.1.css": "cũ"])
        }

        // What is made of other files.

        func open(_ mark: String?) throws -> Publication {
            try Publication.open(
                output: box.output, site: box.site, protecting: [], .init(mark: mark), waitSeconds: 0, onWait: { _ in },
                interruption: { nil })
        }

        @Test func keepsUnderTheSameMark() throws {
            let first = try open("nén 1")
            #expect(try !first.write("một", to: "a.html"))
            #expect(try !first.keep("a.html.gz"))
            try first.write("nén", to: "a.html.gz")
            #expect(try first.commit().written == 2)
            let inode = box.status("a.html.gz").st_ino

            let second = try open("nén 1")
            #expect(second.hasSameMark)
            #expect(try second.write("một", to: "a.html"))
            #expect(try second.keep("a.html.gz"))
            #expect(try !second.keep("a.html.br"))
            let counts = try second.commit()
            #expect(counts.unchanged == 2 && counts.written == 0)
            #expect(box.status("a.html.gz").st_ino == inode)

            for mark in ["nén 2", nil] {
                let other = try open(mark)
                #expect(try !other.hasSameMark && !other.keep("a.html.gz"))
                other.abandon()
            }
            try box.put("a.html.gz", "NÉN")
            let changed = try open("nén 1")
            #expect(try !changed.keep("a.html.gz"), "changed by hand")
        }

        @Test(arguments: ["mocban 1 \n", "mocban 1x\n", "mocban 12\n", "mocban 1\n00 3 a\n", "mocban 1\n0000000000000000 3* a\n", "mocban 1\n0000000000000000 + a\n"])
        func damagedManifestIsRefused(_ text: String) throws {
            try box.put(".mocban", text)
            #expect(throws: PublishError.self) { try box.open() }
        }
    }
}
