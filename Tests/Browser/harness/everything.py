"""A made site with every kind of page and every field filled, each with texts that a test chooses."""

import json
import struct
import zlib
from pathlib import Path

SITE = "content/site.yml"


def picture(width: int = 320, height: int = 200) -> bytes:
    """A PNG file in one colour."""
    def chunk(kind: bytes, data: bytes) -> bytes:
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))

    rows = (b"\0" + b"\xc0\xb0\x90" * width) * height
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0))
            + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b""))


def quoted(text: str) -> str:
    """A text as YAML takes it between double quotes; JSON's way of writing is YAML's too."""
    return json.dumps(text, ensure_ascii=False)


BODY = """\
## Một đề mục

Chữ có chú thích[^1], *nhấn mạnh*, `mã`, CCHC và [đề mục](#muc-hai), xem [giới thiệu](/gioi-thieu/) và
[Cổng Dịch vụ công quốc gia](https://dichvucong.gov.vn/p/home/dvc-trang-chu.html). Theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của
Chính phủ; gọi 1800 1096.

## Mục hai

| Cột | Số |
|-----|---:|
| A   |  1 |

> Trích dẫn.

1. một
2. hai

### Mục nhỏ

```text
đoạn văn bản cố định
```

![Ảnh trong bài](anh.png)

[^1]: Nội dung chú thích.
"""


def files(texts: list[str], settings: list[str] | None = None) -> dict[str, str | bytes]:
    """The site's files: one item of each kind for each text, and each text in every field of that item.

    `settings` are the texts of the site's own settings, which stand on every page; without them, the same.
    """
    made: dict[str, str | bytes] = {
        "content/registry/provinces.yml": "".join(
            f"- {{ id: tinh-{n}, name: {quoted(t)}, kind: tinh, seat: {quoted(t)} }}\n" for n, t in enumerate(texts))
        + "- { id: da-nang, name: Đà Nẵng, kind: thanh-pho, codes: [ { code: \"48\" } ] }\n"
          "- { id: quang-nam, name: Quảng Nam, kind: tinh, until: 2025-06-30, successors: [ { id: da-nang, by: 202/2025/QH15 } ] }\n",
        "content/registry/units/da-nang.yml": "".join(
            f"- {{ id: da-nang/don-vi-{n}, name: {quoted(t)}, short: {quoted(t)}, also: [{quoted(t)}], level: department }}\n"
            for n, t in enumerate(texts))
        + "- { id: da-nang/so-khcn, name: Sở Ví dụ, short: Sở VD, level: department, phone: \"18001096\", web: https://example.gov.vn/ }\n"
          "- { id: da-nang/so-khcn/van-phong, name: Văn phòng Sở, level: office }\n"
          "- { id: da-nang/so-tttt, name: Sở Ví dụ cũ, level: department, until: 2025-02-28, successors: [ { id: da-nang/so-khcn, how: merged } ] }\n",
        "content/registry/topics.yml": "".join(
            f"- {{ id: chu-de-{n}, name: {quoted(t)}, summary: {quoted(t)} }}\n" for n, t in enumerate(texts))
        + "- { id: dich-vu-so, name: Dịch vụ công trực tuyến }\n- { id: chu-ky-so, name: Chữ ký số, summary: Ký từ xa., parent: dich-vu-so }\n",
        "content/registry/documents.yml": "".join(
            f"- {{ number: {n + 100}/2018/NĐ-CP, date: 2018-04-{n % 28 + 1:02}, issuer: Chính phủ, title: {quoted(t)} }}\n" for n, t in enumerate(texts))
        + "- { number: 61/2018/NĐ-CP, date: 2018-04-23, issuer: Chính phủ, title: Nghị định về cơ chế một cửa, link: https://vanban.chinhphu.vn/ }\n",
        "content/registry/glossary.yml": "".join(
            f"- {{ short: T{n}T, long: {quoted(t)}, note: {quoted(t)} }}\n" for n, t in enumerate(texts))
        + "- { short: CCHC, long: cải cách hành chính }\n- { short: TTHC, long: thủ tục hành chính, auto: false }\n",
        "content/registry/channels.yml": "- { id: web, name: Web }\n" + "".join(
            f"- {{ id: kenh-{n}, name: {quoted(t)}, link: https://example.gov.vn/{n} }}\n" for n, t in enumerate(texts)),
        "content/registry/procedures.yml": "".join(
            f"- {{ name: {quoted(t)}, field: {quoted(t)}, level: {quoted(t)}, announced_by: {quoted(t)} }}\n"
            for n, t in enumerate(texts)),
        "content/registry/indices.yml": "".join(
            f"- {{ id: chi-so-{n}, short: CS{n}, name: {quoted(t)}, publisher: {quoted(t)}, scale: \"100\", subject: province }}\n"
            for n, t in enumerate(texts)),
        "content/pages/gioi-thieu.md": "---\ntitle: Giới thiệu\nupdated: 2026-02-02\naliases: [/gioi-thieu-cu/]\n---\n" + BODY.replace("![Ảnh trong bài](anh.png)\n", ""),
        "content/news/2024/cu.md": "---\ntitle: Tin của đơn vị cũ\ndate: 2024-02-10\nunit: da-nang/so-tttt\ntopics: [dich-vu-so]\nsummary: Tóm tắt.\napproved_by: Ban Biên tập\n---\nNội dung.\n",
        "content/hotlines/danh-ba-cu.md": "---\ntitle: Danh bạ của đơn vị cũ\nunit: da-nang/so-tttt\nverified: 2024-06-01\nentries: [ { name: Tổng đài, phone: [\"18001096\"] } ]\n---\n",
    }
    for n, t in enumerate(texts):
        made[f"content/indices/chi-so-{n}.csv"] = "index,year,subject,score,rank,source\n" + "".join(
            f'chi-so-{n},{year},{subject},{score},{rank},"{t.replace(chr(34), chr(34) * 2)}"\n'
            for year, score, rank in ((2022, "86.50", 7), (2023, "88.50", 5)) for subject in ("da-nang", "quang-nam"))
        made[f"content/news/2026/tin-{n}/anh.png"] = picture()
        made[f"content/news/2026/tin-{n}/tep.csv"] = "a,b\r\n1,2\r\n"
        made[f"content/news/2026/tin-{n}/index.md"] = f"""\
---
title: {quoted(t)}
date: 2026-03-28
updated: 2026-04-02
unit: da-nang/don-vi-{n}
topics: [chu-de-{n}, chu-ky-so]
summary: {quoted(t)}
author: {quoted(t)}
approved_by: {quoted(t)}
approved_on: 2026-03-28
channels: [web, kenh-{n}]
plan: ke-hoach-{n}
fulfils: [tin-hai]
genre: video
corrections: [ {{ date: 2026-03-29, text: {quoted(t)} }} ]
transcript: {quoted(t)}
image: {{ file: anh.png, alt: {quoted(t)}, credit: {quoted(t)} }}
attachments: [ {{ file: tep.csv, title: {quoted(t)} }} ]
featured: true
---
{BODY}"""
        made[f"content/plans/ke-hoach-{n}.md"] = f"""\
---
title: {quoted(t)}
number: {n + 1}/KH-SKHCN
issued: 2026-01-01
issuer: da-nang/so-khcn
signer: {{ name: {quoted(t)}, role: {quoted(t)} }}
year: 2026
topics: [chu-de-{n}]
summary: {quoted(t)}
based_on: [{quoted(t)}]
audience: [{quoted(t)}]
goals: [{quoted(t)}]
indices: [chi-so-{n}]
tasks: [ {{ no: "1", what: {quoted(t)}, lead: [da-nang/so-khcn/van-phong, {quoted(t)}], with: [{quoted(t)}], when: {quoted(t)}, due: 2026-Q1, topics: [dich-vu-so] }} ]
duties:
  - {{ id: tin, what: {quoted(t)}, kind: report, every: year, before: 12-20, to: {quoted(t)}, units: [da-nang/so-khcn] }}
  - {{ id: tin-hai, what: {quoted(t)}, kind: publish, every: month, by: 20, count: 1, channels: [kenh-{n}], units: [da-nang/so-khcn, da-nang/don-vi-{n}] }}
evidence: [ {{ duty: tin-hai, unit: da-nang/so-khcn, period: 2026-01, date: 2026-01-31, what: {quoted(t)} }} ]
recipients: [{quoted(t)}]
approved_by: {quoted(t)}
---
Kế hoạch theo Nghị định số 61/2018/NĐ-CP ngày 23/4/2018 của Chính phủ.
"""
        made[f"content/hotlines/danh-ba-{n}.md"] = f"""\
---
title: {quoted(t)}
unit: da-nang
topics: [chu-de-{n}]
summary: {quoted(t)}
verified: 2026-11-01
entries:
  - name: {quoted(t)}
    unit: da-nang/so-khcn
    phone: ["18001096"]
    email: hop-thu@example.gov.vn
    address: {quoted(t)}
    web: https://dichvucong.gov.vn/
    hours: {quoted(t)}
    takes: [{quoted(t)}, kiến nghị]
    topics: [dich-vu-so]
    note: {quoted(t)}
---
Nội dung.
"""
        made[f"content/pages/trang-{n}.md"] = f"---\ntitle: {quoted(t)}\nsummary: {quoted(t)}\n---\nNội dung.\n"
    made[SITE] = site(settings or texts)
    return made


