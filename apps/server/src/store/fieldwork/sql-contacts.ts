import { ContactOutcome } from '@phieu/survey'
import type { Database } from '../../database/database.ts'
import type { ContactStore } from './fieldwork-store.ts'

export function sqlContacts(database: Database): ContactStore {
  const { db, pages } = database
  return {
    async keepContacts(contacts) {
      if (contacts.length === 0) return
      const rows = contacts.map(
        ({ id, round, interviewer, unit, group, outcome, attempts, on }) => ({
          id,
          round,
          interviewer,
          unit,
          respondent_group: group,
          outcome,
          attempts,
          met_on: on,
        }),
      )
      const { numInsertedOrUpdatedRows: written } = await db
        .insertInto('contacts')
        .values(rows)
        .onConflict((conflict) => conflict.doNothing())
        .executeTakeFirstOrThrow()
      // The phone forgets what it is told to be here.
      if (Number(written) < rows.length && database.kind === 'postgres') await database.witnessed()
    },
    async countContacts(round) {
      const rows = await pages
        .selectFrom('contacts')
        .select(['interviewer', 'unit', 'respondent_group', 'outcome'])
        .select(db.fn.countAll().as('contacts'))
        .where('round', '=', round)
        .groupBy(['interviewer', 'unit', 'respondent_group', 'outcome'])
        .execute()
      return rows.map((row) => ({
        interviewer: row.interviewer,
        unit: row.unit,
        group: row.respondent_group,
        outcome: ContactOutcome.parse(row.outcome),
        contacts: Number(row.contacts),
      }))
    },
    async listContacts(round, after, limit) {
      const rows = await db
        .selectFrom('contacts')
        .selectAll()
        .where('round', '=', round)
        .where('id', '>', after)
        .orderBy('id')
        .limit(limit)
        .execute()
      return rows.map(({ respondent_group: group, outcome, met_on: on, ...row }) => ({
        ...row,
        group,
        outcome: ContactOutcome.parse(outcome),
        on,
      }))
    },
  }
}
