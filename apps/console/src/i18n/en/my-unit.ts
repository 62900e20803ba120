/** What a rated unit sees: its own published results. */
import type { Messages } from '../vi.ts'
import { n } from './common/numbers.ts'

export const myUnit: Messages['myUnit'] = {
  headline: (unit) => `Published results of ${unit}`,
  lead: 'The same figures as on the public pages: points, where they were lost and how certain they are can be found on the page of each round.',
  nothing: 'No result has been published for this unit yet. Published results will appear here.',
  underWay: 'Rounds in which the unit is being rated',
  collecting: (days: { from: string; to: string } | null) =>
    days ? ` – ballots are taken from ${days.from} to ${days.to}.` : ' – ballots are taken.',
  computed: ' – no more ballots are taken; the result is being worked out.',
  heard:
    'When units are asked about their provisional results, this page shows the unit its own, with a field for an objection.',
  table: 'Results by round',
  round: 'Round',
  publishedOn: 'Published',
  index: 'Index',
  interval: (range) => `95 % interval: ${range}`,
  rank: 'Rank',
  rankOf: (rank, units) => `${n(rank)} of ${n(units)}`,
  rankRange: (from, to) =>
    from === to ? `certainly rank ${n(from)}` : `could be rank ${n(from)} to ${n(to)}`,
  ballots: 'Ballots about the unit',
  change: 'Against the round before',
  announcement: 'Announcement',
  all: 'See all of it',
  practice: 'practice',
  synthetic: 'synthetic',
}
