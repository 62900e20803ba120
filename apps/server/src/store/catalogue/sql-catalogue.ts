import { canonicalJson, Definition, Registry } from '@phieu/survey'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Addition, CatalogueStore, NamedAddition } from './catalogue-store.ts'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

/** An account, as it stands in a column. */
export const DoerText = z.object({ id: z.string(), name: z.string() })

export function sqlCatalogue(database: Database): CatalogueStore {
  const { db } = database
  return {
    async listDefinitions() {
      const rows = await db
        .selectFrom('definitions')
        .select('content')
        .orderBy('id')
        .orderBy('version', 'desc')
        .execute()
      return rows.map(({ content }) => Definition.parse(JSON.parse(content)))
    },
    async listRegistries() {
      const rows = await db.selectFrom('registries').select('content').orderBy('id').execute()
      return rows.map(({ content }) => Registry.parse(JSON.parse(content)))
    },
    async listAdditions() {
      const rows = await db.selectFrom('catalogue_additions').selectAll().execute()
      return rows.map(({ kind, added, added_at, ...row }): NamedAddition => ({
        ...row,
        kind: kind === 'registry' ? 'registry' : 'definition',
        by: DoerText.parse(JSON.parse(added)),
        at: added_at,
      }))
    },
    importRegistry: (registry, addition) =>
      inTransaction(database, async (trx) => {
        const inserted = await trx
          .insertInto('registries')
          .values({ id: registry.id, content: JSON.stringify(registry) })
          .onConflict((each) => each.doNothing())
          .returning('id')
          .executeTakeFirst()
        if (inserted) {
          await insertAddition(trx, {
            kind: 'registry',
            name: registry.id,
            version: 0,
            ...addition,
          })
          return 'added'
        }
        const { content } = await trx
          .selectFrom('registries')
          .select('content')
          .where('id', '=', registry.id)
          .executeTakeFirstOrThrow()
        const standing = Registry.parse(JSON.parse(content))
        return canonicalJson(standing) === canonicalJson(registry) ? 'standing' : 'conflicting'
      }),
  }
}

/** Notes who added what; within the transaction that adds it. */
export async function insertAddition(
  trx: Transaction<Tables>,
  { kind, name, version, ...addition }: Addition & Pick<NamedAddition, 'kind' | 'name' | 'version'>,
): Promise<void> {
  const { by, at, reason, file } = addition
  await trx
    .insertInto('catalogue_additions')
    .values({ kind, name, version, added: JSON.stringify(by), added_at: at, reason, file })
    .execute()
}
