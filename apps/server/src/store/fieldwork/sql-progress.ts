import { countReviews } from '../review/count-reviews.ts'
import type { Database } from '../../database/database.ts'
import type { ProgressStore } from './fieldwork-store.ts'

/** Ballots grouped by the database; only the groups leave it. */
export function sqlProgress({ db }: Database): ProgressStore {
  const select = (round: string, since: string) =>
    db
      .selectFrom('ballots')
      .select(['review', db.fn.countAll().as('ballots')])
      .select((each) =>
        each.fn.sum(each.case().when('sealed_on', '>=', since).then(1).else(0).end()).as('recent'),
      )
      .where('round', '=', round)

  return {
    async countByPlace(round, since) {
      const rows = await select(round, since)
        .select(['unit', 'respondent_group'])
        .groupBy(['unit', 'respondent_group', 'review'])
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
      const column = columns[by]
      const rows = await select(round, since)
        .select(`${column} as key`)
        .where(column, 'is not', null)
        .groupBy([column, 'review'])
        .execute()
      return [...Map.groupBy(rows, ({ key }) => key)].flatMap(([key, alike]) =>
        key === null ? [] : [{ key, ...countAlike(alike) }],
      )
    },
    async countIssued(round) {
      const rows = await db
        .selectFrom('invitation_units')
        .innerJoin('invitations', 'invitations.code_hash', 'invitation_units.code_hash')
        .select(['channel', db.fn.countAll().as('issued'), db.fn.sum('spent').as('spent')])
        .where('round', '=', round)
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

const columns = { channel: 'channel', interviewer: 'interviewer', day: 'sealed_on' } as const

function countAlike(
  rows: readonly {
    review: string
    ballots: number | string | bigint
    recent: number | string | bigint
  }[],
) {
  const recent = rows.find(({ review }) => review === 'counted')?.recent ?? 0
  return { ...countReviews(rows), recent: Number(recent) }
}
