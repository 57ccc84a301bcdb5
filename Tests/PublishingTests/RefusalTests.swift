import Foundation
import Testing

@testable import Publishing

extension PublishingTests {
    /// What is found out before any work: the output folder is not ours, or not to be touched.
    @Suite struct RefusalTests {
        let box: Sandbox
        init() throws { box = try Sandbox() }

        @Test func foreignFilesAreNamedAndNothingIsTouched() throws {
            try box.publish(["a.html": "một", "b/c.html": "hai"])
            try box.put("b/ghi-chú.txt", "của tôi")
            try box.put("mới/x", "của tôi")
            let before = box.published
            #expect(
                kind { _ = try box.open() } == .foreign(["b/ghi-chú.txt", "mới/x"], total: 2))
            #expect(box.published == before)
            #expect(box.strays == [])
        }

        @Test func onlyTwentyForeignFilesAreNamed() throws {
            try box.publish([:])
            for number in 10..<40 { try box.put("f\(number)", "") }
            #expect(
                kind { _ = try box.open() } == .foreign((10..<30).map { "f\($0)" }, total: 30))
        }

        @Test func folderOfAnotherProgram() throws {
            try box.put("ảnh.jpg", "của tôi")
            #expect(kind { _ = try box.open() } == .notOurs(["ảnh.jpg"]))
            #expect(box.published == ["ảnh.jpg": "của tôi"])
        }

        @Test(arguments: ["", "/", ".", "..", "x/..", "a\0b", "//"])
        func outputWithoutAName(_ output: String) {
            #expect(
                kind {
                    _ = try Publication.open(output: output, site: box.site, protecting: [])
                } == .unsafeOutput)
        }

        @Test func linksAreNotFollowed() throws {
            try FileManager.default.createDirectory(
                atPath: box.root + "/elsewhere", withIntermediateDirectories: false)
            symlink(box.root + "/elsewhere", box.output)
            let error = #expect(throws: PublishError.self) { _ = try box.open() }
            #expect(error?.kind == .unsafeOutput)
            #expect(error?.detail == "is a symbolic link")
            #expect(box.published == [:])
            unlink(box.output)

            try box.publish(["a/b.html": "x"])
            symlink(box.root + "/elsewhere", box.output + "/link")
            #expect(kind { _ = try box.open() } == .foreign(["link"], total: 1))
        }

        /// A listed file that somebody replaced by a link or a pipe is no longer ours.
        @Test func listedFileThatIsNoFile() throws {
            try box.publish(["a.html": "x", "b.html": "x"])
            unlink(box.output + "/a.html")
            symlink("/etc/passwd", box.output + "/a.html")
            unlink(box.output + "/b.html")
            mkfifo(box.output + "/b.html", 0o644)
            #expect(kind { _ = try box.open() } == .foreign(["a.html", "b.html"], total: 2))
        }

        @Test func fileInPlaceOfTheFolder() throws {
            try Data().write(to: URL(fileURLWithPath: box.output))
            #expect(kind { _ = try box.open() } == .unsafeOutput)
        }

        @Test func siteAndSourcesAreProtected() throws {
            let content = box.site + "/content"
            for output in [box.site, box.root, content, content + "/ra", content + "/../content/ra"]
            {
                #expect(
                    kind {
                        _ = try Publication.open(
                            output: output, site: box.site, protecting: [content])
                    } == .unsafeOutput, "\(output)")
            }
            // A name that only begins alike is another folder.
            let other = try Publication.open(
                output: content + "-ra", site: box.site, protecting: [content])
            other.abandon()
        }

        @Test func homeAndWhatHoldsIt() throws {
            try FileManager.default.createDirectory(
                atPath: box.output + "/nhà", withIntermediateDirectories: true)
            for home in [box.output, box.output + "/nhà"] {
                #expect(kind { _ = try box.open(home: home) } == .unsafeOutput)
            }
        }

        /// Reached through a link to the folder above, it is still the content.
        @Test func protectionSeesThroughLinks() throws {
            symlink(box.site, box.root + "/đường-tắt")
            #expect(
                kind {
                    _ = try Publication.open(
                        output: box.root + "/đường-tắt/content", site: box.site,
                        protecting: [box.site + "/content"])
                } == .unsafeOutput)
        }

        @Test(arguments: [
            "", "mocban 1", "mocban 2\n", "mocban 1\nzz\n",
            "mocban 1\nef46db3751d8e999 0 ../x\n", "mocban 1\nef46db3751d8e999 0 /etc/passwd\n",
            "mocban 1\nef46db3751d8e999 -1 a\n", "mocban 1\nef46db3751d8e999 0 a",
            "mocban 1\nef46db3751d8e999 0 a\nef46db3751d8e999 0 a\n", "\u{FEFF}mocban 1\n",
        ])
        func damagedManifest(_ text: String) throws {
            try box.put(".mocban", text)
            #expect(kind { _ = try box.open() } == .damagedManifest)
        }

        @Test func manifestThatIsAPipeDoesNotBlock() throws {
            mkdir(box.output, 0o755)
            mkfifo(box.output + "/.mocban", 0o644)
            #expect(kind { _ = try box.open() } == .damagedManifest)
        }

        @Test func manifestCutAtALineLeavesForeignFiles() throws {
            try box.publish(["a": "1", "b": "2"])
            let lines = try #require(box.text(".mocban")).split(separator: "\n")
            try box.put(".mocban", lines[..<2].joined(separator: "\n") + "\n")
            #expect(kind { _ = try box.open() } == .foreign(["b"], total: 1))
        }

        @Test func missingParent() {
            #expect(
                kind {
                    _ = try Publication.open(
                        output: box.root + "/không-có/public", site: box.site, protecting: [])
                } == .system(operation: "open", errno: ENOENT))
        }

        @Test func keptFilesAreCarriedOver() throws {
            let kept = [
                ".gitignore": "*\n", ".gitkeep": "", "CNAME": "vi-du.example\n", ".nojekyll": "",
                ".well-known/acme-challenge/x": "mã", ".well-known/security.txt": "liên hệ",
            ]
            for (path, text) in kept { try box.put(path, text) }
            for text in ["một", "hai"] {
                try box.publish(["a": text])
                #expect(box.published == kept.merging(["a": text]) { $1 })
            }
            #expect(box.text(".mocban")?.contains("CNAME") == false)
        }

        @Test func keptNamesOnlyCountAtTheTop() throws {
            try box.publish(["a/b": ""])
            try box.put("a/CNAME", "")
            #expect(kind { _ = try box.open() } == .foreign(["a/CNAME"], total: 1))
        }

        /// What people put there is not overwritten, what an earlier publication made is.
        @Test func keptFileThatTheSiteAlsoMakes() throws {
            try box.publish(["CNAME": "một"])
            try box.publish(["CNAME": "hai"])
            #expect(box.text("CNAME") == "hai")
            try box.publish([:])
            #expect(box.published == [:])
            try box.put("CNAME", "của tôi")
            #expect(kind { try box.publish(["CNAME": "ba"]) } == .collision("CNAME", "CNAME"))
            #expect(box.published == ["CNAME": "của tôi"])
        }
    }
}
