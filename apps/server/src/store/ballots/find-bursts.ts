import type { Kysely, Transaction } from 'kysely'
import { uuidOf } from '../../database/bytes.ts'
import type { FlagHistory } from './flag-history.ts'
import type { Tables } from '../../database/tables.ts'
import type { OpenedBallot } from '../box/box-store.ts'

/** All ballots of an interviewer's day on which more were sealed than the limit, old ones too. */
export async function findBusyDays(
  trx: Transaction<Tables>,
  fresh: readonly OpenedBallot[],
  { limits }: FlagHistory,
): Promise<string[]> {
  const days = new Map(
    fresh.flatMap(({ ballot: { round, interviewer, sealedOn } }) =>
      interviewer === undefined
        ? []
        : [[`${sealedOn} ${interviewer}`, { round, interviewer, sealedOn }] as const],
    ),
  )
  const busy: string[] = []
  for (const day of days.values()) {
    if ((await countDay(trx, day)) <= limits.interviewerDay) continue
    const rows = await trx
      .selectFrom('ballots')
      .select('id')
      .where('round', '=', day.round)
      .where('interviewer', '=', day.interviewer)
      .where('sealed_on', '=', day.sealedOn)
      .execute()
    busy.push(...rows.map(({ id }) => uuidOf(id)))
  }
  return busy
}

/** How many ballots of an interviewer's day were opened. */
export async function countDay(
  db: Kysely<Tables>,
  { round, interviewer, sealedOn }: { round: string; interviewer: string; sealedOn: string },
): Promise<number> {
  const { ballots } = await db
    .selectFrom('ballot_counts')
    .select(({ fn }) => fn.sum<number | string | null>('ballots').as('ballots'))
    .where('round', '=', round)
    .where('interviewer', '=', interviewer)
    .where('day', '=', sealedOn)
    .where('state', 'in', ['counted', 'held', 'excluded'])
    .executeTakeFirstOrThrow()
  return Number(ballots)
}
