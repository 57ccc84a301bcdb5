import Duties
import PortalModel
import Templates
import Text

extension SiteBuilder {
    private static let plansRoot = Address("/ke-hoach/")
    /// News shown on a plan's page.
    private static let planNews = 20

    func planPages() -> [Page] {
        var pages = cardList(
            "Kế hoạch", "Các kế hoạch cải cách hành chính và những gì kế hoạch giao.", .planList, at: SiteBuilder.plansRoot,
            total: portal.plans.count) { frames.card(portal.plans[$0]) }
        for index in portal.plans.indices {
            let plan = portal.plans[index]
            let content = ContentBody(
                file: plan.place.file, title: plan.title, address: plan.address, body: plan.body,
                cited: documentIndex.plans[index].body)
            pages.append(
                Page(
                    plan.address, .plans, origin: plan.place, modified: planDay(plan),
                    from: grounds.showing(groups.newsOfPlan[index].prefix(SiteBuilder.planNews), besides: grounds.links) { out in
                        out.add(plan.address.path)
                        grounds.add(documentIndex.plans[index], to: &out)
                    }, content: content
                ) { composer, body in
                    var head = PageHead(
                        plan.title, plan.summary, at: plan.address, kind: "plan", trail: [("Kế hoạch", SiteBuilder.plansRoot)])
                    head.noindex = plan.standing != .published
                    head.share = .wordsAndCode
                    render(.plan, head, planFrame(index, plan, body), &composer)
                })
        }
        return pages
    }

    private func planDay(_ plan: Plan) -> Day? {
        if case .day(let day)? = plan.issued { return day }
        return nil
    }

    /// A list of cards, cut into pages.
    func cardList(
        _ title: String, _ description: String, _ template: PageTemplate, at root: Address, total: Int,
        card: @escaping @Sendable (Int) -> Frame
    ) -> [Page] {
        ListPage.pages(of: total, size: portal.site.pageSize, at: root).map { list in
            Page(list.address, .lists, from: grounds.rare) { composer, _ in
                var head = PageHead(
                    list.titled(title), description, at: list.address, kind: template.rawValue,
                    trail: list.number == 1 ? [] : [(title, root)])
                head.previousPage = list.previous
                head.nextPage = list.next
                render(
                    template, head,
                    Frame(
                        Shapes.cardList,
                        [
                            "heading": .text(list.titled(title)), "cards": .list(list.range.map(card)),
                            "pagination": .object(list.frame(frames)),
                        ]), &composer)
            }
        }
    }

    private func planFrame(_ index: Int, _ plan: Plan, _ body: RenderedBody?) -> Frame {
        // None of a plan that cites nothing.
        let found = documentIndex.plans[index].passages
        let cites = found.isEmpty ? Array(repeating: [], count: plan.basedOn.count + plan.tasks.count) : found
        return Frame(
            Shapes.plan,
            [
                "title": .text(plan.title), "number": .text(plan.number), "issued": .text(issued(plan.issued)),
                "issuer": .object(frames.link(plan.issuer)), "signer": .text(plan.signer?.name),
                "signer_role": .text(plan.signer?.role), "year": .number(plan.year), "summary": .text(plan.summary),
                "based_on": .list(zip(plan.basedOn, cites).map { citing($0, $1) }), "audience": .texts(plan.audience), "goals": .texts(plan.goals),
                "indices": .list(plan.indices.map { index in
                    frames.link(portal[index].short, portal[index].address, note: portal[index].name)
                }),
                "tasks": .list(zip(plan.tasks, cites.dropFirst(plan.basedOn.count)).map { task($0, $1) }), 
                "calendar_url": .text(calendarAddress(plan).map { frames.url($0) }), "duties": .list(plan.duties.map(duty)),
                "progress_url": .text(hasObligations(Ref(index)) ? frames.url(progressAddress(plan)) : nil),
                "evidence": .list(plan.evidence.map { evidence($0, plan) }), "recipients": .texts(plan.recipients),
                "lineage": .list(lineage(above: .plan(index))), "cites": citedDocuments(documentIndex.plans[index]),
                "carried_out_by": .list(groups.plansBelow[index].map { frames.link(Ref<Plan>($0)) }),
                "approved_by": .text(plan.approvedBy), "topics": frames.links(plan.topics),
                "attachments": .list(plan.attachments.map { frames.file($0) }), "body": body.value,
                "contents": contents(body),
                "news": .list(groups.newsOfPlan[index].prefix(SiteBuilder.planNews).map { frames.newsCards[$0] }),
                "held": .text(frames.held(plan.standing)),
            ])
    }

    /// Blanks of the document are said in words, never shown as a broken date.
    private func issued(_ day: PartialDay?) -> String {
        switch day {
        case .day(let day)?: "ngày \(day.legal)"
        case .year(let year)?: "năm \(year) (bản gốc để trống ngày, tháng)"
        case let day?: "\(day.vietnamese) (bản gốc để trống ngày)"
        case nil: "chưa ghi ngày ban hành"
        }
    }

    /// A text whose documents are links.
    private func linked(_ text: PlacedText, _ cited: [Cited]) -> Value {
        .html(CitedText.html(text.text, cited) { frames.url(documentIndex.documents[$0].address) })
    }

    private func citing(_ text: PlacedText, _ cited: [Cited]) -> Frame {
        Frame(Shapes.citingText, ["words": linked(text, cited)])
    }

    private func task(_ task: PlanTask, _ cited: [Cited]) -> Frame {
        Frame(
            Shapes.task,
            [
                "number": .text(task.number), "what": linked(task.what, cited),
                "lead": .list(task.lead.map { frames.link($0) }), "with": .list(task.with.map { frames.link($0) }),
                "when": .text(task.when), "due": .object(task.due.map(partial)), "topics": frames.links(task.topics),
            ])
    }

    private func partial(_ day: PartialDay) -> Frame {
        Frame(Shapes.date, ["iso": .text(day.last.iso), "text": .text(day.vietnamese)])
    }

    private func duty(_ duty: Duty) -> Frame {
        Frame(
            Shapes.duty,
            [
                "id": .text(duty.id), "what": .text(duty.what),
                "kind": .text(DutyWords.kind(duty)), "amount": .text(DutyWords.amount(duty)),
                "every": .text(duty.every.words), "deadline": .text(duty.deadline.map { DutyWords.deadline($0, duty.every) }),
                "to": .text(duty.to.map(nameOrWords)), "channels": .list(duty.channels.map { frames.link($0) }),
                "units": .list(duty.units.map { frames.link($0) }),
                "rotation": .list(duty.rotation.map { turn in
                    Frame(
                        Shapes.turn,
                        ["months": .text(DutyWords.months(turn.months)), "unit": .object(frames.link(turn.unit))])
                }),
            ])
    }

    /// Whoever is in the registry under this id goes by the name.
    func nameOrWords(_ text: String) -> String { portal.units.first { $0.id == text }?.name ?? text }

    private func evidence(_ evidence: Evidence, _ plan: Plan) -> Frame {
        Frame(
            Shapes.evidence,
            [
                "what": .text(evidence.what),
                "duty": .text(plan.duties.first { $0.id == evidence.duty }?.what ?? evidence.duty),
                "unit": .object(evidence.unit.map { frames.link($0) }), "period": .text(evidence.period?.vietnamese),
                "date": .object(evidence.date.map { frames.date($0) }), "file": .object(evidence.file.map { frames.file($0) }),
            ])
    }
}
