import { doubtfulFlags, type FlagName } from '@phieu/scoring'
import { Answers } from '@phieu/survey'
import { sql, type Transaction } from 'kysely'
import { changeTallies, tallyUp } from './change-tallies.ts'
import type { DatabaseKind } from '../../database/database.ts'
import type { QuestionnaireFor } from './flag-history.ts'
import type { Tables } from '../../database/tables.ts'

/** A flag for ballots that are kept already. */
export interface FlagToAdd {
  round: string
  flag: FlagName
  ballots: readonly string[]
  questionnaireFor: QuestionnaireFor
}

/** Flags ballots, where they are not flagged so yet, and counts what becomes doubtful by it. */
export async function addFlag(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  { round, flag, ballots, questionnaireFor }: FlagToAdd,
): Promise<void> {
  if (ballots.length === 0) return
  const rows = [...new Set(ballots)].sort().map((ballot) => ({ round, flag, ballot }))
  const added = await trx
    .insertInto('ballot_flags')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('ballot')
    .execute()
  const ids = added.map(({ ballot }) => ballot)
  if (ids.length === 0) return

  await trx
    .updateTable('ballots')
    .set({ flags: sql<number>`flags + 1` })
    .where('id', 'in', ids)
    .execute()
  if (doubtfulFlags.has(flag)) await doubt(trx, kind, round, ids, questionnaireFor)
}

async function doubt(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  round: string,
  ids: readonly string[],
  questionnaireFor: QuestionnaireFor,
): Promise<void> {
  const doubted = await trx
    .updateTable('ballots')
    .set({ doubtful: 1 })
    .where('id', 'in', ids)
    .where('doubtful', '=', 0)
    .returning(['unit', 'respondent_group', 'answers', 'review'])
    .execute()
  const counted = doubted
    .filter(({ review }) => review === 'counted')
    .map(({ unit, respondent_group: group, answers }) => ({
      round,
      unit,
      group,
      questionnaire: questionnaireFor(unit, group),
      answers: Answers.parse(JSON.parse(answers)),
    }))
  await changeTallies(trx, kind, 'flagged_tallies', 'add', tallyUp(counted))
}
