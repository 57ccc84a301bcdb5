import Foundation
import Testing

@testable import Publishing

extension PublishingTests {
    @Suite struct PublicationTests {
        let box: Sandbox
        init() throws { box = try Sandbox() }

        @Test func firstPublication() throws {
            let counts = try box.publish([
                "index.html": "trang chủ", "tin-tuc/2026/a/index.html": "tin", "rỗng.txt": "",
            ])
            #expect(
                box.published == [
                    "index.html": "trang chủ", "tin-tuc/2026/a/index.html": "tin", "rỗng.txt": "",
                ])
            #expect(counts.written == 3)
            #expect(counts.unchanged == 0)
            #expect(counts.bytes == "trang chủtin".utf8.count)
            #expect(box.strays == [])
        }

        @Test func manifestListsFilesByPathAndHoldsNoTime() throws {
            try box.publish(["b/index.html": "abc", "a.txt": ""])
            #expect(
                box.text(".mocban")
                    == "mocban 1\nef46db3751d8e999 0 a.txt\n44bc2cf5ad770999 3 b/index.html\n")
        }

        @Test func unchangedFilesKeepInodeAndTimes() throws {
            let long = String(repeating: "cải cách hành chính ", count: 20_000)
            try box.publish(["a/index.html": "một", "b/index.html": "hai", "dài.txt": long])
            let old = box.status("a/index.html")
            let oldLong = box.status("dài.txt")
            let oldChanged = box.status("b/index.html")

            let counts = try box.publish(["a/index.html": "một", "b/index.html": "HAI", "dài.txt": long])
            #expect(counts.written == 1)
            #expect(counts.unchanged == 2)
            #expect(box.text("b/index.html") == "HAI")
            #expect(box.status("b/index.html").st_ino != oldChanged.st_ino)
            for (old, path) in [(old, "a/index.html"), (oldLong, "dài.txt")] {
                let new = box.status(path)
                #expect(new.st_ino == old.st_ino)
                #expect(new.st_mtim.tv_sec == old.st_mtim.tv_sec)
                #expect(new.st_mtim.tv_nsec == old.st_mtim.tv_nsec)
                // Here, and in the former generation.
                #expect(new.st_nlink == 2)
            }
            #expect(box.strays == [])
        }

        @Test func nothingChangedLeavesTheFolderItself() throws {
            let files = ["a/index.html": "một", "b.txt": "hai"]
            try box.publish(files)
            let old = box.status(".")
            let counts = try box.publish(files)
            #expect(counts.written == 0 && counts.unchanged == 2 && counts.removed == 0)
            #expect(box.status(".").st_ino == old.st_ino)
            #expect(box.strays == [])
        }

        /// Same size, and the manifest still tells the old hash: only the bytes tell.
        @Test func fileChangedByHandIsWrittenAnew() throws {
            try box.publish(["a.txt": "bốn năm", "b.txt": "hai"])
            try box.put("a.txt", "bốn năn")
            let counts = try box.publish(["a.txt": "bốn năm", "b.txt": "hai"])
            #expect(counts.written == 1)
            #expect(box.text("a.txt") == "bốn năm")
        }

        @Test func whatIsNoLongerMadeIsGone() throws {
            try box.publish(["cu/index.html": "cũ", "moi.txt": "mới"])
            let counts = try box.publish(["moi.txt": "mới"])
            #expect(counts.removed == 1)
            #expect(counts.unchanged == 1)
            #expect(box.published == ["moi.txt": "mới"])
            #expect(!FileManager.default.fileExists(atPath: box.output + "/cu"))
        }

        @Test func missingFileIsMadeAgain() throws {
            try box.publish(["a.txt": "một", "b.txt": "hai"])
            try FileManager.default.removeItem(atPath: box.output + "/a.txt")
            try box.publish(["a.txt": "một", "b.txt": "hai"])
            #expect(box.published == ["a.txt": "một", "b.txt": "hai"])
        }

        @Test func fileBecomesFolderAndBack() throws {
            try box.publish(["a": "tệp", "b/c": "tệp"])
            try box.publish(["a/x": "tệp", "b": "tệp"])
            #expect(box.published == ["a/x": "tệp", "b": "tệp"])
        }

        @Test func emptySite() throws {
            try box.publish(["a": "x"])
            try box.publish([:])
            #expect(box.published == [:])
            try box.publish([:])
            #expect(box.text(".mocban") == "mocban 1\n")
        }

        @Test func permissionsDoNotDependOnTheMask() throws {
            for mask in [mode_t(0o077), 0o000, 0o022] {
                let box = try Sandbox()
                let former = umask(mask)
                defer { umask(former) }
                try box.publish(["a/b/c.html": "x"])
                for (path, mode) in [
                    (".", 0o755), ("a", 0o755), ("a/b", 0o755), ("a/b/c.html", 0o644),
                    (".mocban", 0o644),
                ] { #expect(box.status(path).st_mode & 0o777 == mode_t(mode), "\(path) \(mask)") }
            }
        }

        @Test func permissionsChangedByHandAreMended() throws {
            try box.publish(["a/b": "x"])
            chmod(box.output + "/a/b", 0o600)
            try box.publish(["a/b": "x"])
            #expect(box.status("a/b").st_mode & 0o777 == 0o644)
            chmod(box.output + "/a", 0o700)
            try box.publish(["a/b": "x"])
            #expect(box.status("a").st_mode & 0o777 == 0o755)
        }

        @Test func severalThreads() throws {
            let publication = try box.open()
            let failures = Failures()
            DispatchQueue.concurrentPerform(iterations: 8) { worker in
                for page in 0..<200 {
                    do {
                        try publication.write(
                            "trang \(worker) \(page)", to: "tin/\(page % 20)/\(page)/\(worker).html")
                    } catch { failures.add(error) }
                }
            }
            #expect(failures.all.isEmpty)
            let counts = try publication.commit()
            #expect(counts.written == 1600)
            #expect(box.published.count == 1600)
            #expect(box.text("tin/3/183/5.html") == "trang 5 183")
        }

        @Test func orderOfWritingDoesNotMatter() throws {
            let other = try Sandbox()
            let paths = (0..<50).map { "t/\($0)/ế.html" }
            for (box, paths) in [(box, paths), (other, paths.reversed())] {
                let publication = try box.open()
                for path in paths { try publication.write(path, to: path) }
                _ = try publication.commit()
            }
            #expect(box.text(".mocban") == other.text(".mocban"))
        }

        @Test func durable() throws {
            let publication = try box.open(.init(durable: true))
            try publication.write("x", to: "a/b")
            _ = try publication.commit()
            #expect(box.published == ["a/b": "x"])
        }

        @Test func veryDeepAndManyNames() throws {
            let deep = (0..<200).map { "d\($0)" }.joined(separator: "/") + "/x.txt"
            let long = String(repeating: "ê", count: 127) + "/y.txt"
            try box.publish([deep: "sâu", long: "dài", "a": "1"])
            #expect(box.text(deep) == "sâu")
            try box.publish([long: "dài", "a": "2"])
            #expect(box.published == [long: "dài", "a": "2"])
            #expect(box.strays == [])
        }
    }
}
