import Foundation
import Testing

@testable import mocban_bench

@Suite struct FigureTests {
    @Test(arguments: [
        (0, "2015-01-01"), (58, "2015-02-28"), (59, "2015-03-01"), (364, "2015-12-31"), (365, "2016-01-01"),
        (424, "2016-02-29"), (730, "2016-12-31"), (731, "2017-01-01"), (4198, "2026-06-30"),
    ])
    func `Days are counted over leap years`(number: Int, iso: String) {
        #expect(Day(number: number).iso == iso)
    }

    @Test(arguments: [
        ("Đắk Lắk đẩy mạnh ký số", "dak-lak-day-manh-ky-so"), ("Bà Rịa - Vũng Tàu", "ba-ria-vung-tau"),
        ("Một cửa, một cửa liên thông!", "mot-cua-mot-cua-lien-thong"), ("ƯỚC Ẵm ỷ", "uoc-am-y"),
    ])
    func `Slugs`(text: String, slug: String) { #expect(makeSlug(of: text) == slug) }

    @Test func `A median is the middle one, or half way between the two`() {
        #expect(Measurement.median([3, 1, 2]) == 2)
        #expect(Measurement.median([4, 1, 3, 2]) == 2.5)
        #expect(Measurement.median([]) == 0)
    }

    @Test(arguments: [(0.01234, "0.0123"), (0.5, "0.500"), (1.005, "1.00"), (12.34, "12.3"), (1234.5, "1235")])
    func `Figures are shortened`(value: Double, text: String) { #expect(Numbers.short(value) == text) }

    @Test(arguments: [(7, "7"), (1000, "1,000"), (1_234_567, "1,234,567")])
    func `Thousands are set apart`(number: Int, text: String) { #expect(Numbers.grouped(number) == text) }

    @Test func `Results are read as they were written`() throws {
        var results = Results(place: "ext4 with a journal", machine: "2 cores, X", date: "2026-01-02", jobs: 2, hugo: nil)
        var one = Measurement(program: "floor, plain", job: .serveTitle, items: 10_000)
        one.runs = [Usage(wall: 0.25, cpu: 0.5, memory: 12_345, exitCode: 0), Usage(wall: 1, cpu: 0, memory: 1, exitCode: 0)]
        one.output = (12, 345)
        results.measurements = [one]
        let again = try Results(reading: results.text, file: "x")
        #expect(again.text == results.text)
        #expect(again.one("floor, plain", .serveTitle, 10_000)?.wall == 0.625)
        #expect(throws: Failure.self) { try Results(reading: results.text + "floor\tno-such-job\t1\t0\t0\t1,1,1\n", file: "x") }
    }

    @Test func `An aim that was not measured is not met`() {
        let text = Aims(results: []).markdown
        #expect(text.contains("not measured"))
        #expect(!text.contains("| met |"))
    }

    @Test func `A process is timed, its memory counted, its exit code and signal told`() throws {
        let folder = Bundle.main.bundleURL.path
        try #require(Files.exists("\(folder)/measure"), "measure is not in \(folder)")
        let process = Process(folder: folder)
        let log = FileManager.default.temporaryDirectory.appendingPathComponent("measure-\(UUID()).txt").path
        let slept = try process.run(["/bin/sh", "-c", "sleep 0.1; echo $A; exit 3"], log: log, environment: ["A=đo"])
        #expect(slept.exitCode == 3)
        #expect((0.1...5).contains(slept.wall))
        #expect((100_000...6_000_000).contains(slept.memory))
        #expect(try Files.read(log) == Array("đo\n".utf8))
        #expect(try process.run(["/bin/sh", "-c", "kill -9 $$"], log: log).exitCode == 137)
        #expect(try process.run(["/no/such/program"], log: log).exitCode == 127)
        for file in [log, log + ".log", log + ".usage"] { try FileManager.default.removeItem(atPath: file) }
    }
}
