import { DECISION_LIMIT } from '@phieu/office'
import type { Kysely, Transaction } from 'kysely'
import { z } from 'zod'
import type { Review } from '../ballots/ballot-store.ts'
import { changeCounts } from '../ballots/change-counts.ts'
import type { CountedAt } from '../ballots/sum-counts.ts'
import { changeTallies, tallyUp, type CountableAnswers } from '../ballots/change-tallies.ts'
import { changeClusters } from '../ballots/cluster-tallies.ts'
import { countInterviews } from '../ballots/count-interviews.ts'
import { doubts } from '../ballots/marks.ts'
import { unpackAnswers } from '../ballots/packed-answers.ts'
import { nobody, uuidBytes } from '../../database/bytes.ts'
import type { Database } from '../../database/database.ts'
import type { QuestionnaireFor } from '../ballots/flag-history.ts'
import { reviewNumber } from '../ballots/review-number.ts'
import { readReview } from './read-review.ts'
import type { Chosen, DecisionFault, NewDecision, ReviewStore } from './review-store.ts'
import { selectChosen } from './filter-ballots.ts'
import type { Tables } from '../../database/tables.ts'
import { inTransaction } from '../../database/transaction.ts'
import { lockWritableRound } from '../rounds/writable-round.ts'

type DecisionMethods = Pick<ReviewStore, 'weighDecision' | 'decide' | 'listDecisions'>

/** A decision as it is kept. `filter`: how its ballots were found, where nobody chose them singly. */
const DecisionContent = z.object({
  to: z.enum(['counted', 'held', 'excluded']),
  reason: z.string().optional(),
  by: z.object({ id: z.string(), name: z.string() }),
  at: z.string(),
  ballots: z.int(),
  moved: z.int(),
  filter: z.record(z.string(), z.unknown()).optional(),
})

export function sqlDecisions(database: Database): DecisionMethods {
  const { db, kind } = database
  return {
    async weighDecision(round, chosen, to, questionnaireFor) {
      const found = await findChosen(db, round, chosen)
      if (typeof found === 'string') return found
      const { moved, doubtful } = movedBy(found, to, { round, questionnaireFor })
      return {
        ballots: found.length,
        moved: moved.length,
        way: wayTo(to),
        tallies: tallyUp(moved),
        flaggedTallies: tallyUp(doubtful),
      }
    },

    decide: (decision, chosen, questionnaireFor) =>
      inTransaction(database, async (trx) => {
        const isWritable = await lockWritableRound(trx, kind, decision.round)
        const before = await findDecision(trx, decision.id)
        if (before) return { ballots: before.ballots, moved: before.moved }
        if (!isWritable) return 'frozen'
        const found = await findChosen(trx, decision.round, chosen)
        if (typeof found === 'string') return found

        const { round, to } = decision
        const { moved, doubtful } = movedBy(found, to, { round, questionnaireFor })
        await changeTallies(trx, kind, 'tallies', wayTo(to), tallyUp(moved))
        await changeTallies(trx, kind, 'flagged_tallies', wayTo(to), tallyUp(doubtful))
        await changeClusters(trx, kind, wayTo(to), moved)
        await changeCounts(trx, movedCounts(round, found, to))
        await markBallots(trx, found, to)
        await writeDecision(trx, decision, found, { moved: moved.length, chosen })
        return { ballots: found.length, moved: moved.length }
      }),

    async listDecisions(round, ballot) {
      const rows = await db
        .selectFrom('decision_ballots')
        .innerJoin('decisions', 'decisions.id', 'decision_ballots.decision')
        .select(['decisions.id', 'decisions.content', 'decision_ballots.was'])
        .where('decision_ballots.ballot', '=', uuidBytes(ballot))
        .where('decisions.round', '=', round)
        .orderBy('decisions.place', 'desc')
        .execute()
      return rows.map(({ id, content, was }) => {
        const { to, reason, by, at, ballots } = DecisionContent.parse(JSON.parse(content))
        return { id, to, reason, by, at, ballots, was: readReview(was) }
      })
    },
  }
}

function wayTo(to: Review) {
  return to === 'counted' ? ('add' as const) : ('subtract' as const)
}

