import type { Transaction } from 'kysely'
import { uuidBytes } from '../../database/bytes.ts'
import type { Database } from '../../database/database.ts'
import {
  insiderRow,
  isStanding,
  lockRoundOfInsiders,
  readInsiders,
  type Reader,
} from './insider-rows.ts'
import type { InsiderChange, InsiderPlace, InsiderStore } from './insider-store.ts'
import { revokeLinksOf } from './sql-insider-links.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

/** The lists of insiders. */
export function sqlInsiders(
  database: Database,
): Pick<InsiderStore, 'listInsiders' | 'changeInsiders'> {
  const { db, kind } = database
  return {
    async listInsiders(place) {
      const insiders = await readInsiders(db, place)
      const good = await listGood(db, place)
      return insiders.map(({ insider, ...standing }) => ({
        ...insider,
        ...standing,
        linkIsGood: good.has(insider.id),
      }))
    },

    changeInsiders: (place, { standing, changes, today }) =>
      inTransaction(database, async (trx) => {
        if (!(await lockRoundOfInsiders(trx, kind, place.round))) return 'closed'
        if (!(await isStanding(trx, place, standing))) return 'overtaken'
        for (const change of changes) await writeChange(trx, place, change, today)
        return 'changed'
      }),
  }
}

async function writeChange(
  trx: Transaction<Tables>,
  place: InsiderPlace,
  change: InsiderChange,
  today: string,
): Promise<void> {
  if (change.kind === 'added') {
    const row = { ...insiderRow(change.insider), round: place.round, respondent_group: place.group }
    await trx.insertInto('insiders').values(row).execute()
  } else if (change.kind === 'changed') {
    const { id, ...row } = insiderRow(change.insider)
    await trx.updateTable('insiders').set(row).where('id', '=', id).execute()
    if (change.drops.length > 0) await dropRights(trx, place, change, today)
  } else {
    await revokeLinksOf(trx, place.round, [change.id], today)
    await trx.deleteFrom('insiders').where('id', '=', change.id).execute()
  }
}

/** Takes rights from an insider, as far as no ballot has come by them. */
async function dropRights(
  trx: Transaction<Tables>,
  { round }: InsiderPlace,
  { insider, rights, drops }: InsiderChange & { kind: 'changed' },
  today: string,
): Promise<void> {
  await trx
    .deleteFrom('insider_rights')
    .where('id', 'in', drops.map(uuidBytes))
    .where('spent', '=', 0)
    .execute()
  const left = await trx
    .selectFrom('insider_rights')
    .select('id')
    .where('id', 'in', rights.map(uuidBytes))
    .limit(1)
    .executeTakeFirst()
  // An invitation to nothing says nothing on a phone.
  if (!left) await revokeLinksOf(trx, round, [insider.id], today)
}

function ofGroup(db: Reader, { round, group }: InsiderPlace) {
  return db
    .selectFrom('insiders')
    .where('insiders.round', '=', round)
    .where('insiders.respondent_group', '=', group)
}

async function listGood(db: Reader, place: InsiderPlace) {
  const rows = await invitationsOf(db, place)
    .where('invitations.revoked_on', 'is', null)
    .select('insiders.id')
    .execute()
  return new Set(rows.map(({ id }) => id))
}

function invitationsOf(db: Reader, place: InsiderPlace) {
  return ofGroup(db, place).innerJoin('invitations', (join) =>
    // The round leads the index of the invitations.
    join
      .onRef('invitations.round', '=', 'insiders.round')
      .onRef('invitations.insider', '=', 'insiders.id'),
  )
}
