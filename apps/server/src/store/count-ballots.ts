import { createCounter } from '@phieu/scoring'
import type { Transaction } from 'kysely'
import type { JudgedBallot } from './ballot-store.ts'
import type { DatabaseKind } from './database.ts'
import type { Tables } from './tables.ts'
import { readTally } from './tally-rows.ts'

/**
 * Adds ballots to the tallies of their units and groups, in the order of the tallies' keys.
 *
 * @throws RangeError when a ballot doesn't fit its questionnaire: it was never checked
 */
export async function countBallots(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  arrivals: readonly JudgedBallot[],
) {
  const byKey = Map.groupBy(arrivals, ({ ballot }) =>
    JSON.stringify([ballot.round, ballot.unit, ballot.group]),
  )
  for (const key of [...byKey.keys()].sort()) {
    const [first, ...others] = byKey.get(key) ?? []
    if (first) await addToTally(trx, kind, first, others)
  }
}

async function addToTally(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  first: JudgedBallot,
  others: readonly JudgedBallot[],
) {
  const { round, unit, group } = first.ballot
  const key = { round, unit, respondent_group: group }
  if (kind === 'postgres') {
    // There must be a row to lock, also for the first ballot of a group.
    const row = { ...key, ballots: 0, counts: '' }
    await trx
      .insertInto('tallies')
      .values(row)
      .onConflict((conflict) => conflict.doNothing())
      .execute()
  }
  const found = await trx
    .selectFrom('tallies')
    .select(['ballots', 'counts'])
    .where('round', '=', round)
    .where('unit', '=', unit)
    .where('respondent_group', '=', group)
    .$if(kind === 'postgres', (query) => query.forUpdate())
    .executeTakeFirst()

  const counter = createCounter(
    first.questionnaire,
    found && found.ballots > 0 ? readTally(found) : undefined,
  )
  for (const { ballot } of [first, ...others]) counter.add(ballot.answers)
  const { ballots, table } = counter.tally()
  const row = { ballots, counts: JSON.stringify(table) }
  await trx
    .insertInto('tallies')
    .values({ ...key, ...row })
    .onConflict((conflict) =>
      conflict.columns(['round', 'unit', 'respondent_group']).doUpdateSet(row),
    )
    .execute()
}
