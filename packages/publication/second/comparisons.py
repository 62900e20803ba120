"""Section 11: which units can be told apart, pair by pair, corrected by Holm."""

import math

NORMAL = 1.959963984540054


def drawn_of(units):
    """Of each unit its value, the error that it is compared with, and what a survey point adds to it."""
    def longest(unit):
        survey, scale = unit["survey"], 100 / unit["max"]
        if survey["interval"] is None:
            return None
        low, high = survey["interval"]
        return max(survey["points"] - low, high - survey["points"]) * scale / NORMAL

    largest = max((longest(unit) or 0 for unit in units), default=0)
    for unit in units:
        own = longest(unit)
        error = largest if own is None else own
        lengthened = error / unit["error"] if unit["error"] else 1
        yield {"unit": unit["unit"], "value": unit["value"], "error": error, "known": own is not None,
               "scale": 100 / unit["max"] * lengthened}


def chances_of(drawn, covariances):
    """How likely each difference is by chance alone, of the better and the worse of two."""
    told = {(each["unit"], each["other"]): each["covariance"] or 0 for each in covariances}

    def shared(one, two):
        told_of = told.get((one["unit"], two["unit"]), told.get((two["unit"], one["unit"]), 0))
        return told_of * one["scale"] * two["scale"]

    for at, one in enumerate(drawn):
        for two in drawn[at + 1:]:
            alone = [max(each["error"] ** 2, shared(each, each)) for each in (one, two)]
            error = math.sqrt(max(0.0, sum(alone) - 2 * shared(one, two)))
            difference = abs(one["value"] - two["value"])
            better, worse = (one, two) if one["value"] >= two["value"] else (two, one)
            chance = 1.0 if difference == 0 else math.erfc(difference / error / math.sqrt(2)) if error else 0.0
            yield chance, better["unit"], worse["unit"]


def told_apart(units, covariances):
    """For each unit whose error is known, whom it is better than and whom worse than.

    units: those with a rank, in the order of the ranking: unit, value and max of the index, error (its standard
    error), survey (points, interval)
    """
    drawn = list(drawn_of(units))
    pairs = list(chances_of(drawn, covariances))
    apart, least = set(), 0.0
    for at, (chance, better, worse) in enumerate(sorted(pairs)):
        least = max(least, min(1.0, chance * (len(pairs) - at)))
        if least <= 0.05:
            apart.add((better, worse))
    names = [each["unit"] for each in drawn]
    return {unit: ([other for other in names if (unit, other) in apart],
                   [other for other in names if (other, unit) in apart])
            for unit in (each["unit"] for each in drawn if each["known"])}