type FoundBallot = Awaited<ReturnType<typeof readChosen>>[number]

async function findChosen(
  db: Kysely<Tables>,
  round: string,
  chosen: Chosen,
): Promise<FoundBallot[] | DecisionFault> {
  const found = await readChosen(db, round, chosen)
  if (found.length > DECISION_LIMIT) return 'too-many'
  if (found.length === 0) return 'none'
  const expected = 'filter' in chosen ? chosen.expected : new Set(chosen.ballots).size
  return found.length === expected ? found : 'changed'
}

function readChosen(db: Kysely<Tables>, round: string, chosen: Chosen) {
  const filter = 'filter' in chosen ? chosen.filter : {}
  return selectChosen(db, round, filter)
    .$if('ballots' in chosen, (query) =>
      // SQL knows no empty list.
      query.where('id', 'in', [
        nobody,
        ...('ballots' in chosen ? chosen.ballots.map(uuidBytes) : []),
      ]),
    )
    .select([
      'id',
      'unit',
      'respondent_group',
      'interviewer',
      'items',
      'answers',
      'review',
      'marks',
    ])
    .select(['kind', 'channel', 'sealed_on'])
    .orderBy('id')
    .limit(DECISION_LIMIT + 1)
    .execute()
}

/** The ballots that a decision moves into the count or out of it, and the doubtful among them. */
function movedBy(
  found: readonly FoundBallot[],
  to: Review,
  { round, questionnaireFor }: { round: string; questionnaireFor: QuestionnaireFor },
) {
  const rows = found.filter(({ review }) => (review === 'counted') !== (to === 'counted'))
  const countable = ({
    unit,
    respondent_group: group,
    interviewer,
    ...row
  }: FoundBallot): CountableAnswers => ({
    round,
    unit,
    group,
    interviewer: interviewer ?? undefined,
    questionnaire: questionnaireFor(unit, group),
    answers: unpackAnswers(row),
  })
  return {
    moved: rows.map(countable),
    doubtful: rows.filter(({ marks }) => (marks & doubts) !== 0).map(countable),
  }
}

/** Where ballots are counted before a decision, and after it. */
function movedCounts(round: string, found: readonly FoundBallot[], to: Review) {
  const at = (row: FoundBallot, state: string): CountedAt => ({
    round,
    state,
    unit: row.unit,
    respondent_group: row.respondent_group,
    kind: row.kind,
    interviewer: row.interviewer ?? '',
    channel: row.channel,
    day: row.sealed_on,
  })
  return {
    leaving: found.map((row) => at(row, row.review)),
    coming: found.map((row) => at(row, to)),
  }
}

async function markBallots(
  trx: Transaction<Tables>,
  found: readonly FoundBallot[],
  review: Review,
): Promise<void> {
  const ids = found.map(({ id }) => id)
  await countInterviews(trx, 'subtract', ids)
  await trx
    .updateTable('ballot_rows')
    .set({ review: reviewNumber(review), decided: 1 })
    .where('id', 'in', ids)
    .execute()
  await countInterviews(trx, 'add', ids)
}

async function writeDecision(
  trx: Transaction<Tables>,
  { id, round, to, reason, by, at }: NewDecision,
  found: readonly FoundBallot[],
  { moved, chosen }: { moved: number; chosen: Chosen },
): Promise<void> {
  const { last } = await trx
    .selectFrom('decisions')
    .select((each) => each.fn.max('place').as('last'))
    .where('round', '=', round)
    .executeTakeFirstOrThrow()
  const content = JSON.stringify({
    to,
    reason,
    by,
    at,
    ballots: found.length,
    moved,
    ...('filter' in chosen && { filter: chosen.filter }),
  })
  const place = (last ?? 0) + 1
  await trx.insertInto('decisions').values({ id, round, place, content }).execute()
  const rows = found.map((ballot) => ({ ballot: ballot.id, decision: id, was: ballot.review }))
  await trx.insertInto('decision_ballots').values(rows).execute()
}

async function findDecision(trx: Transaction<Tables>, id: string) {
  const row = await trx
    .selectFrom('decisions')
    .select('content')
    .where('id', '=', id)
    .executeTakeFirst()
  return row && DecisionContent.parse(JSON.parse(row.content))
}
