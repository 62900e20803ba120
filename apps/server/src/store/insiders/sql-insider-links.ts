import { Channel } from '@phieu/survey'
import type { Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import { lockRoundOfInsiders, readInsiders } from './insider-rows.ts'
import type { InsiderPlace, InsiderStore } from './insider-store.ts'
import { writeInvitations } from '../distribution/sql-invitations.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

/** The personal links of insiders. */
export function sqlInsiderLinks(
  database: Database,
): Pick<InsiderStore, 'makeInsiderLinks' | 'listInsiderLinks' | 'revokeInsiderLink'> {
  const { db, kind } = database
  return {
    makeInsiderLinks: (place, wish) =>
      inTransaction(database, async (trx) => {
        if (!(await lockRoundOfInsiders(trx, kind, place.round))) return 'closed'
        return (await writeInsiderLinks(trx, place, wish)) ? 'made' : 'overtaken'
      }),

    async listInsiderLinks(round) {
      const rows = await db
        .selectFrom('invitations')
        .select(['respondent_group as group', 'channel', 'rights', 'revoked_on'])
        .where('round', '=', round)
        .where('insider', 'is not', null)
        .orderBy('right_hash')
        .execute()
      const links = rows.flatMap(({ group, channel, rights, revoked_on: revokedOn }) =>
        rights === null
          ? []
          : [{ group, channel: Channel.parse(channel), isGood: revokedOn === null, rights }],
      )
      return links
        .map(({ rights: sealedRights, ...link }) => ({ ...link, sealedRights }))
        .sort((a, b) => Number(b.isGood) - Number(a.isGood))
    },

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

/**
 * Writes links inside a transaction that holds the round's row.
 *
 * @returns whether all of them are on the list and were drawn for; else nothing is written
 */
export async function writeInsiderLinks(
  trx: Transaction<Tables>,
  place: InsiderPlace,
  { channel, links, today }: Parameters<InsiderStore['makeInsiderLinks']>[1],
): Promise<boolean> {
  const { round, group } = place
  const drawn = new Map(
    (await readInsiders(trx, place)).map(({ insider: { id }, sealedRights }) => [id, sealedRights]),
  )
  if (links.some(({ insider }) => drawn.get(insider) === undefined)) return false

  const insiders = links.map(({ insider }) => insider)
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
      sealedRights: drawn.get(insider),
      units: [],
    })),
  )
  return true
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
