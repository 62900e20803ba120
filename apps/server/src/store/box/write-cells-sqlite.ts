/** Cells are written where SQLite's file is: a score of statements for each is told in one message. */
import type { Questionnaire } from '@phieu/survey'
import { Kysely } from 'kysely'
import type { SqliteConnection } from '../../database/sqlite/sqlite-connection.ts'
import { dialectOf, type Answerers } from '../../database/sqlite/sqlite-driver.ts'
import type { HeldWriter } from '../../database/sqlite/sqlite-writer.ts'
import type { Tables } from '../../database/tables.ts'
import type { FlagHistory, QuestionnaireFor } from '../ballots/flag-history.ts'
import type { CellOutcome, CountedCell } from './box-store.ts'
import { writeCell } from './write-cell.ts'

/** What goes to the thread: of the questionnaires of a round those of the cells alone. */
interface Wish {
  limits: FlagHistory['limits']
  questionnaires: readonly Questionnaire[]
  cells: readonly CellWish[]
}

/** `asked`: the place of its questionnaire. */
interface CellWish extends Omit<CountedCell, 'history'> {
  asked: number
}

/** `elsewhere`: flags of other cells change with these, whose questionnaires are needed; nothing was written. */
export type WriteOutcomes = CellOutcome[] | 'elsewhere'

/** @param all - cells of one round, at least one */
export function wishOf(all: readonly CountedCell[]): string {
  const [first] = all
  if (!first) throw new Error('no cell is to be written')
  const questionnaires = [...new Set(all.map(questionnaireOf))]
  const cells = all.map(({ history, ...counted }) => ({
    ...counted,
    asked: questionnaires.indexOf(questionnaireOf({ history, ...counted })),
  }))
  return JSON.stringify({ limits: first.history.limits, questionnaires, cells } satisfies Wish)
}

function questionnaireOf({ cell, history }: CountedCell): Questionnaire {
  return history.questionnaireFor(cell.unit, cell.group)
}

/** One transaction (see `SqliteJob`). @param input - see `wishOf` @returns JSON of `WriteOutcomes` */
export async function run(connection: SqliteConnection, input: string): Promise<string> {
  // It comes from this very program, so its shape is known.
  const wish: Wish = JSON.parse(input)
  const history = { limits: wish.limits, questionnaireFor: onlyIn(wish) }
  const db = new Kysely<Tables>({ dialect: dialectOf(() => answeredBy(connection)) })
  try {
    const outcomes = await db.transaction().execute(async (trx) => {
      const written: CellOutcome[] = []
      for (const each of wish.cells) {
        written.push(await writeCell(trx, 'sqlite', { ...each, history }))
      }
      return written
    })
    return JSON.stringify(outcomes satisfies WriteOutcomes)
  } catch (error) {
    if (error instanceof Elsewhere) return JSON.stringify('elsewhere' satisfies WriteOutcomes)
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

function onlyIn({ cells, questionnaires }: Wish): QuestionnaireFor {
  const known = new Map(
    cells.map(({ cell, asked }) => [`${cell.unit} ${cell.group}`, questionnaires[asked]]),
  )
  return (unit, group) => {
    const questionnaire = known.get(`${unit} ${group}`)
    if (!questionnaire) throw new Elsewhere(`${unit} ${group}`)
    return questionnaire
  }
}
