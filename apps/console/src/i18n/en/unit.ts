/** One unit of a round, with the working of its points. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const unit: Messages['unit'] = {
  headline: (points, max, percent) => `${points} of ${max} survey points (${percent})`,
  noPoints: 'No points yet: no group has answered enough to be counted.',
  interval: (bounds) => `95% confidence interval: ${bounds}`,
  basis: {
    spread: '',
    'equal-answers': 'all answers identical; the interval is a conservative bound',
    bound: 'spread of answers unknown; the interval is a conservative bound',
    census: 'the whole group was asked; no sampling error',
    unknown: 'too few ballots for an interval',
  },
  ballots: (ballots) => `n = ${count(ballots, 'ballot')}`,
  code: (code) => `administrative code ${code}`,
  reduced: (max, whole) =>
    `The maximum is ${max} instead of ${whole}, because some items cannot be scored for any group.`,
  groups: 'Respondent groups',
  group: 'Group',
  ballotsOfTarget: 'Ballots/wanted',
  size: 'People in the group',
  sizeUnknown: 'unknown',
  effectHead: 'Design effect',
  effect: (effect, ballots) =>
    `design effect ${effect}, equivalent to ${n(Math.round(ballots))} independent ballots`,
  overfull: 'more ballots than people',
  few: (few) => `▲ below ${n(few)} ballots`,
  areas: 'Points by area',
  area: 'Area',
  points: 'Points',
  max: 'Maximum',
  share: '% of maximum',
  sumWords:
    'The points of an area are the sum of its items; the survey points of the unit are the sum of its areas.',
  total: 'Total',
  uncounted: 'not counted yet',
  areaNumber: (area) => `Area ${area}`,
  items: 'Items and answers',
  itemsLead:
    'Unfavourable answers are to the left of the middle line, favourable ones to the right; answers that are not scored are shown separately. Open “How it is worked out” for every step from answers to points.',
  answers: 'Answers',
  excluded: (answers) => `${n(answers)} not scored`,
  nobody: 'No scored answer yet.',
  n: (answers) => `n = ${n(answers)}`,
  nHead: 'n',
  barOf: (of, parts) => `${of}: ${parts}`,
  part: (text, answers, percent) => `${text}: ${n(answers)} (${percent})`,
  noTarget: 'no target',
}

export const trace: Messages['trace'] = {
  open: 'How it is worked out',
  tableOf: (item) => `Answers and shares by group, item ${item}`,
  share: 'Share',
  exact: 'As a fraction',
  interval: '95% CI of the share',
  weight: 'Weight',
  all: 'All counted groups',
  counted: 'counted',
  hiddenGroup:
    'hidden: too few people answered, or needed to protect another group with too few answers',
  hiddenItems: (items) =>
    `Hidden because too few people answered, or to prevent their answers from being inferred: ${items}.`,
  status: 'Status',
  skipped: {
    'nobody-answered': 'not counted: no answers',
    'below-minimum': 'not counted: below the minimum number of answers',
    'weight-zero': 'not counted: weight 0',
  },
  step: {
    group: 'Share of each group',
    item: 'Share of the item',
    points: 'Points of the item',
  },
  itemWords:
    'Weighted mean of the counted groups: sum of (weight × share) divided by the sum of weights.',
  pointsWords:
    'The item’s share multiplied by its maximum points; rounded at the end, to two decimals.',
  treatment: {
    reduceMax:
      'No group could be counted: the item is left out, and the area’s maximum is reduced by its points.',
    zero: 'No group could be counted: under the definition the item gets 0 points.',
    grantMax: 'No group could be counted: under the definition the item gets full points.',
  },
  rule: (rule) => {
    if (rule.kind === 'linear') {
      return 'The answers are evenly spaced: the lowest is worth 0, the highest 1; the share of a group is the mean of its scored answers.'
    }
    if (rule.kind === 'topTwo') {
      return 'Answers in the two best options divided by all scored answers.'
    }
    if (rule.kind === 'optionPercent') {
      return `Each answer is worth its own percentage (${Object.entries(rule.percent)
        .map(([code, percent]) => `option ${code}: ${percent}%`)
        .join('; ')}); the share of a group is the mean.`
    }
    return `The share of the two best answers is converted to bands (${rule.bands
      .map(({ from, earns }) => `from ${from}%: ${earns}%`)
      .join('; ')}).`
  },
}
