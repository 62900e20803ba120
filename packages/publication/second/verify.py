"""A second opinion on a public package: points from counts, errors and intervals (errors.py says of
which), index and its interval, who is ranked and where, who can be told apart (comparisons.py), means,
the error of their changes, how many rose, ballots and envelopes, who is hidden, non-response. README.md
says what not.

Written from METHOD.md, not from the program; standard library only (Python 3.9 and newer).

    python3 verify.py package.zip        (errors.py and comparisons.py lie beside it)

Prints what differs, a line each, then how many figures were compared. Ends with 1 if any differ.
"""

import hashlib
import json
import math
import sys
import zipfile
from fractions import Fraction
from itertools import groupby

from comparisons import told_apart
from errors import Answers, Brought, error_of, interval_of

compared = 0
differences = []


def same(place, told, found):
    """Exact figures must be equal; doubles as far as they agree when computed in another order."""
    global compared
    compared += 1
    if isinstance(found, float) and isinstance(told, (int, float)):
        if math.isclose(told, found, rel_tol=1e-9, abs_tol=1e-9):
            return
    elif told == found:
        return
    differences.append(f"{place}: the package says {told}, a second reckoning {found}")


def exact(text):
    return None if text is None else Fraction(text)


def decimal(number):
    """A JSON number stands for the shortest decimal that reads back as it."""
    return Fraction(repr(number) if isinstance(number, float) else str(number))


# --- Section 3 and 4: from answers to an item -----------------------------------------------------


def worths(rule, options):
    """What each option is worth, None for one that is no answer."""
    scored = [option for option in options if not option.get("excluded")]
    found = []
    for option in options:
        if option.get("excluded"):
            found.append(None)
        elif rule["kind"] == "linear":
            found.append(Fraction(scored.index(option), len(scored) - 1))
        elif rule["kind"] == "optionPercent":
            found.append(decimal(rule["percent"].get(str(option["code"]), 0)) / 100)
        else:
            found.append(Fraction(int(scored.index(option) >= len(scored) - 2)))
    return found


def share_of(rule, mean):
    if rule["kind"] != "banded":
        return mean
    reached = [band for band in rule["bands"] if decimal(band["from"]) / 100 <= mean]
    best = max(reached, key=lambda band: band["from"], default=None)
    return decimal(best["earns"]) / 100 if best else Fraction(0)


def answers_of(rule, options, counts):
    """What scored answers are worth, and how many there are of each."""
    pairs = zip(worths(rule, options), counts or [0] * len(options))
    return [(worth, count) for worth, count in pairs if worth is not None]


class Item:
    """An item of a unit whose cells are all shown."""

    def __init__(self, definition, item, cells, external):
        scoring = definition["scoring"]
        self.rule = item.get("rule") or scoring["rule"]
        options = next(s["options"] for s in definition["scales"] if s["id"] == item["scale"])
        self.max_points = Fraction(round(item["maxPoints"] * 100), 100)
        self.groups, self.answers, self.weights = {}, {}, {}
        total, weights, self.n = Fraction(0), 0, 0
        for group in item["groups"]:
            weight = item.get("groupWeights", {}).get(group, scoring["groupWeights"].get(group, 1))
            answers = answers_of(self.rule, options, cells.get(group))
            n, share = self.read(answers, external.get(group))
            self.groups[group] = (n, share)
            self.answers[group] = Answers(answers) if any(count for _, count in answers) else None
            if weight == 0 or n == 0 or n < scoring["minimumN"]:
                continue
            total, weights, self.n = total + share * weight, weights + weight, self.n + n
            self.weights[group] = weight
        self.is_plain = self.rule["kind"] != "banded" and not external
        self.share = total / weights if weights else None
        if self.share is not None:
            self.points, self.max = self.share * self.max_points, self.max_points
        else:
            policy = scoring["withoutGroup"]
            self.points = {"reduceMax": None, "zero": Fraction(0), "grantMax": self.max_points}[policy]
            self.max = Fraction(0) if policy == "reduceMax" else self.max_points

    def read(self, pairs, external):
        if external:
            return external["n"], decimal(external["share"])
        n = sum(count for _, count in pairs)
        if n == 0:
            return 0, None
        return n, share_of(self.rule, sum(worth * count for worth, count in pairs) / n)


# --- Section 6: errors and intervals --------------------------------------------------------------


