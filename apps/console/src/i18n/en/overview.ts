/** The live overview of a round. */
import type { Messages } from '../vi.ts'
import { count, n } from './common/numbers.ts'

export const overview: Messages['overview'] = {
  headline: (ballots, withBallots, units) =>
    `${count(ballots, 'ballot')} from ${n(withBallots)} of ${count(units, 'unit')}`,
  silent: (units) => `${count(units, 'unit')} without a ballot`,
  complete: 'every unit has ballots',
  fewUnits: (units, few) => `${count(units, 'unit')} with a group below ${n(few)} ballots`,
  refused: (ballots) => `${count(ballots, 'ballot')} refused`,
  blocks: 'Blocks',
  block: (id) => `Block ${id}`,
  blockProgress: (withBallots, units) =>
    `${n(withBallots)} of ${count(units, 'unit')} with ballots`,
  search: 'Find a unit',
  show: 'Show',
  showAll: 'All units',
  showSilent: 'Without a ballot',
  showFew: 'With a group below the minimum',
  found: (shown, all) =>
    shown === all ? count(all, 'unit') : `${n(shown)} of ${count(all, 'unit')}`,
  nothingFound: 'No unit matches.',
  clear: 'Clear the filters',
  table: 'Ballots and survey points by unit',
  unit: 'Unit',
  points: 'Survey points',
  pointsHint: 'of the maximum',
  scale: '% of the maximum, 95% interval',
  ballots: 'Ballots',
  interval: '95% CI',
  intervalHead: '95% confidence interval',
  intervalUnknown: '95% CI: too few ballots',
  intervalNote: '95% CI: 95% confidence interval of the survey points.',
  few: 'too few',
  fewNote: (few) =>
    `▲ too few: a group with fewer than ${n(few)} ballots; its score rests on too few people. The number after the slash is the number of ballots wanted.`,
  uncounted: (items) => `${count(items, 'item')} cannot be scored yet`,
  noBallots: 'no ballots yet',
  ofTarget: (ballots, target) => `${n(ballots)}/${n(target)}`,
  groups: 'Respondent groups in this block',
  scroll: 'Table of figures, scroll sideways to see all',
  figures: {
    counted: 'ballots counted',
    lying: 'ballots in the box',
    held: 'ballots held',
    silent: (units) => `of ${count(units, 'unit')} without a ballot`,
    owed: (phones) =>
      phones === 0
        ? 'ballots still on phones'
        : `ballots not sent yet, on ${count(phones, 'phone')}`,
    change: (by, day) =>
      by === 0 ? `unchanged since ${day}` : `${by > 0 ? '+' : '−'}${n(Math.abs(by))} since ${day}`,
  },
  course: {
    title: 'Ballots collected compared with the pace to target',
    said: (ballots, day, target) =>
      target > 0
        ? `By ${day}: ${n(ballots)} of ${count(target, 'ballot')} wanted.`
        : `By ${day}: ${count(ballots, 'ballot')}.`,
    sum: 'Cumulative ballots, including those in the box',
    way: 'Steady pace to the target on the last day',
    asTable: 'Show the table by day',
    day: 'Day',
    came: 'Ballots that day',
    weeks: 'Online ballots record only their week, so they are counted on its Monday.',
  },
  map: {
    title: 'Map of ballots by unit and group',
    order: (groups) => `Bars in each cell, left to right: ${groups.join(' · ')}.`,
    keys: 'Use the arrow keys to move between cells.',
    states: { none: 'no ballots', some: 'below target', full: 'target reached' },
    group: (group, ballots, target) =>
      ballots === 0
        ? `${group}: no ballot, ${n(target)} wanted`
        : `${group}: ${n(ballots)} of ${count(target, 'ballot')}`,
  },
}
