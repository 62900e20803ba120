import { KeptReport } from '@phieu/office'
import type { Database } from '../../database/database.ts'
import type { DeviceStore, ReportedDevice } from './fieldwork-store.ts'

export function sqlDevices({ db }: Database): DeviceStore {
  const update = (round: string, device: string) =>
    db.updateTable('devices').where('round', '=', round).where('id', '=', device)

  return {
    async listDevices(round) {
      const rows = await db
        .selectFrom('devices')
        .leftJoin('device_reports', 'device_reports.device', 'devices.id')
        .select(['id', 'public_key', 'interviewer', 'round', 'enrolled_on', 'revoked_on'])
        .select(['last_contact', 'name'])
        .select(['reported_at', 'content'])
        .where('round', '=', round)
        .orderBy('interviewer')
        .orderBy('enrolled_on')
        .orderBy('id')
        .execute()
      return rows.map((row) => ({
        id: row.id,
        publicKey: row.public_key,
        interviewer: row.interviewer,
        round: row.round,
        enrolledOn: row.enrolled_on,
        revokedOn: row.revoked_on ?? undefined,
        lastContact: row.last_contact ?? undefined,
        name: row.name ?? undefined,
        report: readReport(row),
      }))
    },
    async putDeviceReport(device, report, at) {
      const row = { reported_at: at, content: JSON.stringify(report) }
      await db
        .insertInto('device_reports')
        .values({ device, ...row })
        .onConflict((conflict) => conflict.column('device').doUpdateSet(row))
        .execute()
    },
    async findDeviceReport(device) {
      const row = await db
        .selectFrom('device_reports')
        .select('content')
        .where('device', '=', device)
        .executeTakeFirst()
      return row && KeptReport.parse(JSON.parse(row.content))
    },
    async nameDevice(round, device, name) {
      const { numUpdatedRows } = await update(round, device).set({ name }).executeTakeFirst()
      return numUpdatedRows > 0n
    },
    async revokeDeviceOf(round, device, today) {
      const { numUpdatedRows } = await update(round, device)
        .set((each) => ({ revoked_on: each.fn.coalesce('revoked_on', each.val(today)) }))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

function readReport(row: {
  reported_at: string | null
  content: string | null
}): ReportedDevice['report'] {
  if (row.reported_at === null || row.content === null) return undefined
  return { ...KeptReport.parse(JSON.parse(row.content)), at: row.reported_at }
}
