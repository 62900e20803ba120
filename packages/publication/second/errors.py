"""Section 6 a second time: standard errors and 95 % intervals of items, areas and the survey, by group, of
sums beneath which nothing is hidden. Not where anything was measured elsewhere, weighed, or goes by bands.

Written from METHOD.md, not from the program; standard library only.
"""

import math

Z = 1.959963984540054


# --- Distributions --------------------------------------------------------------------------------


def beta_below(x, a, b):
    """The regularised incomplete beta function, by Lentz's continued fraction on its fast side."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - beta_below(1 - x, b, a)
    front = math.exp(math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b)
                     + a * math.log(x) + b * math.log1p(-x)) / a
    c, d = 1.0, 1 / kept_off_zero(1 - (a + b) * x / (a + 1))
    h = d
    for k in range(1, 1000):
        for step in (k * (b - k) * x / ((a + 2 * k - 1) * (a + 2 * k)),
                     -(a + k) * (a + b + k) * x / ((a + 2 * k) * (a + 2 * k + 1))):
            d = 1 / kept_off_zero(1 + step * d)
            c = kept_off_zero(1 + step / c)
            h *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return front * h


def kept_off_zero(x):
    return x if abs(x) > 1e-300 else 1e-300


def beta_quantile(chance, a, b):
    """By halving: slow, and it cannot go astray."""
    low, high = 0.0, 1.0
    while True:
        x = (low + high) / 2
        if x in (low, high):
            return x
        if beta_below(x, a, b) < chance:
            low = x
        else:
            high = x


def student(degrees):
    """97.5 % point."""
    x = beta_quantile(0.05, degrees / 2, 0.5)
    return math.sqrt(degrees * (1 - x) / x)


# --- A mean and its distances ---------------------------------------------------------------------


def reach_of(m, v, n):
    """Distances from the mean to both ends, of one group or of several counted together."""
    ends = beta_ends(m, min(v, m * (1 - m)), n)
    near = min(1.0, max(0.0, 8 * (abs(m - 0.5) - 0.25)))
    if near == 0:
        return ends
    width = near * sum(beta_ends(1.0, 0.0, n))
    missing = max(0.0, width - ends[0] - ends[1])
    return (min(m, ends[0] + missing), ends[1]) if m >= 0.5 else (ends[0], min(1 - m, ends[1] + missing))


def matched_beta(m, v, n, h):
    mu = (n * m + h) / (n + 2 * h)
    square = ((n * (v + m * m) + h) / (n + 2 * h) - mu * mu) / (n + 2 * h + 1)
    k = mu * (1 - mu) / square - 1
    return mu * k, (1 - mu) * k


def jeffreys(m, v, n):
    """The longer distance."""
    a, b = matched_beta(m, v, n, 0.5)
    return max(m - beta_quantile(0.025, a, b), 1 - m - beta_quantile(0.025, b, a))


def beta_ends(m, v, n):
    edge = m * (1 - m)
    h = 0.5 * (1 - 4 * (edge - v) * n * v / (n * v + 1 / 50))
    a, b = matched_beta(m, v, n, h)
    far = 1 - v / edge if edge > 0 else 0.0
    low = beta_quantile(0.025 + 0.04 * far / (1 + (a / 12) ** 2), a, b)
    high = 1 - beta_quantile(0.025 + 0.04 * far / (1 + (b / 12) ** 2), b, a)
    return max(0.0, m - low), max(0.0, high - m)


# --- What a group brings to a sum -----------------------------------------------------------------


class Answers:
    """Scored answers of one group to one item: how many, their mean and the variance of one (None of one)."""

    def __init__(self, pairs):
        self.n = sum(count for _, count in pairs)
        mean = sum(worth * count for worth, count in pairs) / self.n
        squares = float(sum(count * (worth - mean) ** 2 for worth, count in pairs))
        self.mean = float(mean)
        self.variance = squares / (self.n - 1) if self.n > 1 else None


class Brought:
    """A group's part in a sum. `items`: what each can add, and its answers; `spread` and `effect`: √S (None where
    counts tell it) and D, as the package has them."""

    def __init__(self, items, group, spread, effect):
        self.whole = sum(adds for adds, _ in items)
        self.mean = min(1.0, sum(adds * own.mean for adds, own in items) / self.whole)
        self.n = self.whole / sum(adds / own.n for adds, own in items)
        self.is_bound = any(own.n == 1 for _, own in items)
        freedom = sum(own.n - 1 for _, own in items)
        seen = sum((own.n - 1) * own.variance for _, own in items if own.n > 1)
        varies = [(adds, own.n, own.variance if own.n > 1 else
                   seen / freedom if freedom else own.mean * (1 - own.mean)) for adds, own in items]
        unlike = sum(adds ** 2 * v / n for adds, n, v in varies)
        alike = sum(adds * v for adds, _, v in varies) / self.whole
        self.usual = (self.n * unlike / self.whole ** 2 + alike) / 2
        alone = sum(adds ** 2 * v / n for adds, n, v in varies if n == 1)
        self.square = unlike - alone if spread is None else spread ** 2
        self.variance = self.n * (self.square + alone) / self.whole ** 2
        self.effect = effect or 1.0
        size = None if group["isOverfull"] else group["size"]
        silent = 1.0 if size is None else 1 - self.n / size
        self.unheard = silent if silent > 1e-12 else 0.0
        self.counts = self.n
        if group["perInterviewer"] is not None:
            between = group["ballots"] / group["perInterviewer"] - 1
            sure = student(max(1.0, self.n - 1)) / student((between if between >= 0.5 else 0) + 8)
            self.counts = min(self.n, self.n / self.effect * sure ** 2)

    def error(self):
        """Its square. Where all answers are equal, or one was given alone, Jeffreys' longer distance stands in."""
        if self.square > 1e-20 and not self.is_bound:
            return self.unheard * self.square * self.effect
        longer = jeffreys(self.mean, min(self.variance, self.mean * (1 - self.mean)), self.counts)
        return self.unheard * (longer * self.whole / Z) ** 2


def error_of(groups):
    """Standard error of a sum, in points."""
    return math.sqrt(sum(group.error() for group in groups))


def interval_of(points, most, groups):
    """Both ends, in points."""
    wholes = [group.whole * math.sqrt(group.unheard) for group in groups]
    total = sum(wholes)
    if total == 0:
        return [points, points]
    parts = [(whole / total, group) for whole, group in zip(wholes, groups)]
    n = 1 / sum(p * p / group.counts for p, group in parts)
    m = min(1.0, sum(p * group.mean for p, group in parts))
    apart = sum(p * (group.mean - m) ** 2 for p, group in parts)
    v, u = (n * sum(p * p * value(group) / group.counts for p, group in parts)
            for value in (lambda group: group.variance, lambda group: group.usual))
    down, up = reach_of(m, (n * v + u + 2 * apart) / (n + 1), n)
    return [max(0.0, points - down * total), min(most, points + up * total)]
