import Citations
import Findings
import PortalModel
import Text

/// The documents that a site knows, with the tables that find them by their numbers.
///
/// They come from the register, from the plans that stand on the site, and from texts that name number, date and issuer
/// of one that nobody knows yet.
struct KnownDocuments {
    private let portal: Portal
    private(set) var documents: [Document] = []
    /// The documents that are plans of the site, by the plans' places.
    private(set) var ofPlan: [Int: Int] = [:]
    /// Where a document that is only cited was first cited.
    private(set) var firstCited: [Int: Place] = [:]
    private let issuers: IssuerBook

    private var byNumber: [DocumentNumber: [Int]] = [:]
    /// Documents by their numbers as they would be with the year left out, or the type.
    private var withoutYear: [DocumentNumber: [Int]] = [:]
    private var withoutType: [DocumentNumber: [Int]] = [:]
    private var keys: Set<String> = []

    /// No number has so many issuers; each citation of it is held against all of them.
    private static let mostOfOneNumber = 1_000

    /// The register's and the plans'.
    init(_ portal: Portal) {
        self.portal = portal
        issuers = IssuerBook(portal)
        for entry in portal.documents { take(entry) }
        for index in portal.plans.indices { takePlan(index) }
    }

    /// The same documents by date, then key, whatever was found first.
    func inOrder() -> KnownDocuments {
        let order = documents.indices.sorted { a, b in
            let (first, second) = (documents[a].date?.first, documents[b].date?.first)
            if first != second {
                guard let first, let second else { return first == nil }
                return first < second
            }
            return documents[a].key.utf8.lexicographicallyPrecedes(documents[b].key.utf8)
        }
        var sorted = KnownDocuments(portal, issuers)
        for old in order {
            let new = sorted.documents.count
            sorted.firstCited[new] = firstCited[old]
            if let plan = documents[old].plan { sorted.ofPlan[plan.index] = new }
            sorted.add(documents[old])
        }
        return sorted
    }

    private init(_ portal: Portal, _ issuers: IssuerBook) {
        self.portal = portal
        self.issuers = issuers
    }

    private mutating func add(_ document: Document) {
        if let number = document.parsed {
            let place = documents.count
            byNumber[number, default: []].append(place)
            if number.year != nil { withoutYear[number.with(year: nil), default: []].append(place) }
            if number.type != nil, !number.isParty { withoutType[number.with(type: nil), default: []].append(place) }
        }
        keys.insert(document.key)
        documents.append(document)
    }

    private mutating func take(_ entry: LegalDocument) {
        add(
            Document(
                number: entry.number, parsed: DocumentNumber(entry.number), date: .day(entry.date), issuer: entry.issuer,
                issuers: issuers.names(of: entry.issuer), kind: nil, title: entry.title, link: entry.link, key: entry.key, plan: nil,
                place: entry.place, basedOn: entry.basedOn))
    }

    /// A plan that stands in the register too is one document.
    private mutating func takePlan(_ index: Int) {
        let plan = portal.plans[index]
        guard let written = plan.number, let date = plan.issued else { return }
        let number = DocumentNumber(written)
        let names = issuers.names(of: plan.issuer)
        let known = number.flatMap { byNumber[$0] }?.first { other in
            let other = documents[other]
            guard case .day(let day)? = other.date, date.first <= day, day <= date.last else { return false }
            return other.plan == nil && other.issuers.contains { name in names.contains { IssuerName.fit(name, $0) } }
        }
        if let known {
            documents[known] = documents[known].asPlan(Ref(index), names: names)
            ofPlan[index] = known
            return
        }
        let issuer = portal[plan.issuer].name
        let key = DocumentKey.make(number: number?.text ?? written, date: date, issuer: issuer)
        guard !keys.contains(key) else { return }
        ofPlan[index] = documents.count
        add(
            Document(
                number: number?.text ?? written, parsed: number, date: date, issuer: issuer, issuers: names, kind: nil,
                title: plan.title, link: nil, key: key, plan: Ref(index), place: plan.place, basedOn: []))
    }

