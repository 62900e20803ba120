import { doubtfulFlags } from '@phieu/scoring'
import type { Kysely } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import type { CountDifference } from './ballot-store.ts'

/** Ballots whose counter of flags or whose mark as doubtful is not what their flags come to. */
export async function listMisflagged(
  db: Kysely<Tables>,
  round: string,
): Promise<CountDifference[]> {
  const rows = await db
    .selectFrom('ballots')
    .leftJoin('ballot_flags', (join) =>
      join
        .onRef('ballot_flags.ballot', '=', 'ballots.id')
        .onRef('ballot_flags.round', '=', 'ballots.round'),
    )
    .select(['unit', 'respondent_group as group', 'flags as tallied', 'doubtful'])
    .select(({ fn }) => fn.count<number | string>('flag').as('counted'))
    .select((each) =>
      each.fn
        .sum<number | string>(
          each
            .case()
            .when('flag', 'in', [...doubtfulFlags])
            .then(1)
            .else(0)
            .end(),
        )
        .as('doubts'),
    )
    .where('ballots.round', '=', round)
    .groupBy(['ballots.id', 'unit', 'respondent_group', 'flags', 'doubtful'])
    .execute()
  return rows
    .map((row) => ({ ...row, counted: Number(row.counted), doubts: Number(row.doubts) }))
    .filter(
      ({ counted, tallied, doubtful, doubts }) =>
        tallied !== counted || doubtful !== Number(doubts > 0),
    )
    .map(({ unit, group, counted, tallied }) => ({ unit, group, counted, tallied }))
}
