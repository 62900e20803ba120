import type { Transaction } from 'kysely'
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
  for (const { round, interviewer, sealedOn } of days.values()) {
    const rows = await trx
      .selectFrom('ballots')
      .select('id')
      .where('round', '=', round)
      .where('interviewer', '=', interviewer)
      .where('sealed_on', '=', sealedOn)
      .execute()
    if (rows.length > limits.interviewerDay) busy.push(...rows.map(({ id }) => id))
  }
  return busy
}
