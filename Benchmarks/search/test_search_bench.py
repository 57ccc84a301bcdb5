"""The bench checks itself: `python -m unittest` in this folder."""

import random
import unittest

import score
from corpus import Corpus
from queries import CLASSES, queries
from vietnamese import could_mean, fold, other_tone_style, slip, telex


class Scores(unittest.TestCase):
    def test_known_ranking_gives_known_rank(self):
        self.assertEqual(score.rank(["/a/", "/b/", "/c/"], {"/c/", "/b/"}), 2)
        self.assertIsNone(score.rank(["/a/"], {"/b/"}))
        self.assertIsNone(score.rank([], {"/b/"}))

    def test_known_ranks_give_known_means(self):
        ranks = [1, 2, 5, 10, 11, None]
        self.assertAlmostEqual(score.mrr(ranks), (1 + 0.5 + 0.2 + 0.1) / 6)
        self.assertAlmostEqual(score.success(ranks), 3 / 6)


class Typing(unittest.TestCase):
    def test_ways_to_type(self):
        self.assertEqual(fold("Đường dây nóng"), "duong day nong")
        self.assertEqual(telex("đường"), "dduwowngf")
        self.assertEqual(telex("hồ"), "hoof")
        self.assertEqual(other_tone_style("hòa thủy quý hoàng"), "hoà thuỷ quý hoàng")

    def test_marks_that_were_typed_count(self):
        self.assertTrue(could_mean("duong", "đường"))
        self.assertTrue(could_mean("đuong", "đường"))
        self.assertTrue(could_mean("dương", "đường"))
        self.assertFalse(could_mean("bán", "bạn"))
        self.assertFalse(could_mean("đa", "da"))

    def test_slip_changes_one_place(self):
        chance = random.Random(1)
        for _ in range(200):
            typed = slip("nghiem", chance)
            self.assertLessEqual(abs(len(typed) - 6), 1)
            self.assertEqual(typed[0], "n")


class Queries(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.corpus = Corpus(1700)
        cls.sets = queries(cls.corpus)

    def test_sets_have_every_class_and_no_page_in_common(self):
        self.assertEqual(len(self.sets["dev"]), 6 * len(CLASSES))
        self.assertEqual(len(self.sets["held-out"]), 14 * len(CLASSES))
        pages = [{page for query in made for page in query.answers} for made in self.sets.values()]
        self.assertFalse(pages[0] & pages[1])
        self.assertTrue(all(query.answers for made in self.sets.values() for query in made))

    def test_same_corpus_and_queries_every_time(self):
        again = Corpus(1700)
        self.assertEqual([item.title for item in again.news], [item.title for item in self.corpus.news])
        self.assertEqual(queries(again), self.sets)


if __name__ == "__main__":
    unittest.main()