    /// A citation that names number, date and issuer of a document that nobody knows yet; the date may be missing
    /// where the number carries the year.
    mutating func take(_ citation: Citation, on page: CitingPage, place: () -> Place) {
        let candidates = byNumber[citation.number] ?? []
        guard candidates.count < KnownDocuments.mostOfOneNumber else { return }
        // Nearly every citation means what the register knows.
        if let date = citation.date {
            if candidates.count == 1, citation.issuer == nil, documents[candidates[0]].isDated(date) { return }
        } else if citation.number.year == nil || !candidates.isEmpty {
            return
        }
        // A symbol with a fault in it makes a number of its own; that is told, and no page is made of it.
        guard citation.missingType == nil, IssuingBodies.mayIssue(citation.number),
            let issuer = wholeIssuer(citation, on: page)
        else { return }
        let name = IssuerName.essence(issuer)
        guard IssuingBodies.fits(citation.number.body, name), slip(citation, name) == nil else { return }
        let isKnown = candidates.contains { index in
            // Another day of the same year is a slip, not another document.
            documents[index].issuers.contains { IssuerName.fit($0, name) } && isSameYear(documents[index], citation)
        }
        let date = citation.date.map { PartialDay.day($0) }
        let key = DocumentKey.make(number: citation.number.text, date: date, issuer: issuer)
        // Long names may be cut to the same words.
        guard !isKnown, !keys.contains(key) else { return }
        // One symbol may stand for two types, as the Party's `QĐ` does.
        var kind: DocumentType?
        if case .type(let type)? = citation.called { kind = type }
        firstCited[documents.count] = place()
        add(
            Document(
                number: citation.number.text, parsed: citation.number, date: date, issuer: issuer,
                issuers: issuers.names(of: issuer), kind: kind, title: nil, link: nil, key: key, plan: nil, place: nil, basedOn: []))
    }

    /// A page cites the same documents at other places.
    mutating func moveFirstCited(from old: CitingPage, to new: CitingPage) {
        for (document, place) in firstCited where place.file == old.file {
            guard let citation = old.citations.firstIndex(where: { old.place($0) == place }) else { continue }
            firstCited[document] = new.place(new.citations[citation])
        }
    }

    private func wholeIssuer(_ citation: Citation, on page: CitingPage) -> String? {
        if let written = citation.issuer { return issuers.whole(written, near: page.unit) }
        return IssuingBodies.nationalName(citation.number.body)
    }

    private func isSameYear(_ document: Document, _ citation: Citation) -> Bool {
        guard let date = citation.date, let known = document.date else { return true }
        return known.first.year == date.year || citation.number.year != nil
    }

    // Which one is meant.

    /// A document that is certainly meant, though what is written has a fault.
    struct Slip {
        let document: Int
        let kind: FindingKind
    }

    /// The documents that a citation may mean.
    struct Fitting {
        var documents: [Int] = []
        var slip: Slip?
        var only: Int? { documents.count == 1 ? documents[0] : slip?.document }
    }

    /// - Parameter unit: whose page it stands on.
    func fitting(_ citation: Citation, near unit: Ref<Unit>?) -> Fitting {
        let candidates = byNumber[citation.number] ?? []
        let whole = citation.issuer.flatMap { issuers.whole($0, near: unit) }
        let name = (whole ?? citation.issuer).map { IssuerName.essence($0) }
        let ofIssuer = name.map { name in
            candidates.filter { documents[$0].issuers.contains { IssuerName.fit($0, name) } }
        } ?? candidates
        guard let date = citation.date else {
            return candidates.isEmpty ? Fitting(slip: slip(citation, name)) : Fitting(documents: ofIssuer)
        }
        let dated = ofIssuer.filter { documents[$0].isDated(date) }
        if !dated.isEmpty { return Fitting(documents: dated) }
        if let slip = slip(citation, name) { return Fitting(slip: slip) }
        // Only a body that is certain can have one number in a year.
        guard whole != nil || citation.number.year != nil || IssuingBodies.nationalName(citation.number.body) != nil else {
            return Fitting()
        }
        let sameYear = ofIssuer.filter { isSameYear(documents[$0], citation) }
        return Fitting(slip: sameYear.count == 1 ? Slip(document: sameYear[0], kind: DocumentFindings.twoDates) : nil)
    }

    /// The one document whose number is this with a year or a type that were left out.
    private func slip(_ citation: Citation, _ issuer: String?) -> Slip? {
        let number = citation.number
        let isShort = number.type == nil
        guard number.year == nil, let others = isShort ? withoutType[number] : withoutYear[number] else { return nil }
        let fitting = others.filter { index in
            if let issuer, !documents[index].issuers.contains(where: { IssuerName.fit($0, issuer) }) { return false }
            // Without a date it is certain for decrees alone, which always carry the year.
            guard let date = citation.date else { return number.type?.symbol == "NĐ" }
            return documents[index].date.map { $0.first <= date && date <= $0.last } ?? false
        }
        guard fitting.count == 1 else { return nil }
        return Slip(document: fitting[0], kind: isShort ? DocumentFindings.missingType : DocumentFindings.missingYear)
    }
}
