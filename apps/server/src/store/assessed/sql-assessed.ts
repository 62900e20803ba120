import type { AssessedChange, AssessedValue } from '@phieu/office'
import { toHundredths } from '@phieu/survey'
import type { Transaction } from 'kysely'
import type { AssessedStore } from './assessed-store.ts'
import type { Database } from '../../database/database.ts'
import { writeImport } from '../imports/sql-imports.ts'
import type { Tables } from '../../database/tables.ts'

/** Assessed points; `hundredths` is null where a criterion doesn't apply, `criterion` empty for an area. */
export function sqlAssessed(database: Database): AssessedStore {
  const { db } = database
  return {
    async listAssessed(round) {
      const rows = await db
        .selectFrom('assessed_points')
        .selectAll()
        .where('round', '=', round)
        .orderBy('unit')
        .orderBy('area')
        .orderBy('criterion')
        .execute()
      return rows.map(({ unit, area, criterion, hundredths }) => ({
        unit,
        area,
        ...(criterion === '' ? {} : { criterion }),
        points: hundredths === null ? null : hundredths / 100,
      }))
    },

    importAssessed: (round, changes, deed) =>
      writeImport(database, {
        round,
        kind: 'assessed',
        changes,
        deed,
        stands: async (trx, change) => (await readValue(trx, round, change)) === change.before,
        write: (trx, change) => writeValue(trx, round, change),
      }),
  }
}

async function readValue(
  trx: Transaction<Tables>,
  round: string,
  change: AssessedChange,
): Promise<AssessedValue> {
  const row = await trx
    .selectFrom('assessed_points')
    .select('hundredths')
    .where('round', '=', round)
    .where('unit', '=', change.unit)
    .where('area', '=', change.area)
    .where('criterion', '=', change.criterion ?? '')
    .executeTakeFirst()
  if (!row) return null
  return row.hundredths === null ? 'not-applicable' : row.hundredths / 100
}

async function writeValue(
  trx: Transaction<Tables>,
  round: string,
  { unit, area, criterion, after }: AssessedChange,
): Promise<void> {
  const key = { round, unit, area, criterion: criterion ?? '' }
  if (after === null) {
    await trx
      .deleteFrom('assessed_points')
      .where('round', '=', round)
      .where('unit', '=', unit)
      .where('area', '=', area)
      .where('criterion', '=', key.criterion)
      .execute()
    return
  }
  const row = { hundredths: after === 'not-applicable' ? null : toHundredths(after) }
  await trx
    .insertInto('assessed_points')
    .values({ ...key, ...row })
    .onConflict((conflict) =>
      conflict.columns(['round', 'unit', 'area', 'criterion']).doUpdateSet(row),
    )
    .execute()
}
