import type { Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import type { FilterStore, KeptFilter } from './filter-store.ts'

export function sqlFilters(database: Database): FilterStore {
  const { db } = database
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
        const kept = await tx
          .selectFrom('list_filters')
          .select(['list', 'name'])
          .where('account', '=', account)
          .execute()
        const ofList = kept.filter((each) => each.list === list)
        const isNew = !ofList.some((each) => each.name === name)
        if (isNew && (ofList.length >= most.ofList || kept.length >= most.inAll)) return 'full'
        await tx
          .insertInto('list_filters')
          .values({ id, account, list, name, search, shared_in: sharedIn })
          .onConflict((is) => is.columns(['account', 'list', 'name']).doUpdateSet({ search }))
          .execute()
        return 'kept'
      })
    },
    async changeFilter({ account, id }, { name, sharedIn }) {
      return inTransaction(database, async (tx) => {
        const row = await tx
          .selectFrom('list_filters')
          .selectAll()
          .where('account', '=', account)
          .where('id', '=', id)
          .executeTakeFirst()
        if (!row) return undefined
        const namesake = await tx
          .selectFrom('list_filters')
          .select('id')
          .where('account', '=', account)
          .where('list', '=', row.list)
          .where('name', '=', name ?? row.name)
          .where('id', '!=', id)
          .executeTakeFirst()
        if (namesake) return 'taken'
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

function readFilter({ shared_in, ...row }: Selectable<Tables['list_filters']>): KeptFilter {
  const { id, account, list, name, search } = row
  return { id, account, list, name, search, sharedIn: shared_in }
}
