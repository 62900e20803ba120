import { Definition, Registry } from '@phieu/survey'
import type { CatalogueStore } from './catalogue-store.ts'
import type { Database } from './database.ts'

export function sqlCatalogue({ db }: Database): CatalogueStore {
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
  }
}
