import PortalModel
import Templates
import Text

/// All values of an index in one table: a row for each subject, a column for each year, and under it the sources.
extension SiteBuilder {
    /// Values of one year in the order of their ranks; those without one after them, by score; of equals by name.
    func ranked(_ places: [Int]) -> [Int] {
        let named = places.sortedVietnamese { name(portal.results[$0]) }
        let order = Dictionary(named.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
        return places.sorted { a, b in
            let (x, y) = (portal.results[a], portal.results[b])
            if x.rank != y.rank { return (x.rank ?? .max) < (y.rank ?? .max) }
            if x.score != y.score { return y.score.map { other in x.score.map { $0 > other } ?? false } ?? true }
            return (order[a] ?? 0) < (order[b] ?? 0)
        }
    }

    /// Who was measured, under the name and kind of that year.
    func name(_ result: IndexResult) -> String {
        switch result.subject {
        case .province(let province): portal[province].fullName(on: result.lastDay)
        case .unit(let unit): portal[unit].name
        }
    }

    /// The same as a link, with what it is now and, where it has grown since, of which time the value is.
    func subjectLink(_ result: IndexResult) -> Frame {
        let before = series.before(of: result.subject, result.year)
        switch result.subject {
        case .province(let province):
            let name = name(result)
            let notes = [frames.presentName(province, once: name), before].compactMap { $0 }
            return frames.link(name, portal[province].address, note: notes.isEmpty ? nil : notes.joined(separator: "; "))
        case .unit(let unit):
            let notes = [frames.presentName(unit), before].compactMap { $0 }
            return frames.link(portal[unit].name, portal[unit].address, note: notes.isEmpty ? nil : notes.joined(separator: "; "))
        }
    }

    /// What one row of the table is about: a subject between two mergers.
    private struct Row: Hashable {
        let subject: IndexResult.Subject
        let era: Int
    }

    /// - Parameter years: newest first.
    func table(of places: [Int], _ years: [Int], at index: Address) -> (columns: [Frame], rows: [Frame], sources: [Frame]) {
        let sources = sources(places, years)
        let columns = years.map { year in
            Frame(
                Shapes.indexColumn,
                [
                    "year": .object(frames.link("\(year)", index.appending("\(year)/"))),
                    "source": .number(sources.ofYear[year] ?? 0),
                ])
        }
        var rows: [Row: [Int: Int]] = [:]
        var order: [Row] = []
        for year in years {
            for place in ranked(places.filter { portal.results[$0].year == year }) {
                let subject = portal.results[place].subject
                let row = Row(subject: subject, era: series.era(of: subject, year))
                if rows[row] == nil { order.append(row) }
                rows[row, default: [:]][year] = place
            }
        }
        let made = order.map { row in
            let cells = rows[row] ?? [:]
            // Under the name of its last year.
            let last = cells.max { $0.key < $1.key }.map { portal.results[$0.value] }
            return Frame(
                Shapes.indexRow,
                [
                    "subject": .object(last.map(subjectLink)),
                    "cells": .list(years.map { year in
                        let result = cells[year].map { portal.results[$0] }
                        return Frame(
                            Shapes.indexCell,
                            [
                                "score": .text(result?.score?.vietnamese), "rank": .text(result?.rank.map(String.init)),
                                "source": .number(sources.ofYear[year] == nil ? result.flatMap { sources.numbers[$0.source] } ?? 0 : 0),
                                "none": .flag(result == nil),
                            ])
                    }),
                ])
        }
        return (columns, made, sources.list)
    }

    /// Every source once, numbered from the newest year on; a year with one source for all names it in its column.
    private func sources(_ places: [Int], _ years: [Int]) -> (list: [Frame], numbers: [String: Int], ofYear: [Int: Int]) {
        var texts: [String] = []
        var numbers: [String: Int] = [:]
        var ofYear: [Int: Set<Int>] = [:]
        for place in places.sorted(by: { portal.results[$0].year > portal.results[$1].year || portal.results[$0].year == portal.results[$1].year && $0 < $1 }) {
            let result = portal.results[place]
            if numbers[result.source] == nil {
                texts.append(result.source)
                numbers[result.source] = texts.count
            }
            if let number = numbers[result.source] { ofYear[result.year, default: []].insert(number) }
        }
        let list = texts.enumerated().map { Frame(Shapes.indexSource, ["number": .number($0 + 1), "text": .text($1)]) }
        return (list, numbers, ofYear.compactMapValues { $0.count == 1 ? $0.first : nil })
    }
}