class Errors:
    """Checks those of one unit, of figures beneath which nothing is hidden."""

    def __init__(self, trace, calibration):
        self.place, self.is_weighed = trace["unit"], bool(calibration)
        self.groups = {group["group"]: group for group in trace["groups"]}

    def check_cell(self, item, name, told):
        group = told["group"]
        if self.is_weighed or not item.is_plain or told["n"] == 0 or group not in self.groups:
            return
        own = Brought([(1.0, item.answers[group])], self.groups[group], None, told["designEffect"])
        self.compare(f"{name} {group}", told, float(item.groups[group][1]), 1.0, [own])

    def check_item(self, item, told):
        groups = [{**group, "spread": None} for group in told["groups"]]
        self.check_sum(told["item"], [item], told, groups)

    def check_sum(self, name, items, told, groups):
        if self.is_weighed or not all(item.is_plain for item in items):
            return
        scored = [item for item in items if item.share is not None]
        if not scored:
            return
        by_group = {}
        for item in scored:
            for group, weight in item.weights.items():
                adds = float(item.max_points) * weight / sum(item.weights.values())
                by_group.setdefault(group, []).append((adds, item.answers[group]))
        known = {group["group"]: group for group in groups}
        brought = [
            Brought(each, self.groups[group], known[group]["spread"], known[group]["designEffect"])
            for group, each in by_group.items()
        ]
        points, most = add(items)
        self.compare(name, told, float(points), float(most), brought)

    def compare(self, name, told, points, most, brought):
        same(f"{self.place} {name} error", told["standardError"], error_of(brought))
        for end, own, reckoned in zip(("from", "to"), told["interval"], interval_of(points, most, brought)):
            same(f"{self.place} {name} interval {end}", own, reckoned)


def add(items):
    """Points and maximum of several items; no points where every item has left."""
    points = [item.points for item in items if item.points is not None]
    return (sum(points) if points else None), sum((item.max for item in items), Fraction(0))


# --- Section 5: the index -------------------------------------------------------------------------


def assessed_of(definition, block, entries):
    """Assessed points and maximum by area, None where some are missing; and of the whole."""
    policy, by_area = definition["notApplicable"], {}
    for area in block["areas"]:
        top = Fraction(round(area["maxAssessed"] * 100), 100)
        criteria = area.get("criteria") or []
        own = [entry for entry in entries if entry["area"] == area["area"]]
        earned, out = Fraction(0), Fraction(0)
        if criteria:
            given = {entry.get("criterion"): entry["points"] for entry in own}
            given.update({each["id"]: 0 for each in criteria if each["maxPoints"] == 0})
            if any(each["id"] not in given for each in criteria):
                by_area[area["area"]] = None
                continue
            for each in criteria:
                points = given[each["id"]]
                if points is None:
                    out += Fraction(round(each["maxPoints"] * 100), 100)
                else:
                    earned += decimal(points)
        elif top > 0 and not own:
            by_area[area["area"]] = None
            continue
        elif own and own[0]["points"] is None:
            out = top
        elif own:
            earned = decimal(own[0]["points"])
        left = top - out
        if policy == "reduceMax":
            by_area[area["area"]] = (earned if left else None, left)
        else:
            by_area[area["area"]] = (earned + (out if policy == "grantMax" else 0), top)
    known = list(by_area.values())
    if any(each is None for each in known):
        return by_area, None
    points = [each[0] for each in known if each[0] is not None]
    return by_area, (sum(points) if points else None, sum(each[1] for each in known))


def percent(parts, bonus=Fraction(0), penalty=Fraction(0)):
    top = sum((part[1] for part in parts), Fraction(0))
    if top == 0:
        return None
    points = sum((part[0] or Fraction(0) for part in parts), Fraction(0)) + bonus - penalty
    unclipped = points / top * 100
    return {"percent": min(max(unclipped, Fraction(0)), Fraction(100)), "unclipped": unclipped,
            "points": points, "max": top}


def ranks_of(values):
    """1-1-3: a value's rank is one more than the values above it."""
    return {name: 1 + sum(other > value for other in values.values()) for name, value in values.items()}


# --- The package ----------------------------------------------------------------------------------


def strict(text):
    """JSON that says one thing to everybody: no key twice, no number that is none, no mark before it."""
    def once(pairs):
        if len({key for key, _ in pairs}) < len(pairs):
            raise ValueError("a key stands there twice")
        return dict(pairs)

    def refuse(word):
        raise ValueError(f"{word} is no number")
    return json.loads(text.decode("utf-8"), object_pairs_hook=once, parse_constant=refuse)


