/** One unit of a round, with the working of its points. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const unit: Messages['unit'] = {
  headline: (points, max, percent) => `${points} of ${max} survey points (${percent})`,
  noPoints: 'No points yet: no group has answered enough to be counted.',
  interval: (bounds) => `95% confidence interval: ${bounds}`,
  basis: {
    spread: '',
    'equal-answers': 'all answers were equal, the interval is a safe bound',
    bound: 'nothing is known of the spread, the interval is a safe bound',
    census: 'the whole group was asked, there is no sampling error',
    unknown: 'too few ballots for an interval',
  },
  ballots: (ballots) => `n = ${count(ballots, 'ballot')}`,
  code: (code) => `administrative code ${code}`,
  reduced: (max, whole) =>
    `The maximum is ${max} instead of ${whole}, because there are items that no group could be counted for.`,
  groups: 'Respondent groups',
  group: 'Group',
  ballotsOfTarget: 'Ballots/wanted',
  size: 'People in the group',
  sizeUnknown: 'not known',
  effectHead: 'Design effect',
  effect: (effect, ballots) =>
    `design effect ${effect}, worth ${n(Math.round(ballots))} independent ballots`,
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
  all: 'All groups that count',
  counted: 'counted',
  hiddenGroup: 'hidden: too few people answered, or to cover a group of which too few did',
  hiddenItems: (items) =>
    `Hidden, because too few people answered or to cover what they said: ${items}.`,
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
    'The weighted mean of the groups that count: sum of (weight × share) over the sum of weights.',
  pointsWords: 'The share of the item times its maximum; rounded last, to two decimals.',
  treatment: {
    reduceMax:
      'No group could be counted: the item takes no part, and the maximum of its area is lower by its points.',
    zero: 'No group could be counted: by the definition the item earns 0 points.',
    grantMax: 'No group could be counted: by the definition the item earns its maximum.',
  },
  rule: (rule) => {
    if (rule.kind === 'linear') {
      return 'The answers are evenly spaced: the lowest is worth 0, the highest 1; the share of a group is the mean of its scored answers.'
    }
    if (rule.kind === 'topTwo') {
      return 'The answers in the two best options over all scored answers.'
    }
    if (rule.kind === 'optionPercent') {
      return `Each answer is worth its own percentage (${Object.entries(rule.percent)
        .map(([code, percent]) => `option ${code}: ${percent}%`)
        .join('; ')}); the share of a group is the mean.`
    }
    return `The share of the two best answers is raised to its band (${rule.bands
      .map(({ from, earns }) => `from ${from}%: ${earns}%`)
      .join('; ')}).`
  },
}
