import { Refusal } from '@phieu/survey'
import { sql, type Selectable, type Transaction } from 'kysely'
import { commitTogether } from '../commit-together.ts'
import type { Database } from '../../database/database.ts'
import { countFaults, findFault, listFaults } from './opened-faults.ts'
import type { RefusedLimits, RefusedStore, TurnedAway } from './refused-store.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

const entryColumns = ['id', 'why', 'refused_on', 'size', 'round', 'ballot'] as const

export function sqlRefused(database: Database): RefusedStore {
  const { pages: db } = database
  const store = commitTogether(database, storeRefused, ({ ballots: [first] }) => first?.id ?? '')
  return {
    storeRefused: (ballots, limits) => store({ ballots, limits }),

    async listRefused({ offset, limit }) {
      const faults = await listFaults(db, { offset, limit })
      const rows = await db
        .selectFrom('refused')
        .select(entryColumns)
        .orderBy('refused_on', 'desc')
        .orderBy('id')
        .offset(Math.max(0, offset - (await countFaults(db))))
        .limit(limit - faults.length)
        .execute()
      return [...faults.map(({ raw: _raw, ...entry }) => entry), ...rows.map(readEntry)]
    },
    async findRefused(id) {
      const row = await db.selectFrom('refused').selectAll().where('id', '=', id).executeTakeFirst()
      return row ? { ...readEntry(row), raw: row.raw } : findFault(db, id)
    },
    async readTurnedAway(ids) {
      if (ids.length === 0) return []
      const rows = await db.selectFrom('refused').selectAll().where('id', 'in', ids).execute()
      return rows.map((row) => ({ ...readEntry(row), raw: row.raw }))
    },
    async forgetRefused(ids) {
      if (ids.length === 0) return
      await inTransaction(database, (trx) =>
        trx.deleteFrom('refused').where('id', 'in', ids).execute(),
      )
    },
    async countRefused(round) {
      const { n } = await db
        .selectFrom('refused')
        .select((each) => each.fn.countAll().as('n'))
        .$if(round !== undefined, (query) => query.where('round', '=', round ?? ''))
        .executeTakeFirstOrThrow()
      return Number(n) + (await countFaults(db, round))
    },
  }
}

/** What is turned away at once. */
interface Turned {
  ballots: readonly TurnedAway[]
  limits: RefusedLimits | undefined
}

async function storeRefused(
  trx: Transaction<Tables>,
  { ballots, limits }: Turned,
): Promise<'stored' | 'full'> {
  const strangers = await withoutStored(trx, ballots)
  const [first] = strangers
  if (!first) return 'stored'

  if (limits) {
    const day = first.refusedOn
    const bytes = strangers.reduce((sum, { size }) => sum + size, 0)
    const use = await readUse(trx, day)
    if (use.today + bytes > limits.perDay || use.total + bytes > limits.total) return 'full'
    await trx
      .insertInto('refused_use')
      .values({ day, bytes })
      .onConflict((conflict) =>
        conflict.column('day').doUpdateSet((each) => ({
          bytes: sql<number>`${each.ref('refused_use.bytes')} + ${bytes}`,
        })),
      )
      .execute()
  }

  const rows = strangers.map(({ refusedOn, round, ballot, ...each }) => ({
    ...each,
    refused_on: refusedOn,
    round: round ?? null,
    ballot: ballot ?? null,
  }))
  await trx
    .insertInto('refused')
    .values(rows)
    .onConflict((each) => each.doNothing())
    .execute()
  return 'stored'
}

/** The ballots whose content isn't stored yet, each once, ordered by id. */
async function withoutStored(trx: Transaction<Tables>, ballots: readonly TurnedAway[]) {
  if (ballots.length === 0) return []
  const byId = new Map(ballots.map((ballot) => [ballot.id, ballot]))
  const stored = await trx
    .selectFrom('refused')
    .select('id')
    .where('id', 'in', [...byId.keys()])
    .execute()
  for (const { id } of stored) byId.delete(id)
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1))
}

async function readUse(trx: Transaction<Tables>, day: string) {
  const rows = await trx.selectFrom('refused_use').selectAll().execute()
  const sum = (days: typeof rows) => days.reduce((total, { bytes }) => total + Number(bytes), 0)
  return { today: sum(rows.filter((row) => row.day === day)), total: sum(rows) }
}

function readEntry(row: Omit<Selectable<Tables['refused']>, 'raw'>) {
  return {
    id: row.id,
    why: Refusal.parse(row.why),
    refusedOn: row.refused_on,
    size: row.size,
    round: row.round ?? undefined,
    ballot: row.ballot ?? undefined,
  }
}