def content_of(package, name):
    try:
        return strict(package.read(name))
    except (KeyError, ValueError) as fault:
        print(f"{name} cannot be read: {fault}.")
        sys.exit(1)


def read(path):
    with zipfile.ZipFile(path) as package:
        manifest = content_of(package, "manifest.json")
        if manifest["kind"] != "public":
            sys.exit("This is not a public package.")
        named = ["manifest.json"] + [part["name"] for part in manifest["parts"]]
        if sorted(package.namelist()) != sorted(named):
            print(f"the files of the archive: they are {sorted(package.namelist())}, the manifest says {sorted(named)}")
            sys.exit(1)
        for part in manifest["parts"]:
            content = package.read(part["name"])
            same(f"digest of {part['name']}", part["sha256"], hashlib.sha256(content).hexdigest())
            same(f"size of {part['name']}", part["size"], len(content))
        parts = {name: content_of(package, name) for name in named[1:] if name.endswith(".json")}
        leaves = package.read("leaves.txt").decode().splitlines()
    return parts, leaves


def check_seed(parts, leaves):
    """Section 8: the seed follows from the leaves; where it does not, somebody chose it, which is no fault."""
    found = hashlib.sha256(b"".join(bytes.fromhex(leaf) for leaf in leaves)).hexdigest()[:16]
    if parts["run.json"]["seed"] != found:
        print("The seed of the repeats was chosen, it is not that of the leaves.")


def check_unit(parts, unit, trace, block):
    definition, place = parts["definition.json"], unit["unit"]
    cells = {}
    for cell in parts["counts.json"]:
        if cell["unit"] == place:
            cells.setdefault(cell["item"], {})[cell["group"]] = cell["counts"]
    external = {}
    for each in parts["external.json"]:
        if each["unit"] == place:
            external.setdefault(each["item"], {})[each["group"]] = each
    sums, whole, everything = {}, [], True
    errors = Errors(trace, parts["calibration.json"])
    for area in trace["areas"]:
        items, shown = [], True
        for told in area["items"]:
            item = next(each for each in block["items"] if each["id"] == told["item"])
            own = Item(definition, item, cells.get(told["item"], {}), external.get(told["item"], {}))
            for group in told["groups"]:
                if not group["hidden"]:
                    n, share = own.groups[group["group"]]
                    same(f"{place} {told['item']} {group['group']} n", group["n"], n)
                    same(f"{place} {told['item']} {group['group']} share", exact(group["share"]), share)
                    errors.check_cell(own, told["item"], group)
            if told["n"] is None:
                shown = False
                continue
            items.append(own)
            same(f"{place} {told['item']} n", told["n"], own.n)
            same(f"{place} {told['item']} share", exact(told["share"]), own.share)
            same(f"{place} {told['item']} points", exact(told["points"]), own.points)
            errors.check_item(own, told)
        everything = everything and shown
        if shown:
            sums[area["area"]] = add(items)
            whole += items
            same(f"{place} area {area['area']}", exact(area["points"]), sums[area["area"]][0])
            errors.check_sum(f"area {area['area']}", items, area, area["groups"])
        elif not area["hidden"]:
            sums[area["area"]] = (exact(area["points"]), exact(area["max"]))
            if any(told["hidden"] for told in area["items"]):
                same(f"{place} area {area['area']} has two decimals", 0,
                     int((exact(area["points"]) or 0) * 100 % 1 != 0))
            else:
                points = [exact(told["points"]) for told in area["items"] if told["points"] is not None]
                same(f"{place} area {area['area']}", exact(area["points"]), sum(points, Fraction(0)))
    heard = [item["n"] or 0 for area in trace["areas"] for item in area["items"]]
    if everything and 0 < unit["ballots"] and max(unit["ballots"], *heard) < PUBLIC_MINIMUM:
        same(f"{place} survey of few people", unit["survey"]["points"], None)
        everything = False
    survey = add(whole) if everything else (exact(unit["survey"]["points"]), exact(unit["survey"]["max"]))
    same(f"{place} survey", exact(unit["survey"]["points"]), survey[0])
    same(f"{place} survey max", exact(unit["survey"]["max"]), survey[1])
    if everything:
        errors.check_sum("survey", whole, unit["survey"], trace["groups"])
    check_index(parts, unit, block, survey, sums)
    told = [group["ballots"] for group in trace["groups"]]
    if None not in told:
        same(f"{place} ballots", unit["ballots"], sum(told))


