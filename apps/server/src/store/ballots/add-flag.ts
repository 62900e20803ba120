import type { FlagName } from '@phieu/scoring'
import { sql, type Transaction } from 'kysely'
import { changeTallies, tallyUp } from './change-tallies.ts'
import { countInterviews } from './count-interviews.ts'
import { uuidBytes } from '../../database/bytes.ts'
import type { DatabaseKind } from '../../database/database.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { QuestionnaireFor } from './flag-history.ts'
import { doubts, hasMark, markOf } from './marks.ts'
import { unpackAnswers } from './packed-answers.ts'
import type { Tables } from '../../database/tables.ts'

/** A flag for ballots that are kept already. */
export interface FlagToAdd {
  round: string
  flag: FlagName
  /** Their ids. */
  ballots: readonly string[]
  questionnaireFor: QuestionnaireFor
}

/** Flags ballots, where they are not flagged so yet, and counts what becomes doubtful by it. */
export async function addFlag(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  { round, flag, ballots, questionnaireFor }: FlagToAdd,
): Promise<void> {
  const mark = markOf(flag)
  const doubted: Uint8Array[] = []
  for (const ids of portionsOf(ballots.map(uuidBytes))) {
    await countInterviews(trx, 'subtract', ids)
    const added = await trx
      .updateTable('ballot_rows')
      .set({ marks: sql<number>`marks | ${mark}` })
      .where('id', 'in', ids)
      .where((is) => is.not(hasMark(mark)))
      .returning(['id', 'marks'])
      .execute()
    await countInterviews(trx, 'add', ids)
    doubted.push(...added.flatMap(({ id, marks }) => ((marks & doubts) === mark ? [id] : [])))
  }
  await doubt(trx, kind, round, doubted, questionnaireFor)
}

/** Counts ballots among the doubtful ones. */
async function doubt(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  round: string,
  all: readonly Uint8Array[],
  questionnaireFor: QuestionnaireFor,
): Promise<void> {
  const counted = []
  for (const ids of portionsOf(all)) {
    const rows = await trx
      .selectFrom('ballots')
      .select(['unit', 'respondent_group as group', 'items', 'answers'])
      .where('id', 'in', ids)
      .where('review', '=', 'counted')
      .execute()
    counted.push(...rows)
  }
  const countable = counted.map(({ unit, group, ...row }) => ({
    round,
    unit,
    group,
    questionnaire: questionnaireFor(unit, group),
    answers: unpackAnswers(row),
  }))
  await changeTallies(trx, kind, 'flagged_tallies', 'add', tallyUp(countable))
}
