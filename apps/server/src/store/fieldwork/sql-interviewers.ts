import type { Selectable, Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { Device, EnrolOutcome, InterviewerStore } from './interviewer-store.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

export function sqlInterviewers(database: Database): InterviewerStore {
  const { db } = database
  return {
    async putInterviewer({ id, name }) {
      await db
        .insertInto('interviewers')
        .values({ id, name })
        .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
        .execute()
    },
    findInterviewer: (id) =>
      db.selectFrom('interviewers').selectAll().where('id', '=', id).executeTakeFirst(),

    async addEnrolment({ codeHash, interviewer, round, expiresOn, madeBy }) {
      const row = { interviewer, round, expires_on: expiresOn, made_by: madeBy, device: null }
      await inTransaction(database, async (trx) => {
        await trx
          .insertInto('round_interviewers')
          .values({ round, interviewer, code: interviewer, team: null, ended_on: null })
          .onConflict((conflict) => conflict.columns(['round', 'interviewer']).doNothing())
          .execute()
        await trx
          .insertInto('enrolments')
          .values({ code_hash: codeHash, ...row })
          .execute()
      })
    },
    async withdrawEnrolments(madeBy) {
      await db
        .deleteFrom('enrolments')
        .where('made_by', '=', madeBy)
        .where('device', 'is', null)
        .execute()
    },
    enrol: (codeHash, device, today) =>
      inTransaction(database, (trx) => enrol(trx, codeHash, device, today), 'serializable'),

    async findDevice(tokenHash) {
      const row = await db
        .selectFrom('devices')
        .selectAll()
        .where('token_hash', '=', tokenHash)
        .executeTakeFirst()
      return row && readDevice(row)
    },
    async findDeviceById(id) {
      const row = await db.selectFrom('devices').selectAll().where('id', '=', id).executeTakeFirst()
      return row && readDevice(row)
    },
    async noteContact(device, today) {
      await db
        .updateTable('devices')
        .set({ last_contact: today })
        .where('id', '=', device)
        .execute()
    },
    async revokeDevice(device, today) {
      const { numUpdatedRows } = await db
        .updateTable('devices')
        .set({ revoked_on: today })
        .where('id', '=', device)
        .executeTakeFirst()
      if (numUpdatedRows === 0n) throw new Error(`there is no device ${device}`)
    },
  }
}

async function enrol(
  trx: Transaction<Tables>,
  codeHash: string,
  { id, tokenHash, publicKey }: { id: string; tokenHash: string; publicKey: string },
  today: string,
): Promise<EnrolOutcome> {
  const enrolment = await trx
    .selectFrom('enrolments')
    .selectAll()
    .where('code_hash', '=', codeHash)
    .executeTakeFirst()
  if (!enrolment) return 'unknown'

  const standing = await trx
    .selectFrom('devices')
    .select(['id', 'token_hash', 'public_key'])
    .where((where) => where.or([where('id', '=', id), where('token_hash', '=', tokenHash)]))
    .execute()
  const isOther = standing.some(
    (each) => each.id !== id || each.token_hash !== tokenHash || each.public_key !== publicKey,
  )
  if (isOther) return 'used'
  // The reply to the first time was lost.
  if (enrolment.device === id && standing.length > 0) return 'enrolled'
  if (enrolment.device === null && enrolment.expires_on < today) return 'unknown'

  // Of two devices that ask at once, one finds the place taken.
  const { numUpdatedRows } = await trx
    .updateTable('enrolments')
    .set({ device: id })
    .where('code_hash', '=', codeHash)
    .where('device', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'used'

  const place = { interviewer: enrolment.interviewer, round: enrolment.round, revoked_on: null }
  await trx
    .insertInto('devices')
    .values({
      id,
      token_hash: tokenHash,
      public_key: publicKey,
      enrolled_on: today,
      last_contact: today,
      ...place,
    })
    .onConflict((conflict) => conflict.column('id').doUpdateSet(place))
    .execute()
  return 'enrolled'
}

function readDevice(row: Selectable<Tables['devices']>): Device {
  return {
    id: row.id,
    tokenHash: row.token_hash,
    publicKey: row.public_key,
    interviewer: row.interviewer,
    round: row.round,
    enrolledOn: row.enrolled_on,
    revokedOn: row.revoked_on ?? undefined,
    lastContact: row.last_contact ?? undefined,
  }
}
