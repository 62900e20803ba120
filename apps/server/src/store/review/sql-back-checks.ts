import { BackCheckDraw, backCheckOutcomes, ChangedBy } from '@phieu/office'
import { z } from 'zod'
import type { BackCheckStore, DrawnInterview } from './back-check-store.ts'
import { uuidBytes, uuidOf } from '../../database/bytes.ts'
import type { Database } from '../../database/database.ts'
import { inTransaction } from '../../database/transaction.ts'

const Record = ChangedBy.extend({ note: z.string().optional() })
const Outcome = z.enum(backCheckOutcomes)

export function sqlBackChecks(database: Database): BackCheckStore {
  const { db, pages } = database
  return {
    async listBackCheckCandidates(round) {
      const rows = await pages
        .selectFrom('ballots')
        .select(['id', 'interviewer', 'unit', 'respondent_group', 'sealed_on'])
        .where('round', '=', round)
        .where('interviewer', 'is not', null)
        .where('listed', '=', 1)
        .where('review', '!=', 'excluded')
        .where('id', 'not in', (each) =>
          each.selectFrom('back_checks').select('ballot').where('round', '=', round),
        )
        .orderBy('id')
        .execute()
      return rows.flatMap((row) => readInterview({ ...row, ballot: row.id }))
    },

    addBackChecks: (round, draw, drawn) =>
      inTransaction(database, async (trx) => {
        const { last } = await trx
          .selectFrom('back_check_draws')
          .select((each) => each.fn.max('place').as('last'))
          .where('round', '=', round)
          .executeTakeFirstOrThrow()
        const place = (last ?? 0) + 1
        const content = JSON.stringify(draw)
        await trx
          .insertInto('back_check_draws')
          .values({ id: draw.id, round, place, content })
          .execute()
        const rows = drawn.map(({ group, sealedOn, ...each }) => ({
          ...each,
          ballot: uuidBytes(each.ballot),
          round,
          draw: draw.id,
          respondent_group: group,
          sealed_on: sealedOn,
          outcome: null,
          record: null,
        }))
        for (let at = 0; at < rows.length; at += PORTION) {
          await trx
            .insertInto('back_checks')
            .values(rows.slice(at, at + PORTION))
            .execute()
        }
      }),

    async listBackCheckDraws(round) {
      const rows = await db
        .selectFrom('back_check_draws')
        .select('content')
        .where('round', '=', round)
        .orderBy('place', 'desc')
        .execute()
      return rows.map(({ content }) => BackCheckDraw.parse(JSON.parse(content)))
    },

    async listBackChecks(round) {
      const rows = await db
        .selectFrom('back_checks')
        .selectAll()
        .where('round', '=', round)
        .orderBy('interviewer')
        .orderBy('sealed_on')
        .orderBy('unit')
        .orderBy('respondent_group')
        .orderBy('ballot')
        .execute()
      return rows.flatMap((row) =>
        readInterview(row).map((interview) => {
          const record = row.record === null ? undefined : Record.parse(JSON.parse(row.record))
          return {
            ...interview,
            draw: row.draw,
            outcome: row.outcome === null ? undefined : Outcome.parse(row.outcome),
            record: record && { ...record, note: record.note },
          }
        }),
      )
    },

    async recordBackCheck(round, ballot, outcome, record) {
      const { numUpdatedRows } = await db
        .updateTable('back_checks')
        .set({ outcome, record: JSON.stringify(record) })
        .where('round', '=', round)
        .where('ballot', '=', uuidBytes(ballot))
        .executeTakeFirst()
      return numUpdatedRows > 0n
    },
  }
}

/** Rows of one statement. */
const PORTION = 500

function readInterview(row: {
  ballot: Uint8Array
  interviewer: string | null
  unit: string
  respondent_group: string
  sealed_on: string
}): DrawnInterview[] {
  const { ballot, interviewer, unit, respondent_group: group, sealed_on: sealedOn } = row
  return interviewer === null
    ? []
    : [{ ballot: uuidOf(ballot), interviewer, unit, group, sealedOn }]
}
