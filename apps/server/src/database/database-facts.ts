import type { Kysely } from 'kysely'
import { stepsTaken } from './migrations/index.ts'
import type { Tables } from './tables.ts'

/** What a database holds, so that a copy of it can be compared. */
export interface DatabaseFacts {
  /** The steps that made its tables, in their order. */
  steps: string[]
  rounds: { id: string; state: string; ballots: number }[]
}

/** Reads the facts of a database of any age, without changing it. */
export async function readFacts(db: Kysely<Tables>): Promise<DatabaseFacts> {
  const steps = await stepsTaken(db)
  if (steps.length === 0) return { steps, rounds: [] }

  const rounds = await db
    .selectFrom('rounds')
    .leftJoin('ballots', 'ballots.round', 'rounds.id')
    .select(['rounds.id', 'rounds.state', (each) => each.fn.count('ballots.id').as('ballots')])
    .groupBy(['rounds.id', 'rounds.state'])
    .orderBy('rounds.id')
    .execute()
  return { steps, rounds: rounds.map((row) => ({ ...row, ballots: Number(row.ballots) })) }
}
