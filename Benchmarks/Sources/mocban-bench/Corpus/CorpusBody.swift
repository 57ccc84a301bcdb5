/// Bodies of Markdown: about 4.3 KB each, put together from the phrases of `Words`.
enum Body {
    static func write(into text: inout [UInt8], of head: ItemHead, in corpus: Corpus, _ random: inout Random) {
        let words = corpus.words
        writeParagraph(into: &text, sentences: 3, words, &random)
        let hasFootnote = random.oneIn(10)
        let tableSection = random.oneIn(5) ? random.below(3) : -1
        let firstHeading = random.below(words.headings.count)
        for section in 0..<3 {
            text += "\n## ".utf8
            text += words.headings.text((firstHeading + section * 3) % words.headings.count)
            text += "\n\n".utf8
            writeParagraph(into: &text, sentences: 4 + random.below(2), words, &random)
            if random.below(5) < 3 { writeList(into: &text, ordered: random.oneIn(3), words, &random) }
            if section == tableSection { writeTable(into: &text, words, &random) }
            writeReference(into: &text, section: section, of: head, in: corpus, &random)
        }
        text.append(UInt8(ascii: "\n"))
        writeSentence(into: &text, words, &random)
        if hasFootnote {
            text += "[^so-lieu]\n\n[^so-lieu]: Số liệu giả lập để đo tốc độ, không dùng vào việc khác.\n".utf8
        } else {
            text.append(UInt8(ascii: "\n"))
        }
    }

    /// One sentence of 100 to 200 bytes, without a colon or anything else that YAML or Markdown would read.
    static func writeSentence(into text: inout [UInt8], _ words: Words, _ random: inout Random) {
        text += words.openers.pick(&random)
        text.append(UInt8(ascii: " "))
        writeClause(into: &text, words, &random)
        text += ", ".utf8
        text += words.purposes.pick(&random)
        text.append(UInt8(ascii: "."))
    }

    private static func writeClause(into text: inout [UInt8], _ words: Words, _ random: inout Random) {
        for part in [words.doers, words.verbs] {
            text += part.pick(&random)
            text.append(UInt8(ascii: " "))
        }
        text += words.objects.pick(&random)
    }

    private static func writeParagraph(
        into text: inout [UInt8], sentences: Int, _ words: Words, _ random: inout Random
    ) {
        for sentence in 0..<sentences {
            if sentence > 0 { text.append(UInt8(ascii: " ")) }
            if sentence == 1 { writeFigure(into: &text, words, &random) } else {
                writeSentence(into: &text, words, &random)
            }
        }
        text.append(UInt8(ascii: "\n"))
    }

    /// A sentence with figures, some of them in bold.
    private static func writeFigure(into text: inout [UInt8], _ words: Words, _ random: inout Random) {
        text += words.openers.pick(&random)
        text += " có **\(1 + random.below(89)).\(100 + random.below(900))** ".utf8
        text += words.measures.pick(&random)
        text += ", đạt \(70 + random.below(30)),\(random.below(10))% kế hoạch, *".utf8
        text += words.purposes.pick(&random)
        text += "*.".utf8
    }

    private static func writeList(
        into text: inout [UInt8], ordered: Bool, _ words: Words, _ random: inout Random
    ) {
        text.append(UInt8(ascii: "\n"))
        for item in 1...(3 + random.below(3)) {
            text += (ordered ? "\(item). " : "- ").utf8
            writeClause(into: &text, words, &random)
            text += ";\n".utf8
        }
    }

    private static func writeTable(into text: inout [UInt8], _ words: Words, _ random: inout Random) {
        text += "\n| Nội dung | Chỉ tiêu | Thực hiện | Tỷ lệ |\n| --- | ---: | ---: | ---: |\n".utf8
        for _ in 0..<(4 + random.below(5)) {
            text += "| ".utf8
            text += words.objects.pick(&random)
            let target = 100 + random.below(900)
            text += " | \(target) | \(target * (60 + random.below(40)) / 100) | \(60 + random.below(40))% |\n".utf8
        }
    }

    /// What each section ends with: a citation, a link to another item, a link to the plan or to a second item.
    private static func writeReference(
        into text: inout [UInt8], section: Int, of head: ItemHead, in corpus: Corpus, _ random: inout Random
    ) {
        if section == 0 {
            let document = LegalDocument.all[random.below(LegalDocument.countOlder(than: head.day))]
            text += "\nViệc này căn cứ \(document.citation)".utf8
            text += random.oneIn(4) ? "; hỏi thêm xin gọi 18001096.\n".utf8 : ".\n".utf8
        } else if section == 2, let plan = head.plan {
            text += "\nNội dung thuộc [kế hoạch của năm](../../plans/\(Plan(plan).slug(corpus.registry)).md).\n".utf8
        } else {
            var number = random.below(corpus.items)
            if !ItemHead.isPublished(number) { number -= 1 }
            let other = ItemHead(number, corpus)
            text += "\nXem thêm [".utf8
            text += other.title
            text += "](../\(other.day.civil.year)/".utf8
            text += other.slug
            text += ".md).\n".utf8
        }
    }
}
