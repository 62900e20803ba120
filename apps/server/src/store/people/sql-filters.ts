import { foldName } from '@phieu/survey'
import { sql, type Selectable, type Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { FilterStore, KeptFilter } from './filter-store.ts'

export function sqlFilters(database: Database): FilterStore {
  const { db } = database

  /** SQLite writes one after the other; on PostgreSQL two pages of one account may keep at once. */
  async function waitForOthers(tx: Transaction<Tables>, account: string): Promise<void> {
    if (database.kind !== 'postgres') return
    await sql`select pg_advisory_xact_lock(hashtext('filters'), hashtext(${account}))`.execute(tx)
  }
  return {
    async listFilters(account, list) {
      const rows = await db
        .selectFrom('list_filters')
        .selectAll()
        .where('account', '=', account)
        .where('list', '=', list)
        .orderBy('name')
        .execute()
      return rows.map(readFilter)
    },
    async listSharedFilters({ account, list, round }, most) {
      const rows = await db
        .selectFrom('list_filters')
        .innerJoin('office_users', 'office_users.id', 'list_filters.account')
        .selectAll('list_filters')
        .select('office_users.name as by')
        .where('list_filters.list', '=', list)
        .where('shared_in', '=', round)
        .where('list_filters.account', '!=', account)
        .orderBy('list_filters.name')
        .orderBy('list_filters.id')
        .limit(most)
        .execute()
      return rows.map((row) => ({ ...readFilter(row), by: row.by }))
    },
    async keepFilter(filter, most) {
      const { id, account, list, name, search, sharedIn } = filter
      return inTransaction(database, async (tx) => {
        await waitForOthers(tx, account)
        const kept = await tx
          .selectFrom('list_filters')
          .select(['id', 'list', 'name'])
          .where('account', '=', account)
          .execute()
        const ofList = kept.filter((each) => each.list === list)
        const namesake = findNamesake(ofList, name)
        if (namesake) {
          const changes = { name, search }
          await tx.updateTable('list_filters').set(changes).where('id', '=', namesake.id).execute()
          return 'kept'
        }
        if (ofList.length >= most.ofList || kept.length >= most.inAll) return 'full'
        await tx
          .insertInto('list_filters')
          .values({ id, account, list, name, search, shared_in: sharedIn })
          .execute()
        return 'kept'
      })
    },
    async changeFilter({ account, id }, { name, sharedIn }) {
      return inTransaction(database, async (tx) => {
        await waitForOthers(tx, account)
        const kept = await tx
          .selectFrom('list_filters')
          .selectAll()
          .where('account', '=', account)
          .execute()
        const row = kept.find((each) => each.id === id)
        if (!row) return undefined
        const others = kept.filter((each) => each.list === row.list && each.id !== id)
        if (name !== undefined && findNamesake(others, name)) return 'taken'
        await tx
          .updateTable('list_filters')
          .set({
            name: name ?? row.name,
            shared_in: sharedIn === undefined ? row.shared_in : sharedIn,
          })
          .where('id', '=', id)
          .execute()
        return readFilter(row)
      })
    },
    async findFilter({ account, id }) {
      const row = await db
        .selectFrom('list_filters')
        .selectAll()
        .where('account', '=', account)
        .where('id', '=', id)
        .executeTakeFirst()
      return row && readFilter(row)
    },
    async removeFilter({ account, id }) {
      const row = await db
        .deleteFrom('list_filters')
        .where('account', '=', account)
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst()
      return row && readFilter(row)
    },
  }
}

/** The one that people would take for the one of this name. */
function findNamesake<Named extends { name: string }>(filters: readonly Named[], name: string) {
  return filters.find((each) => foldName(each.name) === foldName(name))
}

function readFilter({ shared_in, ...row }: Selectable<Tables['list_filters']>): KeptFilter {
  const { id, account, list, name, search } = row
  return { id, account, list, name, search, sharedIn: shared_in }
}
