"""Writes a made-up portal of any size in the content contract. The same number of items gives the same bytes everywhere."""

import json
import random as randomness
import shutil
from dataclasses import dataclass

import vocabulary as v
from prose import Writer
from registry import EXAMPLE, Registry, a_day

SEED = "mocban-search-1"


@dataclass
class Plan:
    slug: str
    number: str
    unit: object
    day: object
    title: str
    summary: str
    tasks: list

    @property
    def address(self):
        return f"/ke-hoach/{self.slug}/"


class Corpus:
    def __init__(self, items):
        self.items = items
        self.registry = Registry(items, randomness.Random(f"{SEED}/registry"))
        writer = Writer(self.registry, SEED)
        self.news = [writer.news(number) for number in range(items)]
        self.plans = self._plans(max(24, items // 80), writer)

    def _plans(self, count, writer):
        random = randomness.Random(f"{SEED}/plans")
        made = []
        communes = [unit for unit in self.registry.units if unit.level == "commune"]
        for number in range(count):
            unit = random.choice(communes)
            day = a_day(unit, random)
            subject = writer.subjects.pick(random)
            tasks = [f"{verb[0].upper()}{verb[1:]} {random.choice(writer.bank['OBJECTS'])}" for verb in random.sample(writer.bank["VERBS"], 5)]
            made.append(Plan(
                f"ke-hoach-vi-du-{number + 1}", f"{4001 + number * 3}/KH-UBND", unit, day,
                f"Kế hoạch {subject} năm {day.year} của {unit.core}",
                f"Kế hoạch giả lập: {random.choice(writer.bank['OBJECTS'])}, {random.choice(writer.bank['PURPOSES'])}.", tasks))
        return made

    def write(self, folder):
        """Writes the site into `folder`, which is emptied."""
        shutil.rmtree(folder, ignore_errors=True)
        content = folder / "content"
        for name in ("registry/units", "hotlines", "plans", "pages"):
            (content / name).mkdir(parents=True)
        for name in ("provinces", "topics", "glossary", "indices", "channels"):
            shutil.copy(EXAMPLE / f"{name}.yml", content / "registry")
        put(content / "site.yml", SITE)
        for place, units in grouped(self.registry.by_id.values(), lambda unit: unit.id.split("/")[0]):
            put(content / "registry/units" / f"{place}.yml", "".join(map(unit_record, units)))
        put(content / "registry/documents.yml",
            (EXAMPLE / "documents.yml").read_text(encoding="utf-8") + "".join(map(document_record, self.registry.documents)))
        for directory in self.registry.directories:
            put(content / "hotlines" / f"{directory.slug}.md", directory_file(directory))
        for plan in self.plans:
            put(content / "plans" / f"{plan.slug}.md", plan_file(plan))
        put(content / "pages/gioi-thieu.md", ABOUT)
        for year in sorted({item.day.year for item in self.news}):
            (content / "news" / str(year)).mkdir(parents=True)
        for item in self.news:
            put(content / "news" / str(item.day.year) / f"{item.slug}.md", news_file(item))


SITE = """title: Cổng giả lập để đo tìm kiếm
base_url: https://example.gov.vn/
language: vi
editorial_board: { name: Ban Biên tập, unit: trung-uong/don-vi-mau-1, email: ban-bien-tap@example.org }
feedback: { link: "https://example.org/gop-y/", text: Đánh giá mức độ hài lòng }
notices:
  - text: Cổng giả lập để đo tìm kiếm. Mọi tin, văn bản, số điện thoại ở đây do máy đặt ra.
menu:
  - { title: Tin tức, to: /tin-tuc/ }
  - { title: Kế hoạch, to: /ke-hoach/ }
  - { title: Đường dây nóng, to: /duong-day-nong/ }
  - { title: Đơn vị, to: /don-vi/ }
"""
ABOUT = """---
title: Giới thiệu
summary: Cổng giả lập để đo tìm kiếm.
---
Mọi tin, kế hoạch, văn bản, số điện thoại ở đây do máy đặt ra để đo tìm kiếm, không có giá trị thông tin.
"""


def put(path, text):
    path.write_text(text, encoding="utf-8")


def quoted(text):
    """A text or list as YAML takes it in one line."""
    return json.dumps(text, ensure_ascii=False)


def grouped(values, key):
    groups = {}
    for value in values:
        groups.setdefault(key(value), []).append(value)
    return sorted(groups.items())


def unit_record(unit):
    text = f"- id: {unit.id}\n  name: {quoted(unit.name)}\n  short: {quoted(unit.short)}\n  level: {unit.level}\n"
    if unit.also:
        text += f"  also: {quoted(unit.also)}\n"
    if unit.until:
        text += f"  until: {unit.until}\n  successors: [ {{ id: {unit.successor}, how: merged }} ]\n"
    return text


def document_record(document):
    return (f"- {{ number: {document.number}, date: {document.date}, issuer: {quoted(document.issuer.name)}, "
            f"title: {quoted(document.title)} }}\n")


def directory_file(directory):
    text = (f"---\ntitle: {quoted(directory.title)}\nunit: {directory.unit.id}\ntopics: [duong-day-nong]\n"
            "summary: Danh bạ ví dụ; đơn vị và số điện thoại đều không có thật.\nverified: 2026-06-01\nentries:\n")
    for entry in directory.entries:
        text += (f"  - name: {quoted(entry['name'])}\n    phone: [\"{entry['phone']}\"]\n"
                 f"    takes: [{quoted('hỏi về ' + entry['takes'])}]\n")
    return text + "---\nSố ở trang này chỉ để thử tìm kiếm, không gọi được.\n"


def plan_file(plan):
    tasks = "".join(f'  - no: "{number:02}"\n    what: {quoted(task)}\n' for number, task in enumerate(plan.tasks, 1))
    return (f"---\ntitle: {quoted(plan.title)}\nnumber: {plan.number}\nissued: {plan.day}\nissuer: {plan.unit.id}\n"
            f"year: {plan.day.year}\ntopics: [tuyen-truyen]\nsummary: {quoted(plan.summary)}\ntasks:\n{tasks}---\n"
            "Kế hoạch giả lập, không có giá trị thông tin.\n")


def news_file(item):
    half = len(item.sentences) // 2
    body = [" ".join(item.sentences[:half]), f"## {v.parts(v.HEADINGS)[item.number % 12]}", *item.details, " ".join(item.sentences[half:])]
    if item.cites:
        body.append(f"Việc này theo văn bản số {item.cites.number} ngày {item.cites.written_day} của {item.cites.issuer.short}.")
    return (f"---\ntitle: {quoted(item.title)}\ndate: {item.day}\nunit: {item.unit.id}\ntopics: [{', '.join(item.topics)}]\n"
            f"summary: {quoted(item.summary)}\n---\n" + "\n\n".join(body) + "\n")
