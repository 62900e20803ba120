import type { Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import { lockRoundOfInsiders } from './insider-rows.ts'
import type { InsiderPlace, InsiderStore } from './insider-store.ts'
import { writeInvitations } from '../distribution/sql-invitations.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

/** The personal links of insiders. */
export function sqlInsiderLinks(
  database: Database,
): Pick<InsiderStore, 'makeInsiderLinks' | 'revokeInsiderLink'> {
  const { kind } = database
  return {
    makeInsiderLinks: (place, { channel, links, today }) =>
      inTransaction(database, async (trx) => {
        const { round, group } = place
        if (!(await lockRoundOfInsiders(trx, kind, round))) return 'closed'
        const unitsOf = await readUnits(
          trx,
          place,
          links.map(({ insider }) => insider),
        )
        if (unitsOf.size < links.length) return 'overtaken'

        const insiders = [...unitsOf.keys()]
        await revokeLinksOf(trx, round, insiders, today)
        await trx
          .updateTable('insiders')
          .set({ link_made_on: today })
          .where('id', 'in', insiders)
          .execute()
        await writeInvitations(
          trx,
          links.map(({ insider, rightHash }) => ({
            rightHash,
            round,
            group,
            channel,
            batch: undefined,
            insider,
            revokedOn: undefined,
            units: unitsOf.get(insider) ?? [],
          })),
        )
        return 'made'
      }),

    revokeInsiderLink: ({ round, group }, insider, today) =>
      inTransaction(database, async (trx) => {
        const known = await trx
          .selectFrom('insiders')
          .select('id')
          .where('id', '=', insider)
          .where('round', '=', round)
          .where('respondent_group', '=', group)
          .executeTakeFirst()
        return known !== undefined && (await revokeLinksOf(trx, round, [insider], today)) > 0n
      }),
  }
}

/** Takes the good links of insiders back. @returns how many there were */
export async function revokeLinksOf(
  trx: Transaction<Tables>,
  round: string,
  insiders: readonly string[],
  today: string,
): Promise<bigint> {
  const { numUpdatedRows } = await trx
    .updateTable('invitations')
    .set({ revoked_on: today })
    .where('round', '=', round)
    .where('insider', 'in', insiders)
    .where('revoked_on', 'is', null)
    .executeTakeFirst()
  return numUpdatedRows
}

/** The units of insiders in their order, with what was spent through any link that they had. */
async function readUnits(
  trx: Transaction<Tables>,
  { round, group }: InsiderPlace,
  insiders: readonly string[],
) {
  const drawn = await trx
    .selectFrom('insiders')
    .innerJoin('insider_units', 'insider_units.insider', 'insiders.id')
    .select(['insiders.id', 'insider_units.unit'])
    .where('insiders.id', 'in', insiders)
    .where('insiders.round', '=', round)
    .where('insiders.respondent_group', '=', group)
    .orderBy('insider_units.place')
    .execute()
  const spent = await trx
    .selectFrom('invitations')
    .innerJoin('invitation_units', 'invitation_units.right_hash', 'invitations.right_hash')
    .select(['invitations.insider', 'invitation_units.unit'])
    .where('invitations.round', '=', round)
    .where('invitations.insider', 'in', insiders)
    .where('invitation_units.spent', '=', 1)
    .execute()
  const isSpent = new Set(spent.map(({ insider, unit }) => JSON.stringify([insider, unit])))
  return new Map(
    [...Map.groupBy(drawn, ({ id }) => id)].map(([id, own]) => [
      id,
      own.map(({ unit }) => ({ unit, spent: isSpent.has(JSON.stringify([id, unit])) })),
    ]),
  )
}
