"""News: their titles, summaries and bodies."""

import bisect
import datetime
import itertools
import random as randomness
from dataclasses import dataclass, field

import vocabulary as v
from registry import Unit, a_day, slug
from vietnamese import TONES, letters_of, written


class Tail:
    """Picks the first of a list often, the last seldom, as words in any language are used."""

    def __init__(self, choices, steepness=0.9):
        self.choices = choices
        self.sums = list(itertools.accumulate(1 / (place + 3) ** steepness for place in range(len(choices))))

    def pick(self, random):
        return self.choices[bisect.bisect(self.sums, random.random() * self.sums[-1])]


def rare_syllables(seed):
    """Syllables that Vietnamese spelling allows, as the names of hamlets and streams have them; in an order of their own."""
    made = [
        written([*letters_of(onset + rhyme[:place]), (*letters_of(rhyme[place])[0][:2], tone), *letters_of(rhyme[place + 1:])]).capitalize()
        for onset in v.words(v.ONSETS) for rhyme, place in map(split_rhyme, v.words(v.RHYMES)) for tone in ("", *TONES)
    ]
    randomness.Random(f"{seed}/rare").shuffle(made)
    return made


def split_rhyme(rhyme):
    """A rhyme and where its vowel with the tone is: the one that `*` follows."""
    return rhyme.replace("*", ""), rhyme.index("*") - 1


@dataclass
class News:
    number: int
    unit: Unit
    day: datetime.date
    title: str
    summary: str
    subject: str
    place: str
    details: list
    """Sentences of this item alone, in its body."""
    craft: tuple
    """A trade and a place that one of them names."""
    topics: list
    cites: object = None
    sentences: list = field(default_factory=list)

    @property
    def slug(self):
        return f"{slug(self.subject)}-{slug(self.place)}-{self.number}"

    @property
    def address(self):
        return f"/tin-tuc/{self.day.year}/{self.slug}/"

    @property
    def texts(self):
        return [self.title, self.summary, *self.details, *self.sentences]


class Writer:
    """Writes items one by one; the same seed and number give the same item."""

    def __init__(self, registry, seed):
        self.registry = registry
        self.seed = seed
        self.subjects = Tail(v.parts(v.SUBJECTS))
        self.places = Tail(v.parts(v.PLACES), 0.5)
        self.first, self.second = Tail(v.words(v.NAME_FIRST), 0.5), Tail(v.words(v.NAME_SECOND), 0.5)
        self.rare = Tail(rare_syllables(seed), 1)
        self.trades, self.people = Tail(v.parts(v.TRADES), 0.7), v.parts(v.PEOPLE)
        self.bank = {name: v.parts(getattr(v, name)) for name in ("OPENERS", "DOERS", "VERBS", "OBJECTS", "PURPOSES", "ACTIONS", "DETAILS")}
        self.shorts = {entry["long"]: entry["short"] for entry in registry.glossary if entry.get("auto", True)}
        self.pairs = v.pairs(v.MINIMAL_PAIRS)
        self.phrases = [
            " ".join(parts) for parts in itertools.product(*map(v.parts, (v.COMMON_HEADS, v.COMMON_DEEDS, v.COMMON_THINGS)))
        ]
        randomness.Random(f"{seed}/phrases").shuffle(self.phrases)

    def name(self, random):
        return f"{self.places.pick(random)} {self.first.pick(random)} {self.second.pick(random)}"

    def rare_name(self, random):
        return f"{self.places.pick(random)} {self.rare.pick(random)} {self.rare.pick(random)}"

    def news(self, number):
        random = randomness.Random(f"{self.seed}/news/{number}")
        bank = {name: (lambda phrases=phrases: random.choice(phrases)) for name, phrases in self.bank.items()}
        unit = random.choice(self.registry.units)
        subject, place = self.subjects.pick(random), self.name(random)
        # Half of the titles about what the glossary abbreviates have the abbreviation.
        short = self.shorts.get(subject) if random.random() < 0.5 else None
        about = short or subject[0].upper() + subject[1:]
        people, trade = random.choice(self.people), self.trades.pick(random)
        # Two items in twenty are about one half of a pair that only marks tell apart.
        pair = number // 20 if number % 20 in (7, 13) else None
        if pair is not None and pair < 3 * len(self.pairs):
            half = self.pairs[pair % len(self.pairs)][0 if number % 20 == 7 else 1]
            title = f"{half[0].upper()}{half[1:]}: {bank['ACTIONS']()} {subject}"
        elif random.random() < 0.5:
            title = f"{unit.called[0].upper()}{unit.called[1:]} {bank['ACTIONS']()} {short or subject} tại {place}"
        else:
            title = f"{about} ở {place}: {bank['ACTIONS']().removesuffix(' về')} cho {people}"
        summary = f"{bank['OPENERS']()}, {bank['DOERS']()} {bank['VERBS']()} {bank['OBJECTS']()}, nhất là cho {people}."
        village = self.name(random)
        details = [f"Ở {village}, {random.choice(self.people)} làm nghề {trade} {bank['DETAILS']()}."]
        # Names that hardly any other page has: the tail of the vocabulary.
        details.append(f"Cùng đợt có {self.rare_name(random)}, {self.rare_name(random)} và {self.rare_name(random)}.")
        # One item in four holds a phrase of common words that stands nowhere else, or in one other item; as long as there are any.
        if number % 4 == 1 and number // 4 < len(self.phrases):
            phrase = self.phrases[(number // 4 if random.random() < 0.8 else (number + 4) // 4) % len(self.phrases)]
            details.append(random.choice([
                f"Nhiều ý kiến hỏi về {phrase} ở cơ sở.", f"Chuyên đề {phrase} được nêu tại cuộc họp giao ban.",
                f"Riêng {phrase} có phụ lục kèm theo.",
            ]))
        cites = random.choice(self.registry.documents) if random.random() < 0.3 else None
        day = a_day(unit, random)
        if cites and cites.date > day:
            cites = None
        sentences = [
            f"{bank['OPENERS']()}, {bank['DOERS']()} {bank['VERBS']()} {bank['OBJECTS']()}, {bank['PURPOSES']()}."
            for _ in range(6 + random.randrange(7))
        ]
        sentences.append(f"Trong kỳ có {random.randrange(101, 3990)} hồ sơ được giải quyết trước hạn, {random.randrange(11, 990)} hồ sơ nộp qua mạng.")
        topics = [random.choice(self.registry.topics)["id"]]
        return News(number, unit, day, title, summary, subject, place, details, (trade, village), topics, cites, sentences)