def check_index(parts, unit, block, survey, sums):
    place, definition = unit["unit"], parts["definition.json"]
    entries = [each for each in parts["assessed.json"] if each["unit"] == place]
    by_area, whole = assessed_of(definition, block, entries)
    if whole:
        same(f"{place} assessed", exact(unit["assessed"]["points"]), whole[0])
    caps = {"bonus": "maxBonus", "penalty": "maxPenalty"}
    sides = {}
    for kind, cap in caps.items():
        own = [decimal(each["points"]) for each in parts["adjustments.json"]
               if each["unit"] == place and each["kind"] == kind and block["bonusPenalty"]]
        most = definition["adjustments"].get(cap)
        total = sum(own, Fraction(0))
        sides[kind] = total if most is None else min(total, decimal(most))
        same(f"{place} {kind}", exact(unit[kind]), sides[kind])
    index = percent([whole, survey], **sides) if whole and survey[0] is not None else None
    if index is None:
        same(f"{place} index", unit["index"], None)
    else:
        for key, value in index.items():
            same(f"{place} index {key}", exact(unit["index"] and unit["index"][key]), value)
        check_interval(unit, index)
    for area in unit["areas"]:
        own = by_area.get(area["area"])
        if area["area"] in sums and own and index is not None:
            value = percent([own, sums[area["area"]]])
            same(f"{place} area {area['area']} percent", exact(area["percent"]), value and value["percent"])


def check_interval(unit, index):
    """Section 6: error and distances of the survey points, as percentage points around the index."""
    survey, scale = unit["survey"], 100 / float(index["max"])
    if survey["standardError"] is None:
        return
    same(f"{unit['unit']} error", unit["standardError"], survey["standardError"] * scale)
    points, middle = float(exact(survey["points"])), float(index["unclipped"])
    ends = [middle + (end - points) * scale for end in survey["interval"]]
    same(f"{unit['unit']} interval from", unit["interval"][0], max(0.0, ends[0]))
    same(f"{unit['unit']} interval to", unit["interval"][1], min(100.0, ends[1]))


def mean(values):
    return sum(values) / len(values) if values else None


def measured_of(parts, trace):
    """Answers behind a group's shares that were measured elsewhere and count, the most that any item has."""
    counting = {(item["item"], cell["group"]) for area in trace["areas"] for item in area["items"]
                for cell in item["groups"] if cell["skipped"] is None}
    measured = {}
    for each in parts["external.json"]:
        if each["unit"] == trace["unit"] and (each["item"], each["group"]) in counting:
            measured[each["group"]] = max(each["n"], measured.get(each["group"], 0))
    return measured


def untold_of(trace, hidden):
    """Groups of whom no ballot came and of whom a share is hidden, in items that are hidden themselves or not:
    few were asked elsewhere. In an item that is hidden that may be nobody."""
    silent = {group["group"] for group in trace["groups"] if group["ballots"] == 0}
    return {cell["group"] for area in trace["areas"] for item in area["items"] if item["hidden"] == hidden
            for cell in item["groups"] if cell["hidden"] and cell["group"] in silent}


def heard_of(parts, traces):
    """Groups that were heard about any unit of a ranking, and those of which that is not known; one whose
    ballots are hidden was."""
    units = {trace["unit"] for trace in traces}
    heard = {group["group"] for trace in traces for group in trace["groups"] if group["ballots"] != 0} | {
        each["group"] for each in parts["external.json"] if each["unit"] in units} | {
        group for trace in traces for group in untold_of(trace, False)}
    return heard, {group for trace in traces for group in untold_of(trace, True)} - heard


def asked_of(definition, block):
    """Groups that can count for an item of a block."""
    weights = definition["scoring"]["groupWeights"]
    return {group for item in block["items"] for group in item["groups"]
            if item.get("groupWeights", {}).get(group, weights.get(group, 1)) != 0}


