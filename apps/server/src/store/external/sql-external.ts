import { canonicalJson, ExternalScore } from '@phieu/survey'
import type { Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { ExternalChange, ExternalStore } from './external-store.ts'
import { writeImport } from '../imports/sql-imports.ts'
import type { Tables } from '../../database/tables.ts'

/** Scores of another measurement, each as one JSON text. */
export function sqlExternal(database: Database): ExternalStore {
  const { db } = database
  return {
    async listExternal(round) {
      const rows = await db
        .selectFrom('external_scores')
        .select('content')
        .where('round', '=', round)
        .orderBy('unit')
        .orderBy('item')
        .orderBy('respondent_group')
        .execute()
      return rows.map(({ content }) => ExternalScore.parse(JSON.parse(content)))
    },

    importExternal: (round, changes, deed) =>
      writeImport(database, {
        round,
        kind: 'external',
        changes,
        deed,
        stands: async (trx, change) => {
          const standing = await selectScore(trx, round, change)
            .select('content')
            .executeTakeFirst()
          return (standing?.content ?? null) === written(change.before)
        },
        write: (trx, change) => writeScore(trx, round, change),
      }),
  }
}

/** The same score is the same text. */
function written(score: ExternalScore | null): string | null {
  return score && canonicalJson(score)
}

function keyOf({ before, after }: ExternalChange): ExternalScore {
  const score = after ?? before
  if (!score) throw new Error('a change has a score before or after')
  return score
}

function selectScore(trx: Transaction<Tables>, round: string, change: ExternalChange) {
  const { unit, item, group } = keyOf(change)
  return trx
    .selectFrom('external_scores')
    .where('round', '=', round)
    .where('unit', '=', unit)
    .where('item', '=', item)
    .where('respondent_group', '=', group)
}

async function writeScore(
  trx: Transaction<Tables>,
  round: string,
  change: ExternalChange,
): Promise<void> {
  const { unit, item, group } = keyOf(change)
  const content = written(change.after)
  if (content === null) {
    await trx
      .deleteFrom('external_scores')
      .where('round', '=', round)
      .where('unit', '=', unit)
      .where('item', '=', item)
      .where('respondent_group', '=', group)
      .execute()
    return
  }
  await trx
    .insertInto('external_scores')
    .values({ round, unit, item, respondent_group: group, content })
    .onConflict((conflict) =>
      conflict.columns(['round', 'unit', 'item', 'respondent_group']).doUpdateSet({ content }),
    )
    .execute()
}
