import { lyingReview } from '../box/lying-review.ts'
import { countReviews } from '../review/count-reviews.ts'
import type { Database } from '../../database/database.ts'
import type { ProgressStore } from './fieldwork-store.ts'

/**
 * What has come, counted and still sealed, grouped by the database; only the groups leave it. Of an
 * envelope the header says all that is counted here.
 */
export function sqlProgress({ db }: Database): ProgressStore {
  const ballots = (round: string, since: string) =>
    db
      .selectFrom('ballots')
      .select(['review', db.fn.countAll().as('ballots')])
      .select((each) =>
        each.fn.sum(each.case().when('sealed_on', '>=', since).then(1).else(0).end()).as('recent'),
      )
      .where('round', '=', round)
  const envelopes = (round: string, since: string) =>
    db
      .selectFrom('envelopes')
      .select([lyingReview, db.fn.countAll().as('ballots')])
      .select((each) =>
        each.fn
          .sum(each.case().when('sealing_day', '>=', since).then(1).else(0).end())
          .as('recent'),
      )
      .where('round', '=', round)

  return {
    async countByPlace(round, since) {
      const counted = await ballots(round, since)
        .select(['unit', 'respondent_group'])
        .groupBy(['unit', 'respondent_group', 'review'])
        .execute()
      const lying = await envelopes(round, since)
        .select(['unit', 'respondent_group'])
        .groupBy(['unit', 'respondent_group', 'review'])
        .execute()
      const rows = [...counted, ...lying]
      const places = Map.groupBy(rows, (row) => JSON.stringify([row.unit, row.respondent_group]))
      return [...places.values()].flatMap((alike) => {
        const [first] = alike
        return first
          ? [{ unit: first.unit, group: first.respondent_group, ...countAlike(alike) }]
          : []
      })
    },
    async countBy(round, by, since) {
      const { counted, lying } = columns[by]
      const rows = [
        ...(await ballots(round, since)
          .select(`${counted} as key`)
          .where(counted, 'is not', null)
          .groupBy([counted, 'review'])
          .execute()),
        ...(await envelopes(round, since)
          .select(`${lying} as key`)
          .where(lying, 'is not', null)
          .groupBy([lying, 'review'])
          .execute()),
      ]
      return [...Map.groupBy(rows, ({ key }) => key)].flatMap(([key, alike]) =>
        key === null ? [] : [{ key, ...countAlike(alike) }],
      )
    },
    async countIssued(round) {
      const rows = await db
        .selectFrom('invitation_units')
        .innerJoin('invitations', 'invitations.right_hash', 'invitation_units.right_hash')
        .select(['channel', db.fn.countAll().as('issued'), db.fn.sum('shown').as('spent')])
        .where('round', '=', round)
        // A code that stands for a used one (see `renewBatch`) is of no bulk.
        .where('batch', 'is not', null)
        .groupBy('channel')
        .execute()
      return rows.map(({ channel, issued, spent }) => ({
        channel,
        issued: Number(issued),
        spent: Number(spent),
      }))
    },
  }
}

const columns = {
  channel: { counted: 'channel', lying: 'channel' },
  interviewer: { counted: 'interviewer', lying: 'interviewer' },
  day: { counted: 'sealed_on', lying: 'sealing_day' },
} as const

function countAlike(
  rows: readonly {
    review: string
    ballots: number | string | bigint
    recent: number | string | bigint
  }[],
) {
  const counted = rows.filter(({ review }) => review === 'counted')
  const recent = counted.reduce((sum, row) => sum + Number(row.recent), 0)
  return { ...countReviews(rows), recent }
}