def may_be_ranked(parts, unit, trace, heard, perhaps):
    """Section 11, "Who is ranked"; None where what is hidden decides."""
    definition = parts["definition.json"]
    minimum = definition["scoring"].get("rankMinimum")
    if minimum is None:
        return True
    measured = measured_of(parts, trace)
    elsewhere = {(each["item"], each["group"]) for each in parts["external.json"] if each["unit"] == unit["unit"]}
    counted = {cell["group"] for area in trace["areas"] for item in area["items"] for cell in item["groups"]
               if not cell["hidden"] and cell["skipped"] is None and (item["item"], cell["group"]) not in elsewhere}
    block = next(block for block in definition["blocks"] if block["id"] == trace["block"])
    needed = asked_of(definition, block) & heard
    # Of whom no ballot came and yet something is hidden, few were asked elsewhere; where the item is hidden
    # itself, few or nobody.
    few = untold_of(trace, False) | untold_of(trace, True)
    unknown = {group["group"] for group in trace["groups"]
               if group["ballots"] is None or group["group"] in few}
    for group in trace["groups"]:
        if group["group"] not in needed - unknown:
            continue
        elsewhere_too = 0 if group["group"] in counted else measured.get(group["group"], 0)
        most = math.inf if group["size"] is None else group["size"]
        if max(group["ballots"], elsewhere_too) < min(minimum["groupBallots"], most):
            return False
    if unknown or perhaps & asked_of(definition, block):
        return None
    return unit["ballots"] + sum(measured.values()) >= minimum["ballots"]


def check_ranking(parts, ranking, traces):
    block = ranking["block"]
    valued = [unit for unit in ranking["units"] if unit["index"]]
    heard, perhaps = heard_of(parts, [traces[unit["unit"]] for unit in ranking["units"] if unit["unit"] in traces])
    for unit in valued:
        enough = may_be_ranked(parts, unit, traces[unit["unit"]], heard, perhaps)
        if enough is not None:
            same(f"{unit['unit']} has enough ballots for a rank", unit["unranked"] is None, enough)
    ranked = {unit["unit"]: exact(unit["index"]["percent"]) for unit in valued if unit["unranked"] is None}
    ranks = ranks_of(ranked)
    for unit in ranking["units"]:
        same(f"{unit['unit']} rank", unit["rank"], ranks.get(unit["unit"]))
        chances = [each["chance"] for each in unit["rankChances"]]
        if chances:
            same(f"{unit['unit']} chances", 1.0, float(sum(chances)))
            same(f"{unit['unit']} range", unit["rankRange"], range_of(unit["rankChances"]))
    same(f"{block} mean", exact(ranking["mean"]), mean([exact(u["index"]["percent"]) for u in valued]))
    for area in ranking["areas"]:
        own = [exact(a["percent"]) for u in ranking["units"] for a in u["areas"]
               if a["area"] == area["area"] and a["percent"] is not None]
        same(f"{block} area {area['area']} mean", exact(area["mean"]), mean(own))
    changes = [exact(u["change"]["points"]) for u in ranking["units"] if u["change"]["points"] is not None]
    told = ranking["change"]
    same(f"{block} compared", told["compared"], len(changes))
    same(f"{block} up", told["up"], sum(change > 0 for change in changes))
    same(f"{block} down", told["down"], sum(change < 0 for change in changes))
    rises = [exact(a["change"]["points"]) for a in ranking["areas"] if a["change"]["points"] is not None]
    same(f"{block} areas up", told["areasUp"], sum(rise > 0 for rise in rises))
    same(f"{block} areas compared", told["areasCompared"], len(rises))


def check_comparisons(parts, ranking):
    ranked = [{"unit": unit["unit"], "value": float(exact(unit["index"]["percent"])),
               "max": float(exact(unit["index"]["max"])), "error": unit["standardError"],
               "survey": {"points": unit["survey"]["points"] and float(exact(unit["survey"]["points"])),
                          "interval": unit["survey"]["interval"]}}
              for unit in ranking["units"] if unit["rank"] is not None]
    apart = told_apart(ranked, parts["covariances.json"])
    for unit in ranking["units"]:
        better, worse = apart.get(unit["unit"], ([], []))
        same(f"{unit['unit']} better than", unit["betterThan"], better)
        same(f"{unit['unit']} worse than", unit["worseThan"], worse)


def correlations_of(parts, ranking):
    """Section 9: how far people who rated two units move them together; 1 where one of the two hides it."""
    errors = {unit["unit"]: unit["survey"]["standardError"] or 0 for unit in ranking["units"]}
    told = {(each["unit"], each["other"]): each["covariance"] for each in parts["covariances.json"]}

    def of(one, other):
        if (one, one) in told and (other, other) in told and None in (told[one, one], told[other, other]):
            return 1
        both = errors[one] * errors[other]
        covariance = told.get((one, other), told.get((other, one), 0))
        return min(1, max(-1, covariance / both)) if both else 0
    return of


