/** The pages of a round's result. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const result: Messages['result'] = {
  title: 'Result of the round',
  leads: (names, percent, units) => `${names} leads with ${percent}, of ${n(units)} ranked units`,
  nobody: (block) => `${block}: no unit has an index yet`,
  nobodyRanked: (block) => `${block}: no unit has enough ballots to be ranked yet`,
  nobodyWhy:
    'A unit has an index once it has assessed points in every area and valid survey ballots.',
  nobodyWay: 'Import assessed points',
  alike: (names) =>
    `The top unit is not statistically distinguishable from ${names}: the order among them may be due to chance.`,
  alikeMany: (units) =>
    `The top unit is not statistically distinguishable from ${count(units, 'other unit')}: the order among them may be due to chance.`,
  standsOut: 'The top unit is statistically distinguishable from every other unit.',
  mean: (percent) => `Mean of the block: ${percent}`,
  ballots: (ballots) => `From ${count(ballots, 'ballot')}`,
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
  change: (earlier) => `Change from ${earlier}`,
  ballotsHead: 'Ballots (n)',
  worth: (ballots) => `effective ${n(ballots)}`,
  worthHead: 'Effective n',
  overfull: (groups) => `${groups}: more ballots than people`,
  apartHead: 'Compared with other units',
  apart: (better, alike, worse) =>
    `better than ${n(better)} · not distinguishable from ${n(alike)} · worse than ${n(worse)}`,
  notApart: 'error unknown',
  unranked: 'Not ranked',
  noAssessed: 'no assessed points',
  noSurvey: 'no survey points',
  noIndex: 'cannot be computed yet',
  reading:
    'Ranked by the index before rounding; possible ranks (95%) are shown below. “Jointly”: in 95 of 100 rounds these ranges contain the true ranks of all units simultaneously. “Individually”: the range containing 95% of the replicates, for this unit on its own.',
  comparing:
    'Two units are not distinguishable when their difference may be due to chance (pairwise comparison, 5% level for the whole table, Holm correction).',
  worthMeans:
    'Effective ballots: the number of independent ballots carrying the same information, because ballots collected by one interviewer tend to be alike.',
  drawn:
    'Chart: the dot is the index, the bar its 95% interval, the dashed line the block mean; a hollow dot means the error is unknown.',
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
    noiseUnknown: 'error unknown',
    interval: (bounds) => `95% interval ${bounds}`,
    why: {
      compared: '',
      'first-round-of-block': 'not compared: first round of the block',
      'unit-changed': 'not compared: the unit was reorganised',
      'definition-changed': 'not compared: the definition changed',
      'no-value': 'not compared: no value in this round',
      'no-previous-value': 'not compared: no value in the earlier round',
    },
    noEarlier: 'This round is not linked to an earlier one for comparison.',
    counted: (up, down, compared, units) =>
      `${n(up)} of ${n(compared)} units are up, ${n(down)} down (counting units with a value in both rounds; the block has ${n(units)}).`,
    areas: (up, compared) => `The mean is up in ${n(up)} of ${n(compared)} areas.`,
    most: (names, change) => `Largest rise: ${names}, ${change}.`,
  },
  areas: {
    title: 'Block mean by area',
    area: 'Area',
    changeHead: 'Change',
    mean: 'Block mean',
    lead: 'The arithmetic mean of the shares achieved by units with a value in that area.',
  },
  quality: {
    title: 'Quality of answers by group',
    lead: 'Cronbach’s alpha shows whether a group’s items measure the same thing: 0.7 or more is usually considered good. The ICC shows how similar ballots collected by one interviewer are: 0.05 is typical. Groups with fewer than 30 ballots in the block are not shown.',
    nothing:
      'No group has 30 ballots in this block yet, so the quality of answers cannot be assessed.',
    group: 'Group',
    ballots: 'Ballots',
    noOpinion: 'No opinion',
    alpha: 'Alpha (95%)',
    likeness: 'ICC by interviewer',
    leftOut: (units) => `without ${count(units, 'unit')}`,
    turnout: 'Turnout',
  },
  collecting: {
    title: 'Collection modes and population weighting',
    lead: 'What the quality report will state when published, computed from the current ballots. Totals by mode are not stored, so every ballot has to be read; this is done only on request.',
    do: 'Read ballots and compare',
    doing: 'Reading ballots…',
    again: 'Read again',
    modes: 'Ballots by mode',
    modesLead: 'Counts only ballots about units where the group’s figures are not hidden.',
    mode: 'Mode',
    inTens: 'Ballots (to the nearest ten)',
    hidden: 'hidden, too few',
    names: {
      link: 'by link or code',
      desk: 'at the rated unit’s own counter (code or kiosk)',
      interview: 'by an interviewer',
      paper: 'on paper',
    },
    differences: 'Differences between modes, all items',
    byArea: 'Differences between modes, by area',
    differencesLead:
      'For the same unit and group: how much higher or lower ballots collected in this mode score than those in the group’s most common mode (percentage points of the scale). Compared only where each mode has at least 30 ballots, excluding units where the group is hidden, and never shown by unit. A difference may be due to the mode or to different people being reached.',
    oneMode:
      'Modes cannot be compared yet: among units whose figures are not hidden, no group has 30 ballots in each of two or more modes.',
    compared: 'Group and mode',
    against: (mode, usual) => `${mode}, compared with answers ${usual}`,
    byBlock: '(compared within the block)',
    part: 'Part',
    allItems: 'all items',
    ballots: 'Ballots',
    difference: 'Difference',
    interval: '95% interval',
    span: (from, to) => `${from} to ${to}`,
    weighed: 'If weighted by population',
    weighedLead:
      'A group’s share of points for the whole block if each part of the population had answered in proportion to its size, next to the share with every ballot counting equally. The official index is not weighted.',
    notWeighed:
      'No weighted figures for this block: the round has no population figures, or no question has 30 ballots from each part of the population.',
    asCounted: 'Unweighted',
    weighted: 'Weighted',
    effect: 'Weighting effect',
    effectOf: (effect, ballots) => `${effect} (as ${count(ballots, 'ballot')})`,
    unused: (questions) =>
      `${count(questions, 'question')} not used because there were too few ballots`,
    misfit: (points) =>
      `weights are capped, so one part of the population remains up to ${points} percentage points off its true share`,
  },
  silence: {
    title: 'Non-response by unit and group',
    lead: 'The share of answers that are “no opinion” or “not used”; turnout is shown below where the group’s size is known. Groups with too few respondents for a unit are omitted.',
    contacts: 'Refusals and non-contacts by unit',
    unit: 'Unit',
    turnout: (share) => `turnout ${share}`,
    none: 'There are no units in this ranking yet.',
    noneWhy: 'Units appear here once the round’s registry contains units of this block.',
  },
  weights: {
    title: 'Weights of the areas',
    lead: 'The nominal weight is the area’s share of the maximum. The effective weight is its contribution to differences between units: an area where all units score alike decides nothing; a negative value means it runs counter to the other areas.',
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
    lead: 'How far ranks would move if the same ballots and points were computed another way. For information only; the official result is unaffected.',
    official: 'Official',
    names: {
      topTwo: 'Two best answers only',
      pooled: 'All groups pooled',
      outsidersOnly: 'Citizens and businesses only',
      withoutFlagged: 'Without flagged ballots',
    },
    rank: (rank) => `rank ${n(rank)}`,
    up: (places) => `↑ up ${n(places)}`,
    down: (places) => `↓ down ${n(places)}`,
    same: 'the same',
    moved: (moved, units) => `${n(moved)} of ${n(units)} units change rank`,
    none: 'No alternative computation for this block yet.',
  },
  of: {
    headline: (percent, rank, units) => `Index ${percent}, rank ${n(rank)} of ${n(units)} units`,
    noIndex: 'No index yet',
    noIndexWhy: (missing) => `The index cannot be computed yet: ${missing}.`,
    interval: (bounds) => `95% interval: ${bounds}`,
    rankSet: (first, last) =>
      `possible ranks, all units simultaneously (95%): ${span(first, last)}`,
    rankRange: (first, last) => `this unit alone (95% of replicates): ${span(first, last)}`,
    ballots: (ballots, worth) =>
      ballots === worth
        ? count(ballots, 'ballot')
        : `${n(ballots)} ballots, equivalent to ${n(worth)} independent ones`,
    headlineUnranked: (percent) => `Index ${percent}, too few ballots to be ranked`,
    standing: 'Compared with units in the same ranking',
    better: (units) => `Better than ${count(units, 'unit')}`,
    alike: (units) => `Not distinguishable from ${count(units, 'unit')}`,
    worse: (units) => `Worse than ${count(units, 'unit')}`,
    overfull: (groups) =>
      `Group ${groups} has more ballots than the number of people entered, so that number is wrong and the group is treated as large. Check the number of people under the round’s quotas.`,
    sum: 'Composition of the index',
    part: 'Part',
    points: 'Points',
    max: 'Maximum',
    source: 'Source data',
    assessed: 'Assessed points',
    survey: 'Survey points',
    bonus: 'Bonus points',
    penalty: 'Penalty points',
    total: 'Sum',
    percent: 'Index = sum of points / maximum × 100',
    clipped: (percent) => `Before capping to 0–100: ${percent}.`,
    exact: 'Exact value',
    toAssessed: 'cells entered',
    toSurvey: 'items and answers',
    toAdjustments: 'decisions',
    areas: 'Areas compared with the block',
    areasLead: (block) =>
      `Mean and best of ${block}. Select points to see the cell entered or the items.`,
    reached: 'Reached',
    scale: 'Reached (%), 95% interval',
    mean: 'Block mean',
    best: 'Best',
    drawn:
      'Chart: the dot is the unit, the bar its 95% interval, the vertical line the block mean, the diamond the best.',
    hidden: 'hidden',
    hiddenWhy:
      '“hidden”: too few people answered in that area, so the figure is withheld to protect individual opinions; the unit’s index still uses all ballots.',
    chances: 'Probability of each rank',
    chancesLead: (replicates) =>
      `If other people were asked, ${n(replicates)} times over, the unit would take these ranks:`,
    chance: 'Probability',
    noChances: 'Rank probabilities cannot be computed because the error is unknown.',
    runs: 'Computed another way',
    run: 'Computation',
    shift: 'Compared with official',
    notHere: 'This unit is not in this round’s result.',
  },
}

/** `3`, or `1–4`. */
function span(first: number, last: number): string {
  return first === last ? n(first) : `${n(first)}–${n(last)}`
}
