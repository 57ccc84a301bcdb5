"""Which pages are right answers: found in the texts that the corpus was written from, by what stands in them, never by a search engine."""

from collections import Counter, defaultdict
from dataclasses import dataclass

from registry import address_of
from vietnamese import could_mean, fold, syllables

GAP = "\x1e"
"""Between two texts of a page, so that no phrase reaches from one into the other."""


@dataclass(frozen=True)
class Source:
    """A page as its author wrote it."""

    address: str
    title: str
    texts: tuple


class Answers:
    def __init__(self, corpus):
        registry = corpus.registry
        self.sources = [Source(item.address, item.title, tuple(item.texts)) for item in corpus.news]
        self.sources += [Source(plan.address, plan.title, (plan.title, plan.summary, *plan.tasks)) for plan in corpus.plans]
        self.sources += [Source(unit.address, unit.name, (unit.name, unit.short, *unit.also)) for unit in registry.by_id.values()]
        self.sources += [
            Source(f"/chu-de/{topic['id']}/", topic["name"], (topic["name"], topic.get("summary", ""))) for topic in registry.topics
        ]
        self.sources += [
            Source(f"/chi-so/{index['id']}/", f"{index['short']} {index['name']}", (index["name"],)) for index in registry.indices
        ]
        self.sources += [Source(address_of(*one[:3]), one[3], (one[3],)) for one in registry.registered]
        self.titles = [syllables(source.title) for source in self.sources]
        self._titled = defaultdict(set)
        self._bare = []
        pages = Counter()
        for place, source in enumerate(self.sources):
            for word in set(map(fold, self.titles[place])):
                self._titled[word].add(place)
            bare = fold(f" {GAP} ".join(" ".join(syllables(text)) for text in source.texts))
            self._bare.append(f" {bare} ")
            pages.update(set(bare.split()))
        self.vocabulary = set(pages)
        self.share = {word: count / len(self.sources) for word, count in pages.items()}

    def by_title(self, query, meant=could_mean):
        """Pages whose title has every word of the query, where `meant(typed, actual)` says what a typed word stands for."""
        words = syllables(query)
        places = set.intersection(*(self._titled.get(fold(word), set()) for word in words))
        return {
            self.sources[place].address for place in places
            if all(any(meant(word, actual) for actual in self.titles[place]) for word in words)
        }

    def by_phrase(self, phrase, meant=could_mean):
        """Pages in whose texts the words of the phrase stand one behind the other."""
        words = syllables(phrase)
        bare = f" {fold(' '.join(words))} "
        return {
            source.address for source, text in zip(self.sources, self._bare) if bare in text and holds(source, words, meant)
        }

    def by_phrases(self, phrases, meant=could_mean):
        """Pages that have each of the phrases somewhere."""
        return set.intersection(*(self.by_phrase(phrase, meant) for phrase in phrases))


def holds(source, words, meant):
    """Whether the words stand one behind the other in one of the page's texts."""
    for text in map(syllables, source.texts):
        for start in range(len(text) - len(words) + 1):
            if all(meant(word, text[start + step]) for step, word in enumerate(words)):
                return True
    return False
