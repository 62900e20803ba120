/** The pages of a round's result. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const result: Messages['result'] = {
  title: 'Result of the round',
  leads: (names, percent, units) => `${names} leads with ${percent}, of ${n(units)} ranked units`,
  nobody: (block) => `${block}: no unit has an index yet`,
  nobodyRanked: (block) => `${block}: no unit has enough ballots to be ranked yet`,
  nobodyWhy:
    'A unit has an index once it has assessed points in every area, and survey ballots that can be counted.',
  nobodyWay: 'Import assessed points',
  alike: (names) =>
    `The top unit is not statistically distinguishable from ${names}: the order among them may be due to chance.`,
  alikeMany: (units) =>
    `The top unit is not statistically distinguishable from ${n(units)} other units: the order among them may be due to chance.`,
  standsOut: 'The top unit is statistically distinguishable from every other unit.',
  mean: (percent) => `Mean of the block: ${percent}`,
  ballots: (ballots) => `From ${n(ballots)} ballots`,
  replicates: (replicates) => `${n(replicates)} replicates`,
  live: (time) => `Computed at ${time} from current data; not a published result.`,
  published: 'The published figures, not recalculated: see the public pages and the package',
  annex: 'Annex of the decision on this block:',
  annexDraft: 'Draft annex of the decision on this block:',
  again: 'Update result',
  computing: 'Computing…',
  views: 'Views',
  view: {
    ranking: 'Ranking',
    areas: 'Areas',
    runs: 'Computed another way',
    quality: 'Quality',
  },
  blocks: 'Ranked blocks',
  ranked: (ranked, units) => `${n(ranked)}/${n(units)} units are ranked`,
  table: (block) => `Ranking of ${block}`,
  rank: 'Rank',
  rankSet: (first, last) => `jointly ${span(first, last)}`,
  rankRange: (first, last) => `individually ${span(first, last)}`,
  possibleRanks: 'Simultaneous rank set',
  ownRanks: 'Rank range of one unit',
  tooFew: 'too few ballots to be ranked',
  unit: 'Unit',
  index: 'Index',
  indexHint: 'points / maximum',
  scale: 'Index (%), 95% interval',
  change: (earlier) => `Against ${earlier}`,
  ballotsHead: 'Ballots (n)',
  worth: (ballots) => `effective ${n(ballots)}`,
  worthHead: 'Effective n',
  overfull: (groups) => `${groups}: more ballots than people`,
  apartHead: 'Against other units',
  apart: (better, alike, worse) =>
    `better than ${n(better)} · not distinguishable from ${n(alike)} · worse than ${n(worse)}`,
  notApart: 'error not known',
  unranked: 'Not ranked',
  noAssessed: 'no assessed points',
  noSurvey: 'no survey points',
  noIndex: 'cannot be computed yet',
  reading:
    'Rank by the index before rounding; below it the ranks that are possible (95%). “Jointly”: in 95 of 100 rounds these ranges contain the true ranks of all units simultaneously. “Individually”: the range containing 95% of the replicates, for this unit on its own.',
  comparing:
    'Two units are not distinguishable when their difference may be due to chance (pairwise comparison, 5% level for the whole table, Holm correction).',
  worthMeans:
    'Effective ballots: the number of independent ballots carrying the same information, because ballots collected by one interviewer tend to be alike.',
  drawn:
    'Drawing: the dot is the index, the bar its 95% interval, the dashes the mean of the block; a hollow dot has no known error.',
  round: (year, half) =>
    year === null
      ? 'the earlier round'
      : half === null
        ? `${year}`
        : `the ${half === 1 ? 'first' : 'second'} half of ${year}`,
  moves: {
    up: (distance) => `up ${distance}`,
    down: (distance) => `down ${distance}`,
    points: 'percentage points',
    none: 'unchanged',
    tiny: 'almost unchanged',
    withinNoise: 'within the margin of error',
    beyondNoise: 'beyond the margin of error',
    noiseUnknown: 'error not known',
    interval: (bounds) => `95% interval ${bounds}`,
    why: {
      compared: '',
      'first-round-of-block': 'not compared: first round of the block',
      'unit-changed': 'not compared: the unit was reorganised',
      'definition-changed': 'not compared: the definition changed',
      'no-value': 'not compared: no value in this round',
      'no-previous-value': 'not compared: no value in the earlier round',
    },
    noEarlier: 'This round names no earlier one to be compared with.',
    counted: (up, down, compared, units) =>
      `${n(up)} of ${n(compared)} units are up, ${n(down)} down (counting units with a value in both rounds; the block has ${n(units)}).`,
    areas: (up, compared) => `The mean is up in ${n(up)} of ${n(compared)} areas.`,
    most: (names, change) => `Up most: ${names}, ${change}.`,
  },
  areas: {
    title: 'The block’s mean by area',
    area: 'Area',
    changeHead: 'Change',
    mean: 'Mean of the block',
    lead: 'The plain mean of what the units with a value in the area reached.',
  },
  quality: {
    title: 'How good the answers are, by group',
    lead: 'Cronbach’s alpha says whether a group’s items measure one thing: 0.7 and more is usually called good. The ICC says how alike ballots of one interviewer are: 0.05 is usual. Groups with fewer than 30 ballots in the block are not here.',
    nothing: 'No group has 30 ballots in this block yet, so nothing can be said of its answers.',
    group: 'Group',
    ballots: 'Ballots',
    noOpinion: 'No opinion',
    alpha: 'Alpha (95%)',
    likeness: 'ICC by interviewer',
    leftOut: (units) => `without ${count(units, 'unit')}`,
    turnout: 'Turnout',
  },
  collecting: {
    title: 'Modes, and weighing by population',
    lead: 'What the quality report will tell once published, from the ballots as they are now. Sums by mode are kept nowhere, so every ballot has to be read; that is done only when asked for.',
    do: 'Read the ballots and compare',
    doing: 'Reading ballots…',
    again: 'Read again',
    modes: 'Ballots by mode',
    modesLead:
      'Only ballots about units for which the group’s figures are not hidden are counted here.',
    mode: 'Mode',
    inTens: 'Ballots (to the nearest ten)',
    hidden: 'hidden, too few',
    names: {
      link: 'by a link or a code',
      desk: 'at the rated office’s own counter (code or kiosk)',
      interview: 'by an interviewer',
      paper: 'on paper',
    },
    differences: 'Differences between modes, all items',
    byArea: 'Differences between modes, by area',
    differencesLead:
      'About the same unit and within the same group: how much better or worse ballots by this mode are than those by the group’s usual one (percentage points of the scale). Compared from 30 ballots of both on, without units of which the group is hidden, and never told by unit. A difference may come from the mode, or from the people whom it reached.',
    oneMode:
      'They cannot be compared yet: no group has 30 ballots by each of at least two modes about the units for which its figures are not hidden.',
    compared: 'Group and mode',
    against: (mode, usual) => `${mode}, compared with answers ${usual}`,
    byBlock: '(compared within the block)',
    part: 'Part',
    allItems: 'all items',
    ballots: 'Ballots',
    difference: 'Difference',
    interval: '95% interval',
    span: (from, to) => `${from} to ${to}`,
    weighed: 'If weighed by population',
    weighedLead:
      'The share of the points of a group about its whole block if each part of the population had answered in its share; beside it every ballot counts alike. The official index uses no weights.',
    notWeighed:
      'There are no weighed figures for this block: the round brings no population figures, or no question has 30 ballots of each part of the population.',
    asCounted: 'As counted',
    weighted: 'Weighed',
    effect: 'Effect of the weights',
    effectOf: (effect, ballots) => `${effect} (as ${count(ballots, 'ballot', 'ballots')})`,
    unused: (questions) =>
      `${count(questions, 'question', 'questions')} not used, as there were too few ballots`,
    misfit: (points) =>
      `weights are bounded, so a part of the population stays up to ${points} percentage points from its share`,
  },
  silence: {
    title: 'No answer, by unit and group',
    lead: 'The part of the answers that are “no opinion” or “not used”; below it the turnout, where the number of people is known. A group of which too few answered about a unit is not told of.',
    contacts: 'Who refused or was not reached, by unit',
    unit: 'Unit',
    turnout: (share) => `turnout ${share}`,
    none: 'No unit stands in this ranking yet.',
    noneWhy: 'Units are here once the round’s registry has any of this block.',
  },
  weights: {
    title: 'What areas weigh',
    lead: 'The nominal weight is the share of the maximum. The effective one is what a part adds to the differences between units: where all are alike it decides nothing; below zero it works against the others.',
    part: 'Part',
    nominal: 'Nominal',
    effective: 'Effective',
    correlation: 'Correlation with the index',
    assessed: 'Assessed points',
    survey: 'Survey points',
    adjustments: 'Bonus and penalty points',
  },
  runs: {
    title: 'Ranks computed another way',
    lead: 'The same ballots and points, computed another way: how far ranks would move. For information only; the official result stands.',
    official: 'Official',
    names: {
      topTwo: 'Only the two best answers',
      pooled: 'All groups pooled',
      outsidersOnly: 'Citizens and businesses only',
      withoutFlagged: 'Without flagged ballots',
    },
    rank: (rank) => `rank ${n(rank)}`,
    up: (places) => `↑ up ${n(places)}`,
    down: (places) => `↓ down ${n(places)}`,
    same: 'the same',
    moved: (moved, units) => `${n(moved)} of ${n(units)} units change rank`,
    none: 'There is no other run for this block yet.',
  },
  of: {
    headline: (percent, rank, units) => `Index ${percent}, rank ${n(rank)} of ${n(units)} units`,
    noIndex: 'No index yet',
    noIndexWhy: (missing) => `The index cannot be computed yet: ${missing}.`,
    interval: (bounds) => `95% interval: ${bounds}`,
    rankSet: (first, last) => `possible ranks, all units at once (95%): ${span(first, last)}`,
    rankRange: (first, last) => `this unit alone (95% of the replicates): ${span(first, last)}`,
    ballots: (ballots, worth) =>
      ballots === worth
        ? `${n(ballots)} ballots`
        : `${n(ballots)} ballots, worth ${n(worth)} independent ones`,
    headlineUnranked: (percent) => `Index ${percent}, too few ballots to be ranked`,
    standing: 'Among the units that it is ranked with',
    better: (units) => `Better than ${n(units)} units`,
    alike: (units) => `Not distinguishable from ${n(units)} units`,
    worse: (units) => `Worse than ${n(units)} units`,
    overfull: (groups) =>
      `Group ${groups} has more ballots than the people that were entered, so that number is wrong and the group counts as large. See the number of people among the round’s quotas.`,
    sum: 'Composition of the index',
    part: 'Part',
    points: 'Points',
    max: 'Maximum',
    source: 'Where it comes from',
    assessed: 'Assessed points',
    survey: 'Survey points',
    bonus: 'Bonus points',
    penalty: 'Penalty points',
    total: 'Sum',
    percent: 'Index = sum of points / maximum × 100',
    clipped: (percent) => `Before it was kept within 0–100: ${percent}.`,
    exact: 'Exact value',
    toAssessed: 'the imported cells',
    toSurvey: 'each item and its answers',
    toAdjustments: 'the decisions',
    areas: 'The areas beside the block',
    areasLead: (block) =>
      `Mean and best of ${block}. Points lead to the imported cell, or to the items.`,
    reached: 'Reached',
    mean: 'Block mean',
    best: 'Best',
    drawn:
      'Drawing: the dot is the unit, the bar its 95% interval, the upright line the mean of the block, the diamond the best.',
    hidden: 'hidden',
    hiddenWhy:
      '“hidden”: too few people answered in that area, so that nobody’s opinion can be made out; the unit’s index rests on all ballots nevertheless.',
    chances: 'Probability of each rank',
    chancesLead: (replicates) =>
      `Had other people been asked, ${n(replicates)} times over, the unit would have had these ranks:`,
    chance: 'Share of times',
    noChances: 'The chances of the ranks are not known, because the error is not.',
    runs: 'Computed another way',
    run: 'Way of computing',
    shift: 'Against the official one',
    notHere: 'This unit is not in the result of the round.',
  },
}

/** `3`, or `1–4`. */
function span(first: number, last: number): string {
  return first === last ? n(first) : `${n(first)}–${n(last)}`
}