def check_mean_error(parts, ranking):
    """Section 9: the error of a mean change, of the whole and of each area."""
    of = correlations_of(parts, ranking)
    figures = [("", ranking["change"]["mean"], {unit["unit"]: unit for unit in ranking["units"]})]
    for told in ranking["areas"]:
        own = {unit["unit"]: area for unit in ranking["units"] for area in unit["areas"]
               if area["area"] == told["area"]}
        figures.append((f" area {told['area']}", told["change"], own))
    for name, mean_change, own in figures:
        changed = {unit: each for unit, each in own.items() if each["change"]["points"] is not None}
        alone = [each["change"]["standardError"] for each in changed.values()]
        place = f"{ranking['block']}{name} error of the mean change"
        if not alone or None in alone:
            same(place, mean_change["standardError"], None)
            continue
        now = {unit: each["standardError"] or 0 for unit, each in changed.items()}
        together = sum(of(one, other) * now[one] * now[other] for one in now for other in now if one != other)
        total = max(0.0, sum(error ** 2 for error in alone) + together)
        same(place, mean_change["standardError"], math.sqrt(total) / len(alone))


# --- Section 18: non-response ---------------------------------------------------------------------

POOLED_MINIMUM = 30


def three(part, whole):
    """A share with three decimals, half up; None of nothing."""
    return None if whole == 0 else math.floor(part / whole * 1000 + 0.5) / 1000


def silence_of(parts, cells, block, group, units):
    """Answers and "no opinion" of a group by item, over units of which it is not hidden."""
    scales = {scale["id"]: scale["options"] for scale in parts["definition.json"]["scales"]}
    found = {}
    for item in block["items"]:
        if group not in item["groups"]:
            continue
        sums = [0, 0]
        for unit in units:
            for option, count in zip(scales[item["scale"]], cells.get((unit, item["id"], group), [])):
                sums[bool(option.get("excluded"))] += count
        found[item["id"]] = sums
    return found


def turnout_of(cells):
    """Ballots among the people who can be asked, where all their numbers are known and can be right."""
    if any(cell["size"] is None or cell["isOverfull"] for cell in cells):
        return None
    return three(sum(cell["ballots"] for cell in cells), sum(cell["size"] for cell in cells))


def no_opinion_of(sums):
    none = sum(each[1] for each in sums)
    return three(none, none + sum(each[0] for each in sums))


def hides(trace, group):
    cells = [cell for area in trace["areas"] for item in area["items"] for cell in item["groups"]]
    count = next(each for each in trace["groups"] if each["group"] == group)
    return count["ballots"] is None or any(cell["hidden"] for cell in cells if cell["group"] == group)


def measured_elsewhere(parts):
    """Units and groups of which a share was measured elsewhere: nothing of the group is summed up there."""
    return {(each["unit"], each["group"]) for each in parts["external.json"]}


def check_silence(parts, traces, blocks):
    cells = {(cell["unit"], cell["item"], cell["group"]): cell["counts"] for cell in parts["counts.json"]}
    for told in parts["quality.json"]["units"]:
        place = told["unit"]
        trace = traces[place]
        sizes = parts["round.json"]["unitSizes"].get(place, {})
        everything = []
        for each, count in zip(told["groups"], trace["groups"]):
            group = count["group"]
            size = sizes.get(group, parts["round.json"]["groupSizes"].get(group))
            same(f"{place} {group} size", count["size"], size)
            silent = {"group": group, "turnout": None, "noOpinion": None}
            if not hides(trace, group) and (place, group) not in measured_elsewhere(parts):
                sums = list(silence_of(parts, cells, blocks[trace["block"]], group, {place}).values())
                everything += sums
                silent.update(turnout=turnout_of([count]), noOpinion=no_opinion_of(sums))
            same(f"{place} {group} non-response", each, silent)
        is_shown = not any(hides(trace, count["group"]) for count in trace["groups"])
        same(f"{place} no opinion", told["noOpinion"], no_opinion_of(everything) if is_shown else None)
    told = {(each["block"], each["group"]): each for each in parts["quality.json"]["groups"]}
    for (name, block), group in ((pair, group) for pair in blocks.items() for group in groups_of(parts, pair[1])):
        check_group(parts, cells, block, group, [t for t in traces.values() if t["block"] == name], told.get((name, group)))


