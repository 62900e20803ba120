import type { Transaction } from 'kysely'
import { uuidBytes, uuidOf } from '../../database/bytes.ts'
import type { Database } from '../../database/database.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { isStanding, lockRoundOfInsiders, readInsiders, type Reader } from './insider-rows.ts'
import type { DrawnPerson, InsiderPlace, InsiderStore, StandingRight } from './insider-store.ts'
import { revokeLinksOf } from './sql-insider-links.ts'

/** The draws, and what was drawn. */
export function sqlInsiderDraws(
  database: Database,
): Pick<InsiderStore, 'listDraws' | 'listRights' | 'findRights' | 'fixDraw'> {
  const { db, kind } = database
  return {
    listDraws: (place) => readDraws(db, place),

    async listRights({ round, group }) {
      const rows = await rightsFrom(db)
        .where('round', '=', round)
        .$if(group !== undefined, (query) => query.where('respondent_group', '=', group ?? ''))
        .execute()
      return rows.map(readRight)
    },

    async findRights(ids) {
      if (ids.length === 0) return []
      const rows = await rightsFrom(db).where('id', 'in', ids.map(uuidBytes)).execute()
      return rows.map(readRight)
    },

    fixDraw: (place, { standing, newcomers, people, sealedRecord, drawnOn }) =>
      inTransaction(database, async (trx) => {
        if (!(await lockRoundOfInsiders(trx, kind, place.round))) return 'closed'
        if (!(await isStanding(trx, place, standing))) return 'overtaken'
        if (newcomers) {
          if (await wasDrawn(trx, place, people)) return 'overtaken'
        } else {
          if (await hasBegun(trx, place)) return 'begun'
          await clearDraw(trx, place, drawnOn)
        }
        await writeRights(trx, place, people)
        await writeRecord(trx, place, sealedRecord)
        return 'fixed'
      }),
  }
}

function rightsFrom(db: Reader) {
  return db.selectFrom('insider_rights').select(['id', 'unit', 'spent', 'shown'])
}

function readRight(row: {
  id: Uint8Array
  unit: string
  spent: number
  shown: number
}): StandingRight {
  return { id: uuidOf(row.id), unit: row.unit, spent: row.spent === 1, shown: row.shown === 1 }
}

async function readDraws(db: Reader, { round, group }: InsiderPlace) {
  const rows = await db
    .selectFrom('insider_draws')
    .select('content')
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .orderBy('place')
    .execute()
  return rows.map(({ content }) => content)
}

/** Whether a newcomer was drawn for meanwhile: a right that others wrote for them would be lost. */
async function wasDrawn(
  trx: Transaction<Tables>,
  place: InsiderPlace,
  people: readonly DrawnPerson[],
): Promise<boolean> {
  const newcomers = new Map(people.map(({ insider, before }) => [insider, before]))
  const now = await readInsiders(trx, place)
  return now.some(
    ({ insider, sealedRights }) =>
      newcomers.has(insider.id) && newcomers.get(insider.id) !== sealedRights,
  )
}

/** Also through a link that was taken back, or of somebody who is no longer on the list. */
async function hasBegun(trx: Transaction<Tables>, { round, group }: InsiderPlace) {
  const row = await trx
    .selectFrom('insider_rights')
    .select('unit')
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .where('spent', '=', 1)
    .limit(1)
    .executeTakeFirst()
  return row !== undefined
}

/** Rights that a link leads to stay: what was begun by it before still comes. */
async function clearDraw(trx: Transaction<Tables>, { round, group }: InsiderPlace, today: string) {
  const ids = (await readInsiders(trx, { round, group })).map(({ insider }) => insider.id)
  for (const portion of portionsOf(ids)) await revokeLinksOf(trx, round, portion, today)
  await trx
    .updateTable('insiders')
    .set({ rights: null, link_made_on: null })
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .execute()
  await trx
    .deleteFrom('insider_draws')
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .execute()
  const link = await trx
    .selectFrom('invitations')
    .select('right_hash')
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .where('insider', 'is not', null)
    .limit(1)
    .executeTakeFirst()
  if (link) return
  await trx
    .deleteFrom('insider_rights')
    .where('round', '=', round)
    .where('respondent_group', '=', group)
    .execute()
}

/** In the order of their ids, which are chance: none that says whose they are. */
async function writeRights(
  trx: Transaction<Tables>,
  { round, group }: InsiderPlace,
  people: readonly DrawnPerson[],
) {
  const rows = people
    .flatMap(({ rights }) => rights)
    .map(({ id, unit }) => ({ id: uuidBytes(id), unit }))
    .sort((a, b) => Buffer.compare(a.id, b.id))
    .map((right) => ({ ...right, round, respondent_group: group, spent: 0, shown: 0 }))
  for (const portion of portionsOf(rows)) {
    await trx.insertInto('insider_rights').values(portion).execute()
  }
  for (const { insider, sealedRights } of people) {
    await trx
      .updateTable('insiders')
      .set({ rights: sealedRights })
      .where('id', '=', insider)
      .execute()
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
