import {
  answerPattern,
  isDuplicate,
  likenessOf,
  patternDistance,
  type AnswerPattern,
} from '@phieu/scoring/counting'
import { sql, type Kysely, type Transaction } from 'kysely'
import { uuidOf } from '../../database/bytes.ts'
import type { OpenedBallot } from '../box/box-store.ts'
import type { FlagHistory } from './flag-history.ts'
import { markOf } from './marks.ts'
import { halvesOf } from './packed-answers.ts'
import type { Tables } from '../../database/tables.ts'

/** So many ballots with an equal half are looked at, and no more. */
const CANDIDATES = 500

/** A ballot's id with its answers. */
export interface PatternedBallot extends AnswerPattern {
  id: string
}

/** One that stands. */
interface Candidate extends PatternedBallot {
  isFlagged: boolean
}

/** Those about one unit from one group. */
export interface Place {
  round: string
  unit: string
  group: string
}

/** New ballots of one round that are like others, and the others. */
export async function findDuplicates(
  trx: Transaction<Tables>,
  fresh: readonly OpenedBallot[],
  history: FlagHistory,
): Promise<string[]> {
  const byPlace = Map.groupBy(fresh, ({ ballot }) => `${ballot.unit} ${ballot.group}`)
  const found: string[] = []
  for (const own of byPlace.values()) found.push(...(await findAtPlace(trx, own, history)))
  return found
}

async function findAtPlace(
  trx: Transaction<Tables>,
  fresh: readonly OpenedBallot[],
  history: FlagHistory,
): Promise<string[]> {
  const own = fresh.flatMap(({ ballot: { id, unit, group, answers } }) => {
    const questionnaire = history.questionnaireFor(unit, group)
    const pattern = answerPattern(questionnaire, answers, history.limits)
    return pattern ? [{ id, ...pattern }] : []
  })
  const [first] = fresh
  if (!first || own.length === 0) return []

  const { ballot: place } = first
  const candidates = await findHalfAlike(trx, place, own)
  const ids = new Set(own.map(({ id }) => id))
  const touched = candidates.filter(
    (each) => !ids.has(each.id) && own.some((pattern) => patternDistance(pattern, each) <= 1),
  )
  const open = touched.filter(({ isFlagged }) => !isFlagged)
  const around = open.length > 0 ? await findHalfAlike(trx, place, open) : []
  return [...likeOthers(own, candidates, history), ...likeOthers(open, around, history)]
}

function likeOthers(
  own: readonly PatternedBallot[],
  candidates: readonly PatternedBallot[],
  { limits }: FlagHistory,
): string[] {
  const isLike = (pattern: PatternedBallot) => {
    const others = candidates.filter(({ id }) => id !== pattern.id)
    return isDuplicate(likenessOf(pattern, others), limits)
  }
  return own.filter(isLike).map(({ id }) => id)
}

/** The ballots of a place that have a half in common with one of these; themselves are among them. */
export async function findHalfAlike(
  db: Kysely<Tables>,
  { round, unit, group }: Place,
  patterns: readonly AnswerPattern[],
): Promise<Candidate[]> {
  const fronts = [...new Set(patterns.map(({ front }) => front))]
  const backs = [...new Set(patterns.map(({ back }) => back))]
  const half = sql.lit(fronts[0]?.length ?? 0)
  const rows = await db
    .selectFrom('ballots')
    .select(['id', 'answers', 'marks'])
    .where('round', '=', round)
    .where('unit', '=', unit)
    .where('respondent_group', '=', group)
    .where('compared', '=', 1)
    .where((is) =>
      is.or([
        is(sql<string>`substr(answers, 1, ${half})`, 'in', fronts),
        is(sql<string>`substr(answers, 1 + ${half})`, 'in', backs),
      ]),
    )
    .limit(CANDIDATES)
    .execute()
  return rows.map(({ id, answers, marks }) => ({
    id: uuidOf(id),
    ...halvesOf(answers),
    isFlagged: (marks & markOf('duplicate')) !== 0,
  }))
}
