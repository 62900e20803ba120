import { foldId } from '@phieu/survey'
import type { Transaction } from 'kysely'
import type { Database } from '../../database/database.ts'
import type { NewRoundInterviewer, PutOutcome, RoundInterviewerStore } from './fieldwork-store.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

export function sqlRoundInterviewers(database: Database): RoundInterviewerStore {
  const { db } = database
  const selectOpen = (round: string) =>
    db.selectFrom('enrolments').where('round', '=', round).where('device', 'is', null)

  return {
    async listInterviewers(round) {
      const rows = await db
        .selectFrom('round_interviewers')
        .innerJoin('interviewers', 'interviewers.id', 'round_interviewers.interviewer')
        .select(['interviewers.id', 'name', 'code', 'team', 'ended_on'])
        .where('round', '=', round)
        .orderBy('code')
        .execute()
      return rows.map(({ team, ended_on: endedOn, ...row }) => ({
        ...row,
        team: team ?? undefined,
        endedOn: endedOn ?? undefined,
      }))
    },
    addInterviewers: (round, named) =>
      inTransaction(
        database,
        async (trx) => {
          const rows = await trx
            .selectFrom('round_interviewers')
            .select('code')
            .where('round', '=', round)
            .execute()
          const interviewers = named(rows.map(({ code }) => code))
          if (await isTaken(trx, round, interviewers)) return 'conflict'
          for (const each of interviewers) await add(trx, round, each)
          return interviewers
        },
        'serializable',
      ),
    changeInterviewer: (round, interviewer) =>
      inTransaction(
        database,
        async (trx) => {
          if (await isTaken(trx, round, [interviewer])) return 'conflict'
          return change(trx, round, interviewer)
        },
        'serializable',
      ),
    endInterviewer: (round, interviewer, today) =>
      inTransaction(database, (trx) => end(trx, { round, interviewer }, today)),
    async resumeInterviewer(round, interviewer) {
      const { numUpdatedRows } = await db
        .updateTable('round_interviewers')
        .set({ ended_on: null })
        .where('round', '=', round)
        .where('interviewer', '=', interviewer)
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },

    async listOpenEnrolments(round) {
      const rows = await selectOpen(round).select(['interviewer', 'expires_on']).execute()
      return rows.map((row) => ({ interviewer: row.interviewer, expiresOn: row.expires_on }))
    },
    async withdrawInterviewerEnrolments(round, interviewers) {
      if (interviewers.length === 0) return
      await db
        .deleteFrom('enrolments')
        .where('round', '=', round)
        .where('interviewer', 'in', interviewers)
        .where('device', 'is', null)
        .execute()
    },
  }
}

/** Whether somebody else of the round has one of these codes, or two of these have the same. */
async function isTaken(
  trx: Transaction<Tables>,
  round: string,
  wanted: readonly NewRoundInterviewer[],
) {
  // On a sheet `nv01` and `NV01` are one code; databases fold ASCII only, so all are compared here.
  const codes = new Set(wanted.map(({ code }) => foldId(code)))
  if (codes.size < wanted.length) return true
  if (codes.size === 0) return false

  const others = await trx
    .selectFrom('round_interviewers')
    .select('code')
    .where('round', '=', round)
    .where(
      'interviewer',
      'not in',
      wanted.map(({ id }) => id),
    )
    .execute()
  return others.some(({ code }) => codes.has(foldId(code)))
}

async function add(
  trx: Transaction<Tables>,
  round: string,
  { id, name, code, team }: NewRoundInterviewer,
) {
  const row = { code, team: team ?? null }
  await trx
    .insertInto('interviewers')
    .values({ id, name })
    .onConflict((conflict) => conflict.column('id').doUpdateSet({ name }))
    .execute()
  await trx
    .insertInto('round_interviewers')
    .values({ round, interviewer: id, ended_on: null, ...row })
    .onConflict((conflict) => conflict.columns(['round', 'interviewer']).doUpdateSet(row))
    .execute()
}

async function change(
  trx: Transaction<Tables>,
  round: string,
  { id, name, code, team }: NewRoundInterviewer,
): Promise<PutOutcome | 'unknown'> {
  const { numUpdatedRows } = await trx
    .updateTable('round_interviewers')
    .set({ code, team: team ?? null })
    .where('round', '=', round)
    .where('interviewer', '=', id)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return 'unknown'
  await trx.updateTable('interviewers').set({ name }).where('id', '=', id).execute()
  return 'done'
}

/** Everything that gives work: none of it is left, or all of it. */
async function end(
  trx: Transaction<Tables>,
  { round, interviewer }: { round: string; interviewer: string },
  today: string,
): Promise<boolean> {
  const { numUpdatedRows } = await trx
    .updateTable('round_interviewers')
    .set({ ended_on: today })
    .where('round', '=', round)
    .where('interviewer', '=', interviewer)
    .where('ended_on', 'is', null)
    .executeTakeFirst()
  if (numUpdatedRows === 0n) return false

  await trx
    .deleteFrom('enrolments')
    .where('round', '=', round)
    .where('interviewer', '=', interviewer)
    .where('device', 'is', null)
    .execute()
  await trx
    .updateTable('devices')
    .set({ revoked_on: today })
    .where('round', '=', round)
    .where('interviewer', '=', interviewer)
    .where('revoked_on', 'is', null)
    .execute()
  await trx
    .updateTable('assignments')
    .set({ withdrawn_on: today })
    .where('round', '=', round)
    .where('interviewer', '=', interviewer)
    .where('withdrawn_on', 'is', null)
    .execute()
  return true
}
