"""Queries with known answers, in ten classes. The two sets come from different seeds and are about different pages."""

import hashlib
import random as randomness
import unicodedata
from dataclasses import dataclass, field

import vocabulary as v
from answers import Answers
from registry import address_of, heir
from vietnamese import could_mean, fold, half_marked, other_tone_style, slip, syllables, telex

SETS = {"dev": ("mocban-queries-dev", 6), "held-out": ("mocban-queries-held-out", 14)}
CLASSES = {
    "full": "typed in full", "bare": "without marks", "half": "half marked", "telex": "Telex left over",
    "abbreviation": "abbreviations", "document": "document numbers", "phone": "telephone numbers", "unit": "unit names",
    "slip": "one slip", "phrase": "phrases of common syllables",
}


@dataclass(frozen=True)
class Query:
    kind: str
    text: str
    answers: tuple
    """Addresses of all pages that are right; a document's as `address_of` has it until the site is built."""


def same(typed, actual):
    return typed == actual


def of_set(address, name):
    """Pages are dealt to the two sets by their address, three in ten to dev."""
    return (hashlib.sha256(address.encode()).digest()[0] % 10 < 3) == (name == "dev")


@dataclass
class Maker:
    """Makes the queries of one set."""

    corpus: object
    answers: Answers
    name: str
    seen: set
    """Pages that are answers already."""
    random: randomness.Random = field(init=False)

    def __post_init__(self):
        self.random = randomness.Random(SETS[self.name][0])

    def make(self):
        made = []
        for kind in CLASSES:
            count, tries = 0, 0
            while count < SETS[self.name][1]:
                tries += 1
                if tries > 20_000:
                    raise SystemExit(f"no more queries of class {kind}: the corpus is too small")
                found = getattr(self, kind)(count)
                if found is None:
                    continue
                text, right = found
                # An answer of ten pages and more would be no question.
                if not 1 <= len(right) <= 9 or not of_set(min(right), self.name) or self.seen & set(right):
                    continue
                self.seen |= set(right)
                made.append(Query(kind, text, tuple(sorted(right))))
                count += 1
        return made

    # What people have in mind: a part of a title, or of a text, that says which page they want.

    def item(self):
        return self.random.choice(self.corpus.news)

    def wanted(self):
        """Words of a title with its marks: what it is about and where."""
        item = self.item()
        if item.place.lower() not in item.title.lower():
            return item.title.split(":")[0].lower() + " " + item.subject
        form = self.random.randrange(3)
        if form == 0:
            return f"{item.subject} {item.place}"
        if form == 1:
            return f"{item.subject} ở {item.place}" if f" ở {item.place}" in item.title else f"{item.subject} tại {item.place}"
        return f"{item.place} {item.subject}"

    def detail(self):
        """What stands in one sentence of a text, far from its title: a place and a trade."""
        item = self.item()
        return item.craft if self.random.random() < 0.5 else item.craft[::-1]

    # The classes. Each gives a query and its answers, or nothing where the item at hand does not serve.

    def full(self, count):
        if count % 3 == 2:
            words = self.detail()
            return " ".join(words), self.answers.by_phrases(words, same)
        if count % 3 == 1:
            # The marks are all that tells the two halves of a pair apart.
            half = self.random.choice([half for pair in v.pairs(v.MINIMAL_PAIRS) for half in pair])
            items = [item for item in self.corpus.news if item.title.lower().startswith(half + ":")]
            if not items:
                return None
            text = f"{half} {self.random.choice(items).subject}"
            return text, self.answers.by_title(text, same)
        text = self.wanted()
        right = self.answers.by_title(text, same)
        # The same letters in another form: marks apart from their letters, or hoà for hòa.
        return (unicodedata.normalize("NFD", text) if count % 2 else other_tone_style(text)), right

    def bare(self, count):
        if count % 3 == 2:
            words = [fold(word) for word in self.detail()]
            return " ".join(words), self.answers.by_phrases(words)
        text = fold(self.wanted())
        return text, self.answers.by_title(text)

    def half(self, count):
        text = half_marked(self.wanted(), self.random)
        return text and (text, self.answers.by_title(text))

    def telex(self, count):
        meant = self.wanted()
        words = meant.split()
        marked = [place for place, word in enumerate(words) if telex(word) != word]
        if len(marked) < 2:
            return None
        # Either the keyboard was off from the start, or it missed one word.
        missed = set(marked) if count % 2 else {self.random.choice(marked)}
        at_end = self.random.random() < 0.7
        text = " ".join(telex(word, at_end) if place in missed else word for place, word in enumerate(words))
        return text, self.answers.by_title(meant, same)

    def abbreviation(self, count):
        registry = self.corpus.registry
        if count == 2:
            # An index by its abbreviation.
            index = self.random.choice(registry.indices)
            return index["short"].lower(), {f"/chi-so/{index['id']}/"}
        item = self.item()
        entry = next((entry for entry in registry.glossary if entry["long"] == item.subject), None)
        if entry is None:
            return None
        short, long = entry["short"], entry["long"]
        written_short = short in item.title
        # Typed the other way than the title has it, whole or bare.
        if written_short != (count % 2 == 1):
            return None
        typed = f"{long if written_short else short} {item.place}"
        text = [typed, fold(typed), typed.lower()][count % 3]
        meant = could_mean if count % 3 == 1 else same
        return text, self.answers.by_title(f"{long} {item.place}", meant) | self.answers.by_title(f"{short} {item.place}", meant)

    def document(self, count):
        document = self.random.choice(self.corpus.registry.documents)
        number, ending = document.number.split("/")
        text = [
            document.number, fold(document.number), number, document.number.lower(), f"{number} {fold(ending.replace('-', ' '))}",
            f"số {number}", fold(document.number).replace("-", "/"),
        ][count % 7]
        # A number alone, or one that is typed alike, may mean any document that bears it.
        alone = text in (number, f"số {number}")
        right = {
            address_of(*other[:3]) for other in self.corpus.registry.registered
            if other[0].replace("-", "/").split("/")[0] == number and (alone or fold(other[0]) == fold(document.number))
        }
        return text, right

    def phone(self, count):
        directory = self.random.choice(self.corpus.registry.directories)
        entry = self.random.choice(directory.entries)
        code, own = entry["code"], entry["phone"][len(entry["code"]):]
        text = [
            f"{code} {own[:3]} {own[3:]}", f"{code}{own}", f"({code}) {own[:-3]}.{own[-3:]}", f"+84 {code[1:]} {own}",
            f"{code}.{own[:-4]}.{own[-4:]}", own, f"{code} {own[:-4]} {own[-4:-2]} {own[-2:]}",
        ][count % 7]
        return text, {
            other.address for other in self.corpus.registry.directories
            if any(line["phone"] == entry["phone"] or text == own and line["phone"].endswith(own) for line in other.entries)
        }

    def unit(self, count):
        registry = self.corpus.registry
        if count % 5 == 4:
            # A province that is no more: its own page, or that of the one it went into.
            province = self.random.choice(registry.former)
            text = fold(province["name"]) if count % 2 else province["name"].lower()
            return text, {f"/tinh-thanh/{province['id']}/", f"/tinh-thanh/{heir(province)}/"}
        unit = self.random.choice(registry.units)
        place = unit.province["name"]
        if count % 5 == 3:
            # A name that several communes bear: all of them are meant.
            if unit.level != "commune":
                return None
            bearers = [other for other in registry.units if other.core == unit.core]
            right = {other.address for other in bearers}
            return (unit.core.lower(), right) if len(bearers) > 1 else None
        if (unit.until is None) != (count % 5 in (0, 2)):
            return None
        name = unit.core if unit.level == "commune" or count % 2 else unit.short.split(" tỉnh")[0].split(" thành")[0]
        text = f"{name} {place}".lower()
        right = {unit.address} | ({registry.by_id[unit.successor].address} if unit.successor else set())
        return fold(text) if count % 3 == 2 else text, right

    def slip(self, count):
        meant = self.wanted()
        words = meant.split() if count % 2 else fold(meant).split()
        long = [place for place, word in enumerate(words) if len(word) > 3]
        if len(words) < 4 or not long:
            return None
        place = self.random.choice(long)
        typed = slip(words[place], self.random)
        # What is another word of the corpus is not a slip that anybody could see.
        if fold(typed) in self.answers.vocabulary or fold(typed) == fold(words[place]):
            return None
        text = " ".join([*words[:place], typed, *words[place + 1:]])
        return text, self.answers.by_title(" ".join(words), same if count % 2 else could_mean)

    def phrase(self, count):
        item = self.item()
        held = " ".join(syllables(item.details[-1]))
        phrase = next((phrase for phrase in common_phrases() if phrase in held), None)
        if phrase is None or any(self.answers.share.get(fold(word), 0) < 0.2 for word in phrase.split()):
            return None
        text = fold(phrase) if count % 2 else phrase
        right = self.answers.by_phrase(text)
        return (text, right) if len(right) <= 3 else None


def common_phrases():
    heads, deeds, things = (v.parts(block) for block in (v.COMMON_HEADS, v.COMMON_DEEDS, v.COMMON_THINGS))
    return [f"{head} {deed} {thing}" for head in heads for deed in deeds for thing in things]


def queries(corpus):
    """Both sets, by name; no page is an answer in both."""
    answers, seen = Answers(corpus), set()
    return {name: Maker(corpus, answers, name, seen).make() for name in SETS}
