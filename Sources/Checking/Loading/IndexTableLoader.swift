import Findings
import PortalModel
import Reading
import Text

/// Reads `content/indices/*.csv`: results with their sources.
struct IndexTableLoader {
    static let columns = ["index", "year", "subject", "score", "rank", "source"]

    private let lookup: Lookup
    private let indices: [ReformIndex]
    private let provinces: [Province]
    private let units: [Unit]
    /// The highest score of each index; none where its scale is not a number.
    private let highest: [ExactDecimal?]
    private(set) var results: [IndexResult] = []
    private(set) var findings: [Finding] = []
    private var places: [Key: Place] = [:]

    private struct Key: Hashable {
        let index: Ref<ReformIndex>
        let year: Int
        let subject: IndexResult.Subject
    }

    init(_ registry: Registry) {
        lookup = registry.lookup
        indices = registry.indices
        provinces = registry.provinces
        units = registry.units
        highest = registry.indices.map { ExactDecimal($0.scale) }
    }

    mutating func load(_ text: SourceText) {
        let (rows, faults) = readCSV(text.bytes)
        for fault in faults {
            let offset = switch fault {
            case .unclosedQuote(let offset), .textAfterQuote(let offset): offset
            }
            self.fault(LoadingFindings.badTable, text.file, offset..<offset + 1, "dấu ngoặc kép không khớp", "a quote that does not match")
        }
        guard let header = rows.first, header.fields.map(\.text) == IndexTableLoader.columns else {
            findings.append(
                Finding(
                    LoadingFindings.badTable, at: Place(text.file, 0..<1),
                    remedy: Bilingual(
                        "dòng đầu phải là `\(IndexTableLoader.columns.joined(separator: ","))`",
                        "the first row must be `\(IndexTableLoader.columns.joined(separator: ","))`")))
            return
        }
        for row in rows.dropFirst() {
            add(row, text.file)
        }
    }

    private mutating func add(_ row: CSVRow, _ file: String) {
        let fields = row.fields.map { LocatedText(text: $0.text, range: $0.range) }
        guard fields.count == IndexTableLoader.columns.count else {
            let range = row.fields[0].range.lowerBound..<(row.fields.last?.range.upperBound ?? 0)
            fault(LoadingFindings.badTable, file, range, "dòng có \(fields.count) ô, cần 6", "\(fields.count) fields, 6 are wanted")
            return
        }
        let index = lookup.find(fields[0], in: lookup.indices, LoadingFindings.unknownIndex, file, &findings)
        let year = Int(fields[1].text).flatMap { (1990...2100).contains($0) ? $0 : nil }
        if year == nil { fault(LoadingFindings.badTable, file, fields[1].range, "không phải một năm", "not a year") }
        var score: ExactDecimal?
        if !fields[3].text.isEmpty {
            score = ExactDecimal(fields[3].text)
            if score == nil { fault(LoadingFindings.badTable, file, fields[3].range, "không phải một số", "not a number") }
        }
        var rank: Int?
        if !fields[4].text.isEmpty {
            rank = Int(fields[4].text).flatMap { $0 > 0 ? $0 : nil }
            if rank == nil { fault(LoadingFindings.badTable, file, fields[4].range, "hạng là số nguyên từ 1", "a rank is a whole number from 1") }
        }
        if fields[5].text.allSatisfy(\.isWhitespace) {
            findings.append(Finding(LoadingFindings.resultWithoutSource, at: Place(file, fields[5].range)))
            return
        }
        guard let index, let year, let subject = subject(fields[2], of: index, file) else { return }
        guard score != nil || rank != nil else {
            fault(LoadingFindings.badTable, file, fields[3].range, "thiếu cả điểm lẫn hạng", "neither score nor rank")
            return
        }
        if let score, let highest = highest[index.index], score > highest || score < ExactDecimal(0) {
            findings.append(
                Finding(
                    LoadingFindings.scoreBeyondScale, at: Place(file, fields[3].range),
                    mark: Bilingual(
                        "thang điểm của \(indices[index.index].short) là \(highest.vietnamese)",
                        "\(indices[index.index].short) goes up to \(highest)")))
            return
        }
        if let until = lastDay(of: subject), until.year < year {
            findings.append(
                Finding(
                    LoadingFindings.resultAfterEnd, at: Place(file, fields[1].range),
                    mark: Bilingual("«\(fields[2].text)» chỉ đến hết ngày \(until.legal)", "“\(fields[2].text)” ended on \(until.iso)")))
            return
        }
        let place = Place(file, fields[0].range)
        if let other = places.updateValue(place, forKey: Key(index: index, year: year, subject: subject)) {
            findings.append(Finding(LoadingFindings.duplicateResult, at: place, other: other))
            return
        }
        results.append(
            IndexResult(index: index, year: year, subject: subject, score: score, rank: rank, source: fields[5].text))
    }

    private func lastDay(of subject: IndexResult.Subject) -> Day? {
        switch subject {
        case .province(let province): provinces[province.index].until
        case .unit(let unit): units[unit.index].until
        }
    }

    private mutating func subject(
        _ written: LocatedText, of index: Ref<ReformIndex>, _ file: String
    ) -> IndexResult.Subject? {
        switch indices[index.index].subject {
        case .province:
            lookup.find(written, in: lookup.provinces, LoadingFindings.unknownProvince, file, &findings)
                .map { .province($0) }
        case .unit:
            lookup.find(written, in: lookup.units, LoadingFindings.unknownUnit, file, &findings).map { .unit($0) }
        }
    }

    private mutating func fault(_ kind: FindingKind, _ file: String, _ range: Range<Int>, _ vi: String, _ en: String) {
        findings.append(Finding(kind, at: Place(file, range), mark: Bilingual(vi, en)))
    }
}
