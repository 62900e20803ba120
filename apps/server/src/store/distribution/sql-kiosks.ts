import { DeviceReport } from '@phieu/survey'
import type { Selectable } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { Kiosk, KioskStore } from './kiosk-store.ts'

export function sqlKiosks({ db }: Database): KioskStore {
  return {
    async addKiosk({ id, round, link, label, codeHash, madeOn, expiresOn }) {
      await db
        .insertInto('kiosks')
        .values({
          id,
          round,
          link,
          label,
          code_hash: codeHash,
          made_on: madeOn,
          expires_on: expiresOn,
        })
        .execute()
    },
    async setUpKiosk(codeHash, tokenHash, today) {
      // Of two tablets that ask at once, one finds the place taken.
      await db
        .updateTable('kiosks')
        .set({ token_hash: tokenHash, set_up_on: today })
        .where('code_hash', '=', codeHash)
        .where('token_hash', 'is', null)
        .where('revoked_on', 'is', null)
        .where('expires_on', '>=', today)
        .execute()
      const row = await db
        .selectFrom('kiosks')
        .selectAll()
        .where('code_hash', '=', codeHash)
        .executeTakeFirst()
      if (!row || row.token_hash === null) return 'unknown'
      return row.token_hash === tokenHash ? readKiosk(row) : 'used'
    },
    async findKiosk(tokenHash) {
      const row = await db
        .selectFrom('kiosks')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row && readKiosk(row)
    },
    async listKiosks(link) {
      const rows = await db
        .selectFrom('kiosks')
        .selectAll()
        .where('link', '=', link)
        .orderBy('made_on', 'desc')
        .orderBy('label')
        .orderBy('id')
        .execute()
      return rows.map(readKiosk)
    },
    async putKioskReport(id, report, at) {
      await db
        .updateTable('kiosks')
        .set({ reported_at: at, report: JSON.stringify(report) })
        .where('id', '=', id)
        .execute()
    },
    async revokeKiosk(round, id, today) {
      const { numUpdatedRows } = await db
        .updateTable('kiosks')
        .set((each) => ({ revoked_on: each.fn.coalesce('revoked_on', each.val(today)) }))
        .where('round', '=', round)
        .where('id', '=', id)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

function readKiosk(row: Selectable<Tables['kiosks']>): Kiosk {
  const { reported_at: at, report } = row
  return {
    id: row.id,
    round: row.round,
    link: row.link,
    label: row.label,
    madeOn: row.made_on,
    expiresOn: row.expires_on,
    setUpOn: row.set_up_on ?? undefined,
    revokedOn: row.revoked_on ?? undefined,
    report:
      at === null || report === null
        ? undefined
        : { ...DeviceReport.parse(JSON.parse(report)), at },
  }
}
