import { canonicalJson, type Round } from '@phieu/survey'
import { sql, type Kysely, type Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { PlanStore, Reach, RoundWays } from './plan-store.ts'
import { readRound } from './sql-rounds.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

export function sqlPlans(database: Database): PlanStore {
  const { db, kind } = database
  return {
    replacePlan(before, after) {
      return inTransaction(database, async (trx) => {
        const row = await trx
          .selectFrom('rounds')
          .selectAll()
          .where('id', '=', before.id)
          .$if(kind === 'postgres', (query) => query.forUpdate())
          .executeTakeFirst()
        const stands = row && canonicalJson(readRound(row)) === canonicalJson(before)
        if (!stands) return 'changed-meanwhile'
        if (changesPins(before, after) && (await isAttached(trx, before.id))) return 'attached'

        await trx
          .updateTable('rounds')
          .set({ content: JSON.stringify(after) })
          .where('id', '=', before.id)
          .execute()
        return 'replaced'
      })
    },
    findWays: (round) => findWays(db, round),
  }
}

/** What everything else of a round is told by: units, blocks, groups and items. */
function changesPins(before: Round, after: Round): boolean {
  return (
    before.registry !== after.registry ||
    canonicalJson(before.definition) !== canonicalJson(after.definition)
  )
}

/** Whether something rests on a round's units, groups and items. */
async function isAttached(trx: Transaction<Tables>, round: string): Promise<boolean> {
  const tables = [
    'links',
    'invitations',
    'insiders',
    'assignments',
    'round_interviewers',
    'assessed_points',
    'external_scores',
    'adjustments',
  ] as const
  for (const table of tables) {
    const row = await trx
      .selectFrom(table)
      .select(sql<number>`1`.as('one'))
      .where('round', '=', round)
      .limit(1)
      .executeTakeFirst()
    if (row) return true
  }
  return false
}

async function findWays(db: Kysely<Tables>, round: string): Promise<RoundWays> {
  const links = await db
    .selectFrom('links')
    .select(['unit', 'respondent_group as group'])
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('round', '=', round)
    .where('state', '=', 'active')
    .groupBy(['unit', 'respondent_group'])
    .execute()
  const invitations = await db
    .selectFrom('invitation_units')
    .innerJoin('invitations', 'invitations.right_hash', 'invitation_units.right_hash')
    .select(['invitation_units.unit', 'invitations.respondent_group as group'])
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('invitations.round', '=', round)
    .where('invitations.revoked_on', 'is', null)
    .where('invitation_units.shown', '=', 0)
    .groupBy(['invitation_units.unit', 'invitations.respondent_group'])
    .execute()
  const assignments = await db
    .selectFrom('assignments')
    .select(['unit', 'respondent_group as group'])
    .select(({ fn }) => fn.sum<number | string>('wanted').as('n'))
    .where('round', '=', round)
    .where('withdrawn_on', 'is', null)
    .groupBy(['unit', 'respondent_group'])
    .execute()
  const interviewers = await db
    .selectFrom('round_interviewers')
    .select(({ fn }) => fn.countAll<number | string>().as('n'))
    .where('round', '=', round)
    .where('ended_on', 'is', null)
    .executeTakeFirstOrThrow()
  const insiders = await db
    .selectFrom('invitations')
    .select(({ fn }) => fn.count<number | string>('insider').distinct().as('n'))
    .where('round', '=', round)
    .where('revoked_on', 'is', null)
    .executeTakeFirstOrThrow()
  return {
    links: links.map(toReach),
    invitations: invitations.map(toReach),
    assignments: assignments.map(toReach),
    interviewers: Number(interviewers.n),
    insiders: Number(insiders.n),
  }
}

/** PostgreSQL tells counts as text. */
function toReach({ n, ...about }: { unit: string; group: string; n: number | string }): Reach {
  return { ...about, n: Number(n) }
}
