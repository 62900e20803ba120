import type { Transaction } from 'kysely'
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
      const [drawn, done, good] = await Promise.all([
        countDrawn(db, place),
        countDone(db, place),
        listGood(db, place),
      ])
      return insiders.map(({ insider, linkMadeOn }) => ({
        ...insider,
        units: drawn.get(insider.id) ?? 0,
        done: done.get(insider.id) ?? 0,
        linkMadeOn,
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
    if (change.drops.length > 0) await dropUnits(trx, place, id, change.drops, today)
  } else {
    await revokeLinksOf(trx, place.round, [change.id], today)
    await trx.deleteFrom('insiders').where('id', '=', change.id).execute()
  }
}

/** Takes units from an insider, as far as no ballot has come about them. */
async function dropUnits(
  trx: Transaction<Tables>,
  { round }: InsiderPlace,
  insider: string,
  drops: readonly string[],
  today: string,
): Promise<void> {
  const own = trx
    .selectFrom('invitations')
    .select('right_hash')
    .where('round', '=', round)
    .where('insider', '=', insider)
  const spent = await trx
    .selectFrom('invitation_units')
    .select('unit')
    .where('right_hash', 'in', own)
    .where('spent', '=', 1)
    .execute()
  const open = drops.filter((unit) => !spent.some((each) => each.unit === unit))
  if (open.length === 0) return

  await trx
    .deleteFrom('invitation_units')
    .where('right_hash', 'in', own)
    .where('unit', 'in', open)
    .execute()
  await trx
    .deleteFrom('insider_units')
    .where('insider', '=', insider)
    .where('unit', 'in', open)
    .execute()
  const left = await trx
    .selectFrom('insider_units')
    .select('unit')
    .where('insider', '=', insider)
    .executeTakeFirst()
  // An invitation to nothing says nothing on a phone.
  if (!left) await revokeLinksOf(trx, round, [insider], today)
}

function ofGroup(db: Reader, { round, group }: InsiderPlace) {
  return db
    .selectFrom('insiders')
    .where('insiders.round', '=', round)
    .where('insiders.respondent_group', '=', group)
}

async function countDrawn(db: Reader, place: InsiderPlace) {
  const rows = await ofGroup(db, place)
    .innerJoin('insider_units', 'insider_units.insider', 'insiders.id')
    .select((each) => ['insiders.id', each.fn.countAll().as('n')])
    .groupBy('insiders.id')
    .execute()
  return new Map(rows.map(({ id, n }) => [id, Number(n)]))
}

/** A unit that was spent through an earlier link counts once with the later ones. */
async function countDone(db: Reader, place: InsiderPlace) {
  const rows = await invitationsOf(db, place)
    .innerJoin('invitation_units', 'invitation_units.right_hash', 'invitations.right_hash')
    .where('invitation_units.shown', '=', 1)
    .select((each) => ['insiders.id', each.fn.count('invitation_units.unit').distinct().as('n')])
    .groupBy('insiders.id')
    .execute()
  return new Map(rows.map(({ id, n }) => [id, Number(n)]))
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
