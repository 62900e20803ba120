/** A cell is written where SQLite's file is: a score of statements is told in one message. */
import type { Questionnaire } from '@phieu/survey'
import { Kysely } from 'kysely'
import type { SqliteConnection } from '../../database/sqlite/sqlite-connection.ts'
import { dialectOf, type Answerers } from '../../database/sqlite/sqlite-driver.ts'
import type { HeldWriter } from '../../database/sqlite/sqlite-writer.ts'
import type { Tables } from '../../database/tables.ts'
import type { FlagHistory, QuestionnaireFor } from '../ballots/flag-history.ts'
import type { CountedCell } from './box-store.ts'
import { writeCell } from './write-cell.ts'

/** What goes to the thread: of the questionnaires of a round that of the cell alone. */
interface Wish extends Omit<CountedCell, 'history'> {
  limits: FlagHistory['limits']
  questionnaire: Questionnaire
}

/** `elsewhere`: flags of other cells change with it, whose questionnaires are needed; nothing was written. */
export type WriteOutcome = 'written' | 'overtaken' | 'elsewhere'

export function wishOf({ history, ...counted }: CountedCell): string {
  const { limits, questionnaireFor } = history
  const questionnaire = questionnaireFor(counted.cell.unit, counted.cell.group)
  return JSON.stringify({ ...counted, limits, questionnaire } satisfies Wish)
}

/** One transaction (see `SqliteJob`). @param input - see `wishOf` @returns a `WriteOutcome` */
export async function run(connection: SqliteConnection, input: string): Promise<WriteOutcome> {
  // It comes from this very program, so its shape is known.
  const { limits, questionnaire, ...counted }: Wish = JSON.parse(input)
  const history = { limits, questionnaireFor: onlyIn(counted.cell, questionnaire) }
  const db = new Kysely<Tables>({ dialect: dialectOf(() => answeredBy(connection)) })
  try {
    return await db
      .transaction()
      .execute((trx) => writeCell(trx, 'sqlite', { ...counted, history }))
  } catch (error) {
    if (error instanceof Elsewhere) return 'elsewhere'
    throw error
  }
}

/** The thread that writes is held for as long as the job takes. */
function answeredBy({ execute }: SqliteConnection): Answerers {
  const query: HeldWriter['query'] = async (sql, parameters) => execute(sql, parameters)
  return {
    begin: 'begin immediate',
    answer: query,
    hold: async () => ({ query, release: () => {} }),
    close: async () => {},
  }
}

class Elsewhere extends Error {}

function onlyIn(cell: CountedCell['cell'], questionnaire: Questionnaire): QuestionnaireFor {
  return (unit, group) => {
    if (unit !== cell.unit || group !== cell.group) throw new Elsewhere(`${unit} ${group}`)
    return questionnaire
  }
}
