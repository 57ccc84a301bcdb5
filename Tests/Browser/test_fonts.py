"""The portal's own fonts have every letter of Vietnamese, in both faces; none is borrowed from the reader's machine."""

import unicodedata

TONES = ["", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323"]
SMALL = [unicodedata.normalize("NFC", vowel + tone) for vowel in "aăâeêioôơuưy" for tone in TONES] + ["đ"]
VIETNAMESE = "".join(SMALL) + "".join(letter.upper() for letter in SMALL)
OTHER = "".join(map(chr, range(0x21, 0x7F))) + "–—…“”‘’«»›·•§°×±−≤≥₫→"

FIGURES = "0123456789"


def fonts(page, session, letters: str, weight: int) -> list[tuple[str, bool]]:
    """The fonts with which Chromium draws these letters."""
    page.evaluate(
        """([letters, weight]) => { const p = document.createElement('p'); p.id = 'mau'; p.textContent = letters;
          p.style.fontWeight = weight; document.getElementById('mau')?.remove(); document.querySelector('main').append(p);
          return document.fonts.ready.then(() => 0); }""",
        [letters, weight],
    )
    root = session.send("DOM.getDocument")["root"]["nodeId"]
    node = session.send("DOM.querySelector", {"nodeId": root, "selector": "#mau"})["nodeId"]
    used = session.send("CSS.getPlatformFontsForNode", {"nodeId": node})["fonts"]
    return [(font["familyName"], font["isCustomFont"]) for font in used]


def test_has_every_letter(lenient, origin):
    page = lenient.page
    lenient.open(origin + "/cchc/")
    session = page.context.new_cdp_session(page)
    session.send("DOM.enable")
    session.send("CSS.enable")
    assert len(set(VIETNAMESE)) == 146
    for weight in (400, 600):
        used = fonts(page, session, VIETNAMESE + OTHER, weight)
        assert used == [("Moc Ban", True)], (weight, used)
    # What no font of ours has comes from elsewhere: the test would tell.
    assert len(fonts(page, session, "a漢", 400)) == 2


def test_figures_are_of_one_width(lenient, origin):
    page = lenient.page
    lenient.open(origin + "/cchc/")
    widths = page.evaluate(
        """figures => document.fonts.ready.then(() => [400, 600].map(weight => [...figures].map(figure => {
          const drawing = document.createElement('canvas').getContext('2d'); drawing.font = `${weight} 100px "Moc Ban"`;
          return drawing.measureText(figure).width; })))""",
        FIGURES,
    )
    assert [len(set(of_a_face)) for of_a_face in widths] == [1, 1]