def site(texts: list[str]) -> str:
    """The site's settings; what there is one of has the first text, lists have all."""
    return f"""\
title: {quoted(texts[0])}
base_url: https://example.gov.vn/
language: vi
editorial_board: {{ name: {quoted(texts[0])}, unit: da-nang/so-khcn, phone: "18001096", email: ban-bien-tap@example.gov.vn }}
page_size: 20
feedback: {{ link: https://example.gov.vn/gop-y, text: {quoted(texts[0])} }}
hotline: danh-ba-0
parent_portal: {{ title: {quoted(texts[0])}, link: https://example.gov.vn/ }}
notices:
{''.join(f"  - {{ text: {quoted(t)} }}{chr(10)}" for t in texts)}  - {{ from: 2026-11-20, text: Tạm dừng để bảo trì, announced: 2026-11-10, stop: {{ from: 2026-11-22T22:00, until: 2026-11-23T02:00 }} }}
menu:
{''.join(f"  - {{ title: {quoted(t)}, to: /tin-tuc/ }}{chr(10)}" for t in texts)}  - {{ title: Ngoài, to: https://example.gov.vn/ngoai }}
"""


def write(folder: Path, made: dict[str, str | bytes]) -> Path:
    """Writes a site's files."""
    for path, content in made.items():
        file = folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(content if isinstance(content, bytes) else content.encode())
    return folder
