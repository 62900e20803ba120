import { LocalDate } from '@phieu/survey'
import type { Transaction } from 'kysely'
import { z } from 'zod'
import type { Database } from '../../database/database.ts'
import { isStanding, lockRoundOfInsiders, readInsiders, type Reader } from './insider-rows.ts'
import type { DrawnUnits, InsiderPlace, InsiderStore } from './insider-store.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import { revokeLinksOf } from './sql-insider-links.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

const Content = z.object({
  seed: z.string(),
  burden: z.literal('all').or(z.object({ least: z.int(), most: z.int() })),
  newcomers: z.boolean(),
  people: z.int(),
  digest: z.string(),
  drawnOn: LocalDate,
})

/** The draws, and what was drawn. */
export function sqlInsiderDraws(
  database: Database,
): Pick<InsiderStore, 'listDraws' | 'listDrawnUnits' | 'fixDraw'> {
  const { db, kind } = database
  return {
    listDraws: (place) => readDraws(db, place),
    listDrawnUnits: (place) => readDrawnUnits(db, place),

    fixDraw: (place, { standing, unitsOf, ...record }) =>
      inTransaction(database, async (trx) => {
        if (!(await lockRoundOfInsiders(trx, kind, place.round))) return 'closed'
        if (!(await isStanding(trx, place, standing))) return 'overtaken'

        const before = await readDrawnUnits(trx, place)
        if (record.newcomers) {
          if ([...unitsOf.keys()].some((insider) => before.has(insider))) return 'overtaken'
        } else {
          if (await hasBegun(trx, place)) return 'begun'
          await clearDraw(trx, place, record.drawnOn)
        }
        await writeUnits(trx, unitsOf)
        await writeRecord(trx, place, JSON.stringify(record))
        return 'fixed'
      }),
  }
}

async function readDraws(db: Reader, { round, group }: InsiderPlace) {
  const rows = await db
    .selectFrom('insider_draws')
    .select('content')
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .orderBy('place')
    .execute()
  return rows.map(({ content }) => Content.parse(JSON.parse(content)))
}

async function readDrawnUnits(db: Reader, { round, group }: InsiderPlace): Promise<DrawnUnits> {
  const rows = await db
    .selectFrom('insiders')
    .innerJoin('insider_units', 'insider_units.insider', 'insiders.id')
    .select(['insiders.id', 'insider_units.unit'])
    .where('insiders.round', '=', round)
    .where('insiders.respondent_group', '=', group)
    .orderBy('insiders.id')
    .orderBy('insider_units.place')
    .execute()
  const units = Map.groupBy(rows, ({ id }) => id)
  return new Map([...units].map(([id, own]) => [id, own.map(({ unit }) => unit)]))
}

/** Also through a link that was taken back, or of somebody who is no longer on the list. */
async function hasBegun(trx: Transaction<Tables>, { round, group }: InsiderPlace) {
  const row = await trx
    .selectFrom('invitations')
    .innerJoin('invitation_units', 'invitation_units.right_hash', 'invitations.right_hash')
    .select('invitation_units.unit')
    .where('invitations.round', '=', round)
    .where('invitations.respondent_group', '=', group)
    .where('invitations.insider', 'is not', null)
    .where('invitation_units.spent', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

async function clearDraw(trx: Transaction<Tables>, place: InsiderPlace, today: string) {
  const ids = (await readInsiders(trx, place)).map(({ insider }) => insider.id)
  for (const portion of portionsOf(ids)) {
    await revokeLinksOf(trx, place.round, portion, today)
    await trx.deleteFrom('insider_units').where('insider', 'in', portion).execute()
    await trx
      .updateTable('insiders')
      .set({ link_made_on: null })
      .where('id', 'in', portion)
      .execute()
  }
  await trx
    .deleteFrom('insider_draws')
    .where('round', '=', place.round)
    .where('respondent_group', '=', place.group)
    .execute()
}

async function writeUnits(trx: Transaction<Tables>, unitsOf: DrawnUnits) {
  const rows = [...unitsOf].flatMap(([insider, units]) =>
    units.map((unit, place) => ({ insider, unit, place })),
  )
  for (const portion of portionsOf(rows)) {
    await trx.insertInto('insider_units').values(portion).execute()
  }
}

async function writeRecord(trx: Transaction<Tables>, place: InsiderPlace, content: string) {
  const { round, group } = place
  const before = await readDraws(trx, place)
  await trx
    .insertInto('insider_draws')
    .values({ round, respondent_group: group, place: before.length, content })
    .execute()
}