def groups_of(parts, block):
    asked = {group for item in block["items"] for group in item["groups"]}
    return [each["id"] for each in parts["definition.json"]["respondentGroups"] if each["id"] in asked]


def check_group(parts, cells, block, group, traces, told):
    """What is told of a group in a block: of units that do not hide it, from thirty ballots on."""
    place = f"{block['id']} {group}"
    counts = {t["unit"]: next(each for each in t["groups"] if each["group"] == group) for t in traces}
    elsewhere = measured_elsewhere(parts)
    shown = [t["unit"] for t in traces if not hides(t, group) and (t["unit"], group) not in elsewhere]
    pooled = [unit for unit in shown if counts[unit]["ballots"] > 0]
    ballots = sum(counts[unit]["ballots"] for unit in pooled)
    same(f"{place} is told of", told is not None, ballots >= POOLED_MINIMUM)
    if told is None:
        return
    silence = silence_of(parts, cells, block, group, set(shown))
    heard = [unit for unit, count in counts.items() if count["ballots"] != 0 or (unit, group) in elsewhere]
    same(f"{place} ballots", told["ballots"], ballots)
    same(f"{place} units", [told["units"], told["leftOut"]], [len(pooled), len(heard) - len(pooled)])
    same(f"{place} turnout", told["turnout"], turnout_of([counts[unit] for unit in shown]))
    same(f"{place} no opinion", told["noOpinion"], no_opinion_of(silence.values()))
    for item in told["items"]:
        same(f"{place} {item['item']} answers", item["answers"], silence[item["item"]][0])
        same(f"{place} {item['item']} no opinion", item["noOpinion"], no_opinion_of([silence[item["item"]]]))


# --- Section 10, 1: which groups are hidden -------------------------------------------------------

PUBLIC_MINIMUM = 10


def check_hiding(traces):
    """Small groups, and the next-smallest until they are enough: no more ballots than these can have."""
    for unit, trace in traces.items():
        shown = [group["ballots"] for group in trace["groups"] if group["ballots"]]
        hidden = sum(group["ballots"] is None for group in trace["groups"])
        same(f"{unit} shows no small group", min(shown, default=PUBLIC_MINIMUM) >= PUBLIC_MINIMUM, True)
        if hidden == 0:
            continue
        left = trace["ballots"] - sum(shown)
        smallest = min(shown, default=math.inf)
        most = hidden * (PUBLIC_MINIMUM - 1)
        for covers in range(1, hidden):
            before = PUBLIC_MINIMUM - 1 if covers == 1 else covers * PUBLIC_MINIMUM - 2
            most = max(most, before + smallest)
        if hidden == 1 and shown:
            most = 0
        same(f"{unit} hides groups that may be hidden", hidden <= left <= most, True)


def range_of(chances):
    """Section 11: the first ranks by which 2.5 and 97.5 % of the replicates are counted."""
    ends, total = [None, None], 0.0
    for each in sorted(chances, key=lambda one: one["rank"]):
        total += each["chance"]
        for at, wanted in enumerate((0.025, 0.975)):
            if ends[at] is None and total >= wanted - 1e-12:
                ends[at] = each["rank"]
    return ends


def main(path):
    parts, leaves = read(path)
    results, blocks = parts["results.json"], {b["id"]: b for b in parts["definition.json"]["blocks"]}
    traces = {trace["unit"]: trace for trace in parts["traces.json"]}
    for ranking in results["rankings"]:
        for unit in ranking["units"]:
            check_unit(parts, unit, traces[unit["unit"]], blocks[unit["block"]])
        check_ranking(parts, ranking, traces)
        check_comparisons(parts, ranking)
        check_mean_error(parts, ranking)
    check_silence(parts, traces, blocks)
    check_hiding(traces)
    check_seed(parts, leaves)
    ballots = sum(unit["ballots"] for ranking in results["rankings"] for unit in ranking["units"])
    same("ballots", results["ballots"], ballots)
    fates = parts["box.json"]["fates"]
    same("counted", fates["counted"], ballots)
    same("leaves", len(leaves), sum(fates.values()))
    same("leaves in order", [key for key, _ in groupby(sorted(leaves))], leaves)
    for line in differences:
        print(line)
    print(f"{compared} figures compared, {len(differences)} differ")
    return 1 if differences else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1]))
