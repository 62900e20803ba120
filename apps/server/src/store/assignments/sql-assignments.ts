import type { Selectable } from 'kysely'
import { countedReview } from '../ballots/counted-review.ts'
import { countReviews } from '../review/count-reviews.ts'
import type { Database } from '../../database/database.ts'
import type { Assignment, AssignmentStore, CollectedBallots } from '../fieldwork/fieldwork-store.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'

export function sqlAssignments(database: Database): AssignmentStore {
  const { db, pages } = database
  const selectAssignments = (round: string) =>
    db
      .selectFrom('assignments')
      .selectAll()
      .where('round', '=', round)
      .orderBy('unit')
      .orderBy('respondent_group')
      .orderBy('interviewer')
  const selectCollected = (round: string) =>
    pages
      .selectFrom('ballot_counts')
      .select(['interviewer', 'unit', 'respondent_group', countedReview.as('review')])
      .select(({ fn }) => fn.sum<number | string>('ballots').as('ballots'))
      .where('round', '=', round)
      .where('interviewer', '<>', '')
      .groupBy(['interviewer', 'unit', 'respondent_group', countedReview])

  return {
    async listAssignments(round) {
      return (await selectAssignments(round).execute()).map(readAssignment)
    },
    async listAssignmentsOf(round, interviewer) {
      const rows = await selectAssignments(round).where('interviewer', '=', interviewer).execute()
      return rows.map(readAssignment)
    },
    putAssignments: (round, assignments) =>
      inTransaction(database, async (trx) => {
        for (const portion of portionsOf(assignments)) {
          await trx
            .insertInto('assignments')
            .values(portion.map((assignment) => writeAssignment(round, assignment)))
            .onConflict((conflict) =>
              conflict
                .columns(['round', 'interviewer', 'unit', 'respondent_group'])
                .doUpdateSet((given) => ({
                  wanted: given.ref('excluded.wanted'),
                  due_on: given.ref('excluded.due_on'),
                  withdrawn_on: null,
                })),
            )
            .execute()
        }
      }),
    withdrawAssignments: (round, places, today) =>
      inTransaction(database, async (trx) => {
        let withdrawn = 0
        for (const { interviewer, unit, group } of places) {
          const { numUpdatedRows } = await trx
            .updateTable('assignments')
            .set({ withdrawn_on: today })
            .where('round', '=', round)
            .where('interviewer', '=', interviewer)
            .where('unit', '=', unit)
            .where('respondent_group', '=', group)
            .where('withdrawn_on', 'is', null)
            .executeTakeFirst()
          withdrawn += Number(numUpdatedRows)
        }
        return withdrawn
      }),

    async listCollected(round) {
      return readCollected(await selectCollected(round).execute())
    },
    async listCollectedBy(round, interviewer) {
      return readCollected(
        await selectCollected(round).where('interviewer', '=', interviewer).execute(),
      )
    },
  }
}

function writeAssignment(round: string, assignment: Omit<Assignment, 'withdrawnOn'>) {
  const { interviewer, unit, group, wanted, dueOn } = assignment
  const place = { round, interviewer, unit, respondent_group: group }
  return { ...place, wanted, due_on: dueOn ?? null, withdrawn_on: null }
}

function readAssignment(row: Selectable<Tables['assignments']>): Assignment {
  return {
    interviewer: row.interviewer,
    unit: row.unit,
    group: row.respondent_group,
    wanted: row.wanted,
    dueOn: row.due_on ?? undefined,
    withdrawnOn: row.withdrawn_on ?? undefined,
  }
}

interface CollectedRow {
  interviewer: string
  unit: string
  respondent_group: string
  review: string
  ballots: number | string
}

function readCollected(rows: readonly CollectedRow[]): CollectedBallots[] {
  const places = Map.groupBy(rows, ({ interviewer, unit, respondent_group: group }) =>
    JSON.stringify([interviewer, unit, group]),
  )
  return [...places.values()].flatMap((alike) => {
    const [first] = alike
    if (!first) return []
    const { interviewer, unit, respondent_group: group } = first
    return [{ interviewer, unit, group, ...countReviews(alike) }]
  })
}
