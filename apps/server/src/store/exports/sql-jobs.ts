import { sql, type Kysely, type Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { JobRow, JobStore, NewJob } from './job-store.ts'

/** After so many runners that fell silent nobody takes a job any more: it is what ends them. */
const MOST_RUNNERS = 3

/** Of two that are begun in one millisecond one is the later. */
const nextPlace = sql<number>`(select coalesce(max(place), 0) + 1 from jobs)`

export function sqlJobs({ db, kind: database }: Database): JobStore {
  return {
    addJob: (job) => addJob(db, job),
    async findJob(kind, id) {
      const row = await db
        .selectFrom('jobs')
        .selectAll()
        .where('kind', '=', kind)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && readJob(row)
    },
    async listJobs(kind) {
      const rows = await db
        .selectFrom('jobs')
        .selectAll()
        .where('kind', '=', kind)
        .orderBy('place', 'desc')
        .execute()
      return rows.map(readJob)
    },
    async takeJob(kind, runner, now, silent) {
      const left = db
        .selectFrom('jobs')
        .select('id')
        .where('kind', '=', kind)
        .where((each) =>
          each.or([
            each('state', '=', 'waiting'),
            each.and([each('state', '=', 'running'), each('seen_at', '<', silent.getTime())]),
          ]),
        )
      // Nearly always there is none: a write would make everybody read anew what they remember.
      if (!(await left.limit(1).executeTakeFirst())) return undefined

      const endedAt = { ended_at: now.getTime() }
      await db
        .updateTable('jobs')
        .set({ state: 'cancelled', ...endedAt })
        .where('cancelled', '=', 1)
        .where('id', 'in', left)
        .execute()
      await db
        .updateTable('jobs')
        .set({ state: 'failed', ...endedAt })
        .where('runners', '>=', MOST_RUNNERS)
        .where('state', '=', 'running')
        .where('id', 'in', left)
        .execute()
      const free = left
        .where('cancelled', '=', 0)
        .orderBy('place')
        .limit(1)
        .$if(database === 'postgres', (query) => query.forUpdate().skipLocked())
      const row = await db
        .updateTable('jobs')
        .set((set) => ({
          state: 'running',
          runner,
          seen_at: now.getTime(),
          runners: set('runners', '+', 1),
        }))
        .where('id', 'in', free)
        .returningAll()
        .executeTakeFirst()
      return row && readJob(row)
    },
    async keepJob(id, runner, now, { done, total }) {
      const row = await db
        .updateTable('jobs')
        .set({ seen_at: now.getTime(), done, total: total ?? null })
        .where('id', '=', id)
        .where('runner', '=', runner)
        .where('state', '=', 'running')
        .returning('cancelled')
        .executeTakeFirst()
      return row?.cancelled === 0
    },
    async endJob(id, runner, { state, endedAt, result, done, total }) {
      const ended_at = endedAt?.getTime() ?? null
      const { numUpdatedRows } = await db
        .updateTable('jobs')
        .set({ state, ended_at, result: result ?? null, done, total: total ?? null, runner: null })
        .where('id', '=', id)
        .where('runner', '=', runner)
        .where('state', '=', 'running')
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async cancelJob(id, now) {
      await db
        .updateTable('jobs')
        .set({ cancelled: 1 })
        .where('id', '=', id)
        .where('state', '=', 'running')
        .execute()
      await db
        .updateTable('jobs')
        .set({ state: 'cancelled', ended_at: now.getTime() })
        .where('id', '=', id)
        .where('state', '=', 'waiting')
        .execute()
    },
    async forgetJob(id) {
      await db.deleteFrom('jobs').where('id', '=', id).execute()
    },
  }
}

/** Also in the transaction of what it follows from: both are written, or neither. */
export async function addJob(db: Kysely<Tables>, { begunAt, ...job }: NewJob): Promise<void> {
  const fresh = { state: 'waiting', done: 0, runners: 0, cancelled: 0 } as const
  await db
    .insertInto('jobs')
    .values({ ...job, ...fresh, begun_at: begunAt.getTime(), place: nextPlace })
    .execute()
}

function readJob(row: Selectable<Tables['jobs']>): JobRow {
  return {
    id: row.id,
    kind: row.kind,
    owner: row.owner,
    wish: row.wish,
    state: row.state,
    done: Number(row.done),
    total: row.total === null ? undefined : Number(row.total),
    begunAt: new Date(Number(row.begun_at)),
    endedAt: row.ended_at === null ? undefined : new Date(Number(row.ended_at)),
    result: row.result ?? undefined,
  }
}
