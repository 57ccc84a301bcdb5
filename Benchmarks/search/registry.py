"""Units, documents and directories of the made-up portal. Provinces, topics and abbreviations are those of the example portal."""

import datetime
from dataclasses import dataclass, field
from pathlib import Path

import yaml

import vocabulary as v
from vietnamese import fold

EXAMPLE = Path(__file__).resolve().parents[2] / "content" / "registry"
MERGERS = datetime.date(2025, 7, 1)
PRESS_MERGER = datetime.date(2025, 3, 1)
FIRST_DAY = datetime.date(2021, 1, 1)
LAST_DAY = datetime.date(2026, 6, 30)


def slug(text):
    kept = "".join(sign if sign.isascii() and sign.isalnum() else " " for sign in fold(text))
    return "-".join(kept.split())


@dataclass
class Unit:
    id: str
    name: str
    short: str
    level: str
    province: dict
    core: str
    """What people call it: `xã Tân Phú`, `Sở Thông tin và Truyền thông`."""
    also: list = field(default_factory=list)
    begins: datetime.date = FIRST_DAY
    until: datetime.date | None = None
    successor: str | None = None

    @property
    def address(self):
        return f"/don-vi/{self.id}/"

    @property
    def called(self):
        """As news call it: a department with its province, a commune by itself."""
        return self.core if self.level == "commune" else f"{self.core} {self.province['name']}"


@dataclass
class Document:
    number: str
    date: datetime.date
    issuer: Unit
    title: str

    @property
    def written_day(self):
        """A zero before days under 10 and before months 1 and 2 only, as the law has it."""
        month = f"{self.date.month:02}" if self.date.month < 3 else str(self.date.month)
        return f"{self.date.day:02}/{month}/{self.date.year}"


@dataclass
class Directory:
    slug: str
    title: str
    unit: Unit
    entries: list

    @property
    def address(self):
        return f"/duong-day-nong/{self.slug}/"


def address_of(number, day, issuer):
    """What a document's page is called until the site is built."""
    return f"van-ban:{number}|{day}|{issuer}"


def load(name):
    return yaml.safe_load((EXAMPLE / name).read_text(encoding="utf-8"))


