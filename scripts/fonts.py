#!/usr/bin/env python3
"""Makes the two fonts of the portal, templates/assets/fonts/, from Source Sans Pro and Source Serif Pro.

    make fonts

which is `pip install -r scripts/fonts.txt` into an environment of its own and then this script. The same versions give
the same bytes.

`--fallback FONT...` makes nothing: it prints by how much each of these fonts, as they lie on readers' machines, is to be
widened (`size-adjust`) so that a text takes the same room until ours has come. The styles hold these figures.
"""

import argparse
import hashlib
import pathlib
import sys
import unicodedata
from importlib import resources

from fontTools import subset
from fontTools.ttLib import TTFont

ROOT = pathlib.Path(__file__).resolve().parent.parent
FONTS = ROOT / "templates" / "assets" / "fonts"

# The licence reserves the name "Source" for fonts that nobody has changed, and a part of a font is a changed one.
FACES = [
    # file, package, font in it, family, style, weight
    ("moc-ban-chu.woff2", "font_source_sans_pro", "SourceSansPro-Regular.ttf", "Moc Ban", "Regular", 400),
    ("moc-ban-khac.woff2", "font_source_serif_pro", "SourceSerifPro-Semibold.ttf", "Moc Ban", "Semibold", 600),
]
LICENCE = "OFL.txt"

# One height of line for both, so that a line with words of the other face is no taller. Nothing of ours is taller:
# the highest is a capital with two marks, the lowest a small letter with a dot below.
ASCENT, DESCENT = 1010, -280

# The most that a page may have to wait for.
LIMIT = 22_000


def vietnamese() -> str:
    """The 146 letters with which Vietnamese is told from other languages: twelve vowels in six tones, and đ, small and large."""
    tones = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
    small = [unicodedata.normalize("NFC", v + t) for v in "aăâeêioôơuưy" for t in tones] + ["đ"]
    return "".join(small) + "".join(letter.upper() for letter in small)


ASCII = "".join(map(chr, range(0x20, 0x7F)))
# Of these, what a face does not have is taken from the reader's own fonts.
MARKS = "\u00a0–—…“”‘’«»›·•§°×±−≤≥₫→↗✓©²³½"

LETTERS = vietnamese() + "".join(map(chr, [*range(0x41, 0x5B), *range(0x61, 0x7B)]))


def source(package: str, file: str) -> pathlib.Path:
    return pathlib.Path(str(resources.files(package))) / "files" / file


def make(package: str, file: str, family: str, style: str, weight: int) -> bytes:
    font = TTFont(source(package, file), recalcTimestamp=False)
    options = subset.Options()
    # Screens of today smooth letters themselves; instructions for them would be two thirds of the file.
    options.hinting = False
    options.layout_features = ["kern"]
    options.notdef_outline = False
    options.glyph_names = False
    options.name_IDs = [0, 1, 2, 4, 6, 13, 14]
    options.drop_tables += ["DSIG"]
    subsetter = subset.Subsetter(options)
    subsetter.populate(text=ASCII + vietnamese() + MARKS)
    subsetter.subset(font)

    missing = [letter for letter in dict.fromkeys(LETTERS + ASCII) if ord(letter) not in font.getBestCmap()]
    if missing:
        sys.exit(f"{file} has no {' '.join(missing)}")

    names = font["name"]
    names.names = [record for record in names.names if record.platformID == 3]
    called = {1: family, 2: style, 4: f"{family} {style}", 6: f"{family}-{style}".replace(" ", "")}
    for number, text in called.items():
        names.setName(text, number, 3, 1, 0x409)

    high, low = extent(font)
    if high > ASCENT or low < DESCENT:
        sys.exit(f"{file} reaches from {low} to {high}, which is more than a line has")
    for table, above, below in (("hhea", "ascent", "descent"), ("OS/2", "sTypoAscender", "sTypoDescender")):
        setattr(font[table], above, ASCENT)
        setattr(font[table], below, DESCENT)
    font["hhea"].lineGap = font["OS/2"].sTypoLineGap = 0
    font["OS/2"].usWinAscent, font["OS/2"].usWinDescent = ASCENT, -DESCENT
    font["OS/2"].usWeightClass = weight

    font.flavor = "woff2"
    path = FONTS / "made.tmp"
    font.save(path, reorderTables=False)
    made = path.read_bytes()
    path.unlink()
    return made


def extent(font: TTFont) -> tuple[int, int]:
    """How high and how low the letters reach, in thousandths of the size."""
    glyphs, names = font["glyf"], font.getBestCmap()
    boxes = [glyphs[names[ord(letter)]] for letter in LETTERS]
    return max(box.yMax for box in boxes), min(box.yMin for box in boxes)


def sample() -> str:
    """What people read: the texts of the example portal."""
    files = sorted((ROOT / "content" / "news").rglob("*.md"))
    return unicodedata.normalize("NFC", "".join(file.read_text("utf-8") for file in files))


def width(font: TTFont, text: str) -> float:
    """How wide the letters of a text are that the font has, in ems for each letter."""
    names, metrics, em = font.getBestCmap(), font["hmtx"], font["head"].unitsPerEm
    known = [names[ord(letter)] for letter in text if ord(letter) in names]
    return sum(metrics[name][0] for name in known) / len(known) / em


def fallback(files: list[str]) -> None:
    text = "".join(letter for letter in sample() if letter.isalpha() or letter in " ,.")
    for made, *_ in FACES:
        ours = width(TTFont(FONTS / made), text)
        for file in files:
            theirs = TTFont(file, fontNumber=0)
            # Only letters that both have, or an older font would seem narrower than it is.
            shared = "".join(letter for letter in text if ord(letter) in theirs.getBestCmap())
            ratio = width(TTFont(FONTS / made), shared) / width(theirs, shared)
            print(
                f"{made} for {pathlib.Path(file).name}: size-adjust: {ratio:.1%}; ascent-override: "
                f"{ASCENT / 10 / ratio:.1f}%; descent-override: {-DESCENT / 10 / ratio:.1f}%; line-gap-override: 0%"
                f"  ({len(shared) / len(text):.0%} of the letters)")
        print(f"{made}: {ours:.4f} em a letter")


def main() -> None:
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--fallback", nargs="+", metavar="FONT", help="print the figures for these fonts")
    arguments.add_argument("--check", action="store_true", help="fail unless the fonts are what this would make")
    options = arguments.parse_args()
    if options.fallback:
        return fallback(options.fallback)

    FONTS.mkdir(parents=True, exist_ok=True)
    files = {face[0]: make(*face[1:]) for face in FACES}
    licences = [source(package, "LICENSE.txt").read_text("utf-8").strip() for _, package, *_ in FACES]
    notices = [licence.split("\n\n")[0].strip() for licence in licences]
    rest = {licence.split("\n\n", 1)[1].strip().replace("\r", "") for licence in licences}
    body = min(rest)
    files[LICENCE] = (
        "These fonts are parts of Source Sans Pro and Source Serif Pro, made by scripts/fonts.py.\n\n"
        + "\n\n".join(notices) + "\n\n" + body + "\n").encode()
    for name, made in files.items():
        if name.endswith(".woff2") and len(made) > LIMIT:
            sys.exit(f"{name} has {len(made)} bytes, more than {LIMIT}")
        if options.check and (FONTS / name).read_bytes() != made:
            sys.exit(f"{name} is not what scripts/fonts.py makes")
        (FONTS / name).write_bytes(made)
        print(f"{name}: {len(made)} bytes, {hashlib.sha256(made).hexdigest()[:16]}")


if __name__ == "__main__":
    main()
