import {
  answerPattern,
  isDuplicate,
  likenessOf,
  patternDistance,
  type AnswerPattern,
} from '@phieu/scoring'
import type { Kysely, Transaction } from 'kysely'
import type { OpenedBallot } from '../box/box-store.ts'
import type { FlagHistory } from './flag-history.ts'
import type { Tables } from '../../database/tables.ts'

/** So many ballots with an equal half are looked at, and no more. */
const CANDIDATES = 500

/** A ballot's id with its answers. */
export interface PatternedBallot extends AnswerPattern {
  id: string
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
  const own = fresh.flatMap(({ ballot: { id, answers }, questionnaire }) => {
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
  const open = await withoutDuplicates(trx, place.round, touched)
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
): Promise<PatternedBallot[]> {
  const fronts = patterns.map(({ front }) => front)
  const backs = patterns.map(({ back }) => back)
  const rows = await db
    .selectFrom('ballots')
    .select(['id', 'front', 'back'])
    .where('round', '=', round)
    .where('unit', '=', unit)
    .where('respondent_group', '=', group)
    .where((is) => is.or([is('front', 'in', fronts), is('back', 'in', backs)]))
    .limit(CANDIDATES)
    .execute()
  return rows.flatMap(({ id, front, back }) =>
    front === null || back === null ? [] : [{ id, front, back }],
  )
}

/** Those that are not flagged as duplicates yet. */
async function withoutDuplicates(
  trx: Transaction<Tables>,
  round: string,
  ballots: readonly PatternedBallot[],
): Promise<PatternedBallot[]> {
  if (ballots.length === 0) return []
  const ids = ballots.map(({ id }) => id)
  const rows = await trx
    .selectFrom('ballot_flags')
    .select('ballot')
    .where('round', '=', round)
    .where('flag', '=', 'duplicate')
    .where('ballot', 'in', ids)
    .execute()
  const flagged = new Set(rows.map(({ ballot }) => ballot))
  return ballots.filter(({ id }) => !flagged.has(id))
}
