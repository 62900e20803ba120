import { Channel } from '@phieu/survey'
import type { Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Invitation, InvitationStore } from './invitation-store.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

export function sqlInvitations(database: Database): InvitationStore {
  const { db } = database
  return {
    addInvitations: (invitations) =>
      inTransaction(database, (trx) => writeInvitations(trx, invitations)),

    async findInvitation(rightHash) {
      const row = await db
        .selectFrom('invitations')
        .selectAll()
        .where('right_hash', '=', rightHash)
        .executeTakeFirst()
      if (!row) return undefined

      const units = await db
        .selectFrom('invitation_units')
        .select(['unit', 'spent', 'shown'])
        .where('right_hash', '=', rightHash)
        .orderBy('place')
        .execute()
      return {
        rightHash,
        round: row.round,
        group: row.respondent_group,
        channel: Channel.parse(row.channel),
        batch: row.batch ?? undefined,
        insider: row.insider ?? undefined,
        ...(row.rights !== null && { sealedRights: row.rights }),
        revokedOn: row.revoked_on ?? undefined,
        units: units.map(({ unit, spent, shown }) => ({
          unit,
          spent: spent === 1,
          shown: shown === 1,
        })),
      }
    },
  }
}

/** Writes invitations inside a transaction. */
export async function writeInvitations(
  trx: Transaction<Tables>,
  invitations: readonly Invitation[],
): Promise<void> {
  const rows = invitations.map((each) => ({
    right_hash: each.rightHash,
    round: each.round,
    respondent_group: each.group,
    channel: each.channel,
    batch: each.batch ?? null,
    insider: each.insider ?? null,
    rights: each.sealedRights ?? null,
    revoked_on: each.revokedOn ?? null,
  }))
  const units = invitations.flatMap(({ rightHash, units: each }) =>
    each.map(({ unit, spent }, place) => ({
      right_hash: rightHash,
      unit,
      place,
      spent: spent ? 1 : 0,
      shown: 0,
    })),
  )
  for (const portion of portionsOf(rows)) {
    await trx.insertInto('invitations').values(portion).execute()
  }
  for (const portion of portionsOf(units)) {
    await trx.insertInto('invitation_units').values(portion).execute()
  }
}
