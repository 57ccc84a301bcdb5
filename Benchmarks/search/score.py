"""How good a list of results is."""

from statistics import mean


def rank(results, answers):
    """The place, from 1, of the first right answer among the results, or None."""
    return next((place for place, address in enumerate(results, 1) if address in answers), None)


def reciprocal(rank_of_it, depth=10):
    return 1 / rank_of_it if rank_of_it is not None and rank_of_it <= depth else 0.0


def mrr(ranks, depth=10):
    """Mean reciprocal rank; what is not among the first `depth` counts as nothing."""
    return mean(reciprocal(one, depth) for one in ranks)


def success(ranks, depth=5):
    """The share of queries whose first right answer is among the first `depth` results."""
    return mean(1.0 if one is not None and one <= depth else 0.0 for one in ranks)
