"""Ways in which Vietnamese is typed: without marks, with some of them, in Telex keys, with a slip."""

import re
import unicodedata

TONES = {"\u0300": "f", "\u0301": "s", "\u0303": "x", "\u0309": "r", "\u0323": "j"}
SHAPES = {"\u0302", "\u0306", "\u031b"}
MARKS = dict.fromkeys(map(ord, [*TONES, *SHAPES]))
WORD = re.compile(r"[^\W_]+")


def letters_of(syllable):
    """Each letter as (base, shape, tone); đ is a d with a shape of its own."""
    found = []
    for sign in unicodedata.normalize("NFD", syllable.lower()):
        if sign in TONES:
            found[-1][2] = sign
        elif sign in SHAPES:
            found[-1][1] = sign
        elif sign == "đ":
            found.append(["d", "đ", ""])
        else:
            found.append([sign, "", ""])
    return [tuple(letter) for letter in found]


def written(letters):
    """The reverse of `letters_of`, in NFC."""
    text = "".join("đ" if shape == "đ" else base + shape + tone for base, shape, tone in letters)
    return unicodedata.normalize("NFC", text)


def fold(text):
    """`Đường dây nóng` as `duong day nong`."""
    signs = unicodedata.normalize("NFD", text.lower().replace("đ", "d"))
    return signs.translate(MARKS)


def syllables(text):
    """The words of a text in lower case: runs of letters and digits."""
    return WORD.findall(unicodedata.normalize("NFC", text).lower())


def could_mean(typed, meant):
    """Whether `typed` is `meant`, perhaps with marks left out: `dương` may mean `đường`, `bán` never `bạn`."""
    if typed == meant:
        return True
    few, all_of_them = letters_of(typed), letters_of(meant)
    if [letter[0] for letter in few] != [letter[0] for letter in all_of_them]:
        return False
    tone = next((letter[2] for letter in few if letter[2]), "")
    wanted = next((letter[2] for letter in all_of_them if letter[2]), "")
    return tone in ("", wanted) and all(a[1] in ("", b[1]) for a, b in zip(few, all_of_them))


def half_marked(text, random):
    """The text with some of its marks left out, in one of the ways that hasty writers have."""
    words = text.split()
    marked = [place for place, word in enumerate(words) if fold(word) != word.lower()]
    if len(marked) < 2:
        return None
    way = random.randrange(3)
    if way == 0:  # some words bare, some whole
        bare = set(marked[:1] if random.random() < 0.5 else marked[1:])
        words = [fold(word) if place in bare else word for place, word in enumerate(words)]
    elif way == 1:  # shapes and đ typed, tones not
        words = [written([(base, shape, "") for base, shape, _ in letters_of(word)]) for word in words]
    else:  # only đ, or only the first mark of all
        keep = next((place for place in marked if "đ" in words[place].lower()), marked[0])
        words = [
            word if place != keep or "đ" not in word.lower()
            else written([(b, s if s == "đ" else "", "") for b, s, _ in letters_of(word)])
            for place, word in enumerate(words)
        ]
        words = [word if place == keep else fold(word) for place, word in enumerate(words)]
    made = " ".join(words)
    return made if fold(made) != made and made != text else None


def other_tone_style(text):
    """`hòa`, `thủy` as `hoà`, `thuỷ`: two ways to write the same syllables."""
    words = []
    for word in text.split(" "):
        letters = letters_of(word)
        if len(letters) > 1 and not any(shape for _, shape, _ in letters[-2:]):
            (first, _, tone), (last, _, _) = letters[-2:]
            if tone and first + last in ("oa", "oe", "uy") and letters[-3:-2] != [("q", "", "")]:
                word = written([*letters[:-2], (first, "", ""), (last, "", tone)])
        words.append(word)
    return " ".join(words)


def telex(word, tone_at_end=True):
    """The keys that write the word in Telex: `đường` as `dduwowngf`."""
    keys, tone = "", ""
    for base, shape, mark in letters_of(word):
        keys += base + {"\u0302": base, "\u0306": "w", "\u031b": "w", "đ": "d", "": ""}[shape]
        if mark:
            tone = TONES[mark]
            if not tone_at_end:
                keys, tone = keys + tone, ""
    return keys + tone


def slip(word, random):
    """The word with one letter too many, too few, wrong, or two of them exchanged."""
    neighbours = {
        "a": "sq", "b": "vn", "c": "xv", "d": "sf", "e": "wr", "g": "fh", "h": "gj", "i": "uo", "k": "jl", "l": "k",
        "m": "n", "n": "bm", "o": "ip", "p": "o", "q": "w", "r": "et", "s": "ad", "t": "ry", "u": "yi", "v": "cb",
        "x": "zc", "y": "tu",
    }
    way = random.randrange(4)
    place = random.randrange(1, len(word)) if len(word) > 2 else random.randrange(len(word))
    if way == 0:
        return word[:place] + word[place] + word[place:]
    if way == 1:
        return word[:place] + word[place + 1:]
    if way == 2:
        base = fold(word[place])
        return word[:place] + random.choice(neighbours.get(base, "e")) + word[place + 1:]
    if place == len(word) - 1:
        place -= 1
    return word[:place] + word[place + 1] + word[place] + word[place + 2:]
