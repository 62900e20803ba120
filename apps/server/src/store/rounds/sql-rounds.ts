import { sql } from 'kysely'
import { canonicalJson, Definition, Registry, Round } from '@phieu/survey'
import type { Database } from '../../database/database.ts'
import type { RoundStore } from './round-store.ts'

/** Definitions, registries and rounds, each as one JSON text. */
export function sqlRounds({ db }: Database): RoundStore {
  const store: RoundStore = {
    async addDefinition(definition) {
      const { id, version } = definition
      const row = { id, version, content: JSON.stringify(definition) }
      await db
        .insertInto('definitions')
        .values(row)
        .onConflict((each) => each.doNothing())
        .execute()
      requireSame(`definition ${id} v${version}`, definition, await store.findDefinition(row))
    },
    async findDefinition({ id, version }) {
      const row = await db
        .selectFrom('definitions')
        .select('content')
        .where('id', '=', id)
        .where('version', '=', version)
        .executeTakeFirst()
      return row && Definition.parse(JSON.parse(row.content))
    },

    async addRegistry(registry) {
      const row = { id: registry.id, content: JSON.stringify(registry) }
      await db
        .insertInto('registries')
        .values(row)
        .onConflict((each) => each.doNothing())
        .execute()
      requireSame(`registry ${registry.id}`, registry, await store.findRegistry(registry.id))
    },
    async findRegistry(id) {
      const row = await db
        .selectFrom('registries')
        .select('content')
        .where('id', '=', id)
        .executeTakeFirst()
      return row && Registry.parse(JSON.parse(row.content))
    },

    async addRound(round) {
      const { id, state } = round
      await db
        .insertInto('rounds')
        .values((rounds) => ({
          id,
          number: rounds
            .selectFrom('rounds')
            .select(sql<number>`coalesce(max(number), 0) + 1`.as('next')),
          state,
          content: JSON.stringify(round),
        }))
        .execute()
    },
    async findRound(id) {
      const row = await db.selectFrom('rounds').selectAll().where('id', '=', id).executeTakeFirst()
      return row && readRound(row)
    },
    async listRounds() {
      const rows = await db.selectFrom('rounds').selectAll().orderBy('id').execute()
      return rows.map(readRound)
    },
  }
  return store
}

/** The state stands in a column of its own: whoever moves a round writes nothing else. */
export function readRound({ state, content }: { state: string; content: string }): Round {
  return Round.parse({ ...Round.parse(JSON.parse(content)), state })
}

function requireSame(name: string, added: unknown, standing: unknown) {
  if (canonicalJson(added) === canonicalJson(standing)) return
  throw new Error(`${name} stands already with another content`)
}
