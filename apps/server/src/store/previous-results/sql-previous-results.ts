import { canonicalJson, EarlierResult } from '@phieu/survey'
import type { Database } from '../../database/database.ts'
import type { EarlierStore } from './previous-result-store.ts'

/** Earlier results, each as one JSON text. */
export function sqlEarlier({ db }: Database): EarlierStore {
  const store: EarlierStore = {
    async addEarlier(earlier) {
      const content = canonicalJson(earlier)
      const added = await db
        .insertInto('earlier_results')
        .values({ id: earlier.id, content })
        .onConflict((conflict) => conflict.doNothing())
        .returning('id')
        .executeTakeFirst()
      if (added) return 'added'
      const standing = await store.findEarlier(earlier.id)
      return canonicalJson(standing) === content ? 'standing' : 'conflicting'
    },
    async findEarlier(id) {
      const row = await db
        .selectFrom('earlier_results')
        .select('content')
        .where('id', '=', id)
        .executeTakeFirst()
      return row && EarlierResult.parse(JSON.parse(row.content))
    },
    async listEarlier() {
      const rows = await db.selectFrom('earlier_results').select('content').orderBy('id').execute()
      return rows
        .map(({ content }) => EarlierResult.parse(JSON.parse(content)))
        .sort((a, b) => b.year - a.year || (b.half ?? 3) - (a.half ?? 3))
    },
  }
  return store
}
