import { countedReview } from '../ballots/counted-review.ts'
import { countReviews } from '../review/count-reviews.ts'
import type { Database } from '../../database/database.ts'
import type { ProgressStore } from './fieldwork-store.ts'

/**
 * What has come, counted and still sealed: sums that the door and the count keep. Of an envelope the
 * header says all that is counted here.
 */
export function sqlProgress({ pages: db }: Database): ProgressStore {
  const countsOf = (round: string, since: string) =>
    db
      .selectFrom('ballot_counts')
      .select(countedReview.as('review'))
      .select(({ fn }) => fn.sum<number | string>('ballots').as('ballots'))
      .select((each) =>
        each.fn
          .sum<number | string>(
            each.case().when('day', '>=', since).then(each.ref('ballots')).else(0).end(),
          )
          .as('recent'),
      )
      .where('round', '=', round)

  return {
    async countByPlace(round, since) {
      const rows = await countsOf(round, since)
        .select(['unit', 'respondent_group'])
        .groupBy(['unit', 'respondent_group', countedReview])
        .execute()
      const places = Map.groupBy(rows, (row) => JSON.stringify([row.unit, row.respondent_group]))
      return [...places.values()].flatMap((alike) => {
        const [first] = alike
        return first
          ? [{ unit: first.unit, group: first.respondent_group, ...countAlike(alike) }]
          : []
      })
    },
    async countBy(round, by, since) {
      const rows = await countsOf(round, since)
        .select(`${by} as key`)
        .where(by, '<>', '')
        .groupBy([by, countedReview])
        .execute()
      return [...Map.groupBy(rows, ({ key }) => key)].map(([key, alike]) => ({
        key,
        ...countAlike(alike),
      }))
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

function countAlike(
  rows: readonly { review: string; ballots: number | string; recent: number | string }[],
) {
  const counted = rows.filter(({ review }) => review === 'counted')
  const recent = counted.reduce((sum, row) => sum + Number(row.recent), 0)
  return { ...countReviews(rows), recent }
}