class Registry:
    """Everything that news refer to, for a portal of so many news."""

    def __init__(self, items, random):
        self.provinces = load("provinces.yml")
        self.topics = load("topics.yml")
        self.glossary = load("glossary.yml")
        self.indices = load("indices.yml")
        self.present = [province for province in self.provinces if "until" not in province]
        self.former = [province for province in self.provinces if "until" in province]
        self.units = []
        self._departments()
        self._communes(max(60, items // 25), random)
        self.by_id = {unit.id: unit for unit in self.units}
        self.documents = self._documents(max(60, items // 25), random)
        # Those of the example portal are in the register too; all by number, day, issuer and title.
        self.registered = [(document.number, str(document.date), document.issuer.name, document.title) for document in self.documents]
        self.registered += [
            (record["number"], str(record["date"]), record["issuer"], record["title"]) for record in load("documents.yml")
        ]
        self.directories = self._directories(max(32, items // 60), random)
        self.by_id |= {directory.unit.id: directory.unit for directory in self.directories}

    def _add(self, *given, **more):
        self.units.append(Unit(*given, **more))

    def _departments(self):
        for province in self.present:
            full = f"{kind(province)} {province['name']}"
            at = province["id"]
            self._add(f"{at}/ubnd", f"Ủy ban nhân dân {full}", f"UBND {full}", "province", province, "Ủy ban nhân dân")
            self._add(f"{at}/so-khcn", f"Sở Khoa học và Công nghệ {full}", "Sở KH&CN", "department", province,
                      "Sở Khoa học và Công nghệ", begins=PRESS_MERGER)
            self._press(province, full, f"{at}/so-khcn")
        for province in self.former:
            self._press(province, f"{kind(province)} {province['name']}", f"{heir(province)}/so-khcn")

    def _press(self, province, full, successor):
        self._add(f"{province['id']}/so-tttt", f"Sở Thông tin và Truyền thông {full}", "Sở TT&TT", "department", province,
                  "Sở Thông tin và Truyền thông", until=PRESS_MERGER - datetime.timedelta(days=1), successor=successor)

    def _communes(self, count, random):
        """Living ones and, in former provinces, closed ones that went into them; every name stands in several provinces."""
        first, second = v.words(v.NAME_FIRST)[:34], v.words(v.NAME_SECOND)[:20]
        names = sorted({f"{random.choice(first)} {random.choice(second)}" for _ in range(count)})
        names = names[: max(20, count // 4)]
        taken = set()
        for number in range(count):
            name = names[number % len(names)]
            closed = number % 3 == 2
            province = random.choice(self.former if closed else self.present)
            form = random.choice(["xã", "phường"])
            if (name, province["id"]) in taken:
                continue
            taken.add((name, province["id"]))
            full = f"{kind(province)} {province['name']}"
            core = f"{form} {name}"
            more = {"begins": MERGERS}
            if closed:
                heirs = [unit for unit in self.units if unit.level == "commune" and unit.province["id"] == heir(province)]
                if not heirs:
                    continue
                more = {"until": MERGERS - datetime.timedelta(days=1), "successor": random.choice(heirs).id}
            self._add(f"{province['id']}/{slug(core)}", f"Ủy ban nhân dân {core}, {full}", f"UBND {core}", "commune", province,
                      core, also=[core[0].upper() + core[1:]], **more)

    def _documents(self, count, random):
        """Documents that communes issued; some numbers are borne by two of them."""
        made, communes = [], [unit for unit in self.units if unit.level == "commune"]
        subjects = v.parts(v.SUBJECTS)
        kinds = [("KH-UBND", "Kế hoạch"), ("QĐ-UBND", "Quyết định về"), ("CT-UBND", "Chỉ thị về"), ("TB-UBND", "Thông báo về"),
                 ("HD-UBND", "Hướng dẫn"), ("ĐA-UBND", "Đề án")]
        seen = set()
        while len(made) < count:
            unit = random.choice(communes)
            day = a_day(unit, random)
            ending, kind_of = random.choice(kinds)
            number = random.choice(made).number.split("/")[0] if made and random.random() < 0.15 else str(random.randrange(101, 3990))
            if (number, ending) in seen:
                continue
            seen.add((number, ending))
            made.append(Document(f"{number}/{ending}", day, unit, f"{kind_of} {random.choice(subjects)} trên địa bàn {unit.core}"))
        return made

    def _directories(self, count, random):
        """Directories of units that plainly do not exist. Numbers are right in form and begin with 300: nobody's."""
        made, used = [], set()
        holders = [province for province in self.provinces if province.get("area_codes")]
        for number in range(count):
            province = holders[(number * 7) % len(holders)]
            title = f"Đơn vị Mẫu số {number + 1}"
            unit = Unit(f"trung-uong/don-vi-mau-{number + 1}", f"{title} (không có thật)", title, "central", province, title)
            entries = []
            for line in range(4):
                while True:
                    code = random.choice(province["area_codes"])
                    phone = f"{code}300{random.randrange(10 ** (11 - 3 - len(code))):0{11 - 3 - len(code)}}"
                    if phone not in used:
                        break
                used.add(phone)
                entries.append({"name": f"Đầu mối ví dụ {line + 1} của {title}", "phone": phone, "code": code,
                                "takes": random.choice(v.parts(v.SUBJECTS))})
            made.append(Directory(f"danh-ba-mau-{number + 1}", f"Danh bạ ví dụ của {title}", unit, entries))
        return made


def kind(province):
    return "thành phố" if (province.get("kind") or province["kinds"][-1]["kind"]) == "thanh-pho" else "tỉnh"


def heir(province):
    return province["successors"][0]["id"]


def a_day(unit, random):
    last = unit.until or LAST_DAY
    return unit.begins + datetime.timedelta(days=random.randrange((last - unit.begins).days + 1))
