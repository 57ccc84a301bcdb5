import Foundation
import Testing

@testable import Publishing

extension PublishingTests {
    /// The former generation, which the next publication makes the new one.
    @Suite struct GenerationTests {
        let box: Sandbox
        var former: String { box.workshop + "/former" }
        init() throws { box = try Sandbox() }

        /// Three publications of the same files but `a`, so that there is a former generation to be used.
        func prepare(_ files: [String: String] = ["b/c.html": "hai", "d": "bốn"]) throws {
            for round in 1...3 { try box.publish(files.merging(["a": "\(round)"]) { $1 }) }
            #expect(names(box.site + "/.public.mocban") == [".gitignore", "former", "stamps"])
        }

        func names(_ folder: String) -> [String] {
            (((try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? [])).sorted()
        }

        @Test func firstPublicationKeepsNothing() throws {
            try box.publish(["a": "một"])
            #expect(names(box.site) == ["content", "public"])
        }

        @Test func isUsed() throws {
            try prepare()
            let folder = try #require(try FileManager.default.attributesOfItem(atPath: former)[.systemFileNumber] as? NSNumber)
            let inode = box.status("d").st_ino
            #expect(try box.publish(["a": "bốn", "b/c.html": "hai", "d": "bốn"]).written == 1)
            #expect(box.published == ["a": "bốn", "b/c.html": "hai", "d": "bốn"])
            #expect(box.status(".").st_ino == folder.uint64Value)
            #expect(box.status("d").st_ino == inode && box.status("d").st_nlink == 2)
            #expect(box.strays == [])
        }

        @Test func isNotTouchedBeforeTheCommit() throws {
            try prepare()
            let publication = try box.open()
            try publication.write("bốn", to: "a")
            publication.abandon()
            #expect(try String(contentsOfFile: former + "/a", encoding: .utf8) == "2")
            #expect(names(box.workshop) == [".gitignore", "former", "stamps"])
        }

        @Test func canBeLeftOut() throws {
            try prepare()
            let publication = try box.open(.init(keepsFormer: false))
            try publication.write("bốn", to: "a")
            _ = try publication.commit()
            #expect(box.published == ["a": "bốn"])
            #expect(names(box.site) == ["content", "public"])
        }

        /// A file of it may be the published one's second name.
        @Test func publishedFileChangedInItsPlaceIsPutRight() throws {
            try prepare()
            let file = try FileHandle(forWritingTo: URL(fileURLWithPath: box.output + "/d"))
            try file.write(contentsOf: Data("SAI".utf8))
            try file.close()
            for text in ["năm", "sáu", "bảy"] {
                try box.publish(["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(box.published == ["a": text, "b/c.html": "hai", "d": "bốn"])
            }
        }

        @Test func undoneChangeChecksNothingThatWasKept() throws {
            try prepare()
            // What was published two builds ago, changed by hand since.
            try Data("xxx".utf8).write(to: URL(fileURLWithPath: former + "/a"))
            try box.publish(["a": "2", "b/c.html": "hai", "d": "bốn"])
            #expect(box.text("a") == "2")
        }

        enum Harm: CaseIterable { case file, folder, gone, replaced, link, nameless }

        @Test(arguments: Harm.allCases) func isNotUsedWhenTouched(_ harm: Harm) throws {
            try prepare()
            switch harm {
            case .file: try Data("lạ".utf8).write(to: URL(fileURLWithPath: former + "/b/lạ.txt"))
            case .folder: mkdir(former + "/b/lạ", 0o755)
            case .gone: unlink(former + "/b/c.html")
            case .replaced: try Data("hai".utf8).write(to: URL(fileURLWithPath: former + "/b/c.html"), options: .atomic)
            case .link: symlink("/etc", former + "/b/link")
            case .nameless: rename(former + "/b", former + "/e")
            }
            try box.publish(["a": "năm", "b/c.html": "hai", "d": "bốn"])
            // What somebody put there, not knowing that it is not the site any more, is not lost but told of.
            let strange: String? = switch harm {
            case .file: "b/lạ.txt"
            case .link: "b/link"
            case .nameless: "e/c.html"
            default: nil
            }
            if let strange {
                #expect(kind { _ = try box.open() } == .foreign([strange], total: 1))
                unlink(box.output + "/" + strange)
                rmdir(box.output + "/e")
            }
            for text in ["sáu", "bảy"] {
                try box.publish(["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(box.published == ["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(names(box.output).filter { $0 != ".mocban" } == ["a", "b", "d"] && names(box.output + "/b") == ["c.html"])
            }
        }

        @Test func fileThatArrivesAfterTheExchangeIsFound() throws {
            try prepare()
            try Data("của tôi".utf8).write(to: URL(fileURLWithPath: former + "/b/mới.txt"))
            try box.publish(["a": "năm", "b/c.html": "hai", "d": "bốn"])
            #expect(box.text("b/mới.txt") == "của tôi")
            #expect(kind { _ = try box.open() } == .foreign(["b/mới.txt"], total: 1))
        }

        /// Put into the published generation while the next one was being made of the former: it waits there, comes back when that
        /// generation is to be used, and is reported then.
        @Test func fileThatArrivesBeforeTheExchangeIsFound() throws {
            try prepare()
            // The clock of file systems goes in steps; what rests, and is looked at by a publication that changes nothing, is known by its stamp.
            for _ in 0..<2 {
                usleep(50_000)
                try box.publish(["a": "bốn", "b/c.html": "hai", "d": "bốn"])
            }
            let publication = try box.open()
            for (path, text) in ["a": "năm", "b/c.html": "hai", "d": "bốn"] { try publication.write(text, to: path) }
            try box.put("b/mới.txt", "của tôi")
            usleep(50_000)
            #expect(try publication.commit().leftover == nil)
            try box.publish(["a": "sáu", "b/c.html": "hai", "d": "bốn"])
            #expect(box.text("b/mới.txt") == "của tôi")
            #expect(kind { _ = try box.open() } == .foreign(["b/mới.txt"], total: 1))
        }

        /// In a folder where people may put files and the site has its own, what they put there goes with them.
        @Test func fileBesideOurOwnInAnOpenFolderGoesWhenItIsDeleted() throws {
            let files = [".well-known/s.txt": "của trang", "b/c.html": "hai"]
            try prepare(files)
            try box.put(".well-known/mã", "của tôi")
            for text in ["bốn", "năm"] {
                usleep(50_000)
                try box.publish(files.merging(["a": text]) { $1 })
                #expect(box.text(".well-known/mã") == "của tôi")
            }
            unlink(box.output + "/.well-known/mã")
            for text in ["sáu", "bảy", "tám"] {
                usleep(50_000)
                try box.publish(files.merging(["a": text]) { $1 })
                #expect(box.published == files.merging(["a": text]) { $1 })
            }
        }

        @Test func foreignFilesAreFound() throws {
            try prepare(["b/c.html": "hai", "b/e/f/g.html": "sâu"])
            try box.put("b/e/lạ.txt", "lạ")
            try box.put("mới/x/y", "lạ")
            #expect(kind { _ = try box.open() } == .foreign(["b/e/lạ.txt", "mới/x/y"], total: 2))
            unlink(box.output + "/b/e/lạ.txt")
            try FileManager.default.removeItem(atPath: box.output + "/mới")
            unlink(box.output + "/b/c.html")
            symlink("/etc/passwd", box.output + "/b/c.html")
            #expect(kind { _ = try box.open() } == .foreign(["b/c.html"], total: 1))
        }

        @Test func emptyFolderPutByHandGoes() throws {
            try prepare()
            mkdir(box.output + "/b/rỗng", 0o755)
            for text in ["năm", "sáu", "bảy"] {
                try box.publish(["a": text, "b/c.html": "hai", "d": "bốn"])
            }
            #expect(names(box.output + "/b") == ["c.html"] && names(former + "/b") == ["c.html"])
        }

        /// Empty it goes too; what is in it is told by its own name, whether the stamps are there or not.
        @Test(arguments: [true, false]) func folderInPlaceOfAFile(_ hasStamps: Bool) throws {
            try prepare()
            for text in ["năm", "sáu"] {
                unlink(box.output + "/b/c.html")
                mkdir(box.output + "/b/c.html", 0o755)
                if !hasStamps { unlink(box.workshop + "/stamps") }
                try box.publish(["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(box.published == ["a": text, "b/c.html": "hai", "d": "bốn"])
            }
            unlink(box.output + "/b/c.html")
            try box.put("b/c.html/lạ.txt", "lạ")
            if !hasStamps { unlink(box.workshop + "/stamps") }
            #expect(kind { _ = try box.open() } == .foreign(["b/c.html/lạ.txt"], total: 1))
        }

        @Test(arguments: ["", "x", "mocban stamps 1\n", "flip", "cut"]) func damagedStampsAreIgnored(_ text: String) throws {
            try prepare()
            let path = box.workshop + "/stamps"
            var bytes = try Data(contentsOf: URL(fileURLWithPath: path))
            if text == "flip" { bytes[bytes.count / 2] ^= 1 } else if text == "cut" { bytes = bytes.dropLast(16) } else { bytes = Data(text.utf8) }
            try bytes.write(to: URL(fileURLWithPath: path))
            for text in ["năm", "sáu", "bảy"] {
                try box.publish(["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(box.published == ["a": text, "b/c.html": "hai", "d": "bốn"])
            }
            #expect(box.strays == [])
        }

        @Test func keptFilesComeAlong() throws {
            let kept = ["CNAME": "vi-du.example\n", ".well-known/acme/x": "mã"]
            for (path, text) in kept { try box.put(path, text) }
            try prepare()
            try box.put("CNAME", "khác.example\n")
            try box.publish(["a": "bốn", "b/c.html": "hai", "d": "bốn"])
            #expect(box.text("CNAME") == "khác.example\n" && box.text(".well-known/acme/x") == "mã")
            try FileManager.default.removeItem(atPath: box.output + "/.well-known")
            unlink(box.output + "/CNAME")
            for text in ["năm", "sáu"] {
                try box.publish(["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(box.published == ["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(!names(box.output).contains(".well-known"))
            }
        }

        @Test func outputDeletedByHand() throws {
            try prepare()
            try FileManager.default.removeItem(atPath: box.output)
            try box.publish(["a": "mới"])
            #expect(box.published == ["a": "mới"])
            #expect(box.strays == [])
        }

        @Test func permissionsChangedByHandAreMended() throws {
            try prepare()
            chmod(box.output + "/d", 0o600)
            chmod(box.output + "/b", 0o700)
            for text in ["năm", "sáu"] {
                try box.publish(["a": text, "b/c.html": "hai", "d": "bốn"])
                #expect(box.status("d").st_mode & 0o777 == 0o644 && box.status("b").st_mode & 0o777 == 0o755)
            }
        }

        @Test func manyEdits() throws {
            var state: UInt64 = 7
            func number(_ below: Int) -> Int {
                state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
                return Int(state >> 33) % below
            }
            var files: [String: String] = [:]
            for round in 0..<200 {
                for _ in 0...number(4) {
                    let name = ["x", "x/y", "x-z", "đ", "T"][number(5)] + (number(2) == 0 ? "" : "/\(number(4))")
                    files = files.filter { $0.key != name && !$0.key.hasPrefix(name + "/") && !name.hasPrefix($0.key + "/") }
                    if number(3) > 0 { files[name] = "\(number(3))" }
                }
                try box.publish(files)
                #expect(box.published == files, "round \(round)")
                let folders = Set(files.keys.flatMap { name in name.indices.filter { name[$0] == "/" }.map { String(name[..<$0]) } })
                let found = try FileManager.default.subpathsOfDirectory(atPath: box.output).filter { files[$0] == nil && $0 != ".mocban" }
                #expect(Set(found) == folders, "round \(round)")
            }
            #expect(box.strays == [])
        }
    }
}

extension PublishingTests.GenerationTests {
    /// What programs before the workshop left beside the output when they were killed.
    @Test func foldersOfOlderProgramsAreRemoved() throws {
        try box.publish(["a": "một"])
        for name in ["/.public.mocban-next", "/.public.mocban-former"] {
            try FileManager.default.createDirectory(atPath: box.site + name + "/x/y", withIntermediateDirectories: true)
            try Data("cũ".utf8).write(to: URL(fileURLWithPath: box.site + name + "/x/y/z"))
        }
        try box.publish(["a": "hai"])
        #expect(box.strays == [])
        #expect(box.published == ["a": "hai"])
    }

    /// Where there is no site, one of them may be all that is left of it; and a link leads elsewhere.
    @Test func whatMayBeNeededStays() throws {
        let former = box.site + "/.public.mocban-former"
        try FileManager.default.createDirectory(atPath: former, withIntermediateDirectories: true)
        try FileManager.default.createSymbolicLink(atPath: box.site + "/.public.mocban-next", withDestinationPath: box.site + "/content")
        try Data("x".utf8).write(to: URL(fileURLWithPath: box.site + "/content/x"))
        try box.publish(["a": "một"])
        #expect(names(former) == [] && FileManager.default.fileExists(atPath: former))
        try box.publish(["a": "hai"])
        #expect(box.strays == [".public.mocban-next"])
        #expect(names(box.site + "/content") == ["x"])
    }
}
