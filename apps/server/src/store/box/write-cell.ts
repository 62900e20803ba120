import { answerLevel, answerPattern, type FlagLimits } from '@phieu/scoring/counting'
import type { Questionnaire } from '@phieu/survey'
import { sql, type Transaction } from 'kysely'
import { uuidBytes } from '../../database/bytes.ts'
import type { DatabaseKind } from '../../database/database.ts'
import { portionsOf } from '../../database/insert-in-batches.ts'
import type { Tables } from '../../database/tables.ts'
import { changeCounts } from '../ballots/change-counts.ts'
import { countedLying, type CountedAt } from '../ballots/sum-counts.ts'
import { changeTallies, tallyUp } from '../ballots/change-tallies.ts'
import { changeClusters } from '../ballots/cluster-tallies.ts'
import { countInterviews, countTimes } from '../ballots/count-interviews.ts'
import { flagByHistory } from '../ballots/flag-by-history.ts'
import { doubts, marksOf } from '../ballots/marks.ts'
import { numberCell, numberWay } from '../ballots/numbers.ts'
import { packAnswers } from '../ballots/packed-answers.ts'
import { reviewNumber } from '../ballots/review-number.ts'
import type { Cell, CountedCell, FaultyEnvelope, OpenedBallot } from './box-store.ts'

/**
 * Makes ballots of the envelopes of one cell, inside one transaction: all of it, or nothing.
 *
 * @returns `overtaken` where another server was here since the cell was read, or the round is closed
 *   for good: nothing was written
 */
export async function writeCell(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  { cell, opened, faulty, leaves, least, history }: CountedCell,
): Promise<'written' | 'overtaken'> {
  await holdCell(trx, kind, cell)
  const questionnaire = history.questionnaireFor(cell.unit, cell.group)
  const ids = [...opened, ...faulty].map(({ envelope }) => uuidBytes(envelope))
  const leaving = await findLying(trx, cell, ids)
  if (leaving.length < ids.length || !(await isAsRead(trx, cell, ids.length, leaves)))
    return 'overtaken'

  for (const portion of portionsOf(ids)) {
    await trx
      .deleteFrom('envelopes')
      .where((is) => is.and(columnsOf(cell)))
      .where('state', 'in', ['lying', 'held'])
      .where('id', 'in', portion)
      .execute()
  }
  await changeCounts(trx, { leaving, coming: opened.map(countedAt) })
  await writeFaulty(trx, cell, faulty)
  const number = await numberCell(trx, columnsOf(cell))
  await writeBallots(trx, number, opened, questionnaire, history.limits)
  await listCell(trx, number, least, opened.length)
  const asked = opened.filter(({ ballot }) => ballot.interviewer !== undefined)
  await countInterviews(trx, 'add', idsOf(asked))
  await countTimes(trx, idsOf(asked))

  const countable = ({ ballot }: OpenedBallot) => ({ ...ballot, questionnaire })
  const counted = opened.filter(({ review }) => review === 'counted')
  await changeTallies(trx, kind, 'tallies', 'add', tallyUp(counted.map(countable)))
  const doubtful = counted.filter(isDoubtful)
  await changeTallies(trx, kind, 'flagged_tallies', 'add', tallyUp(doubtful.map(countable)))
  await changeClusters(trx, kind, 'add', counted.map(countable))
  await flagByHistory(trx, kind, opened, history)
  return 'written'
}

/** Of several servers, one counts a round at a time; and nobody approves it meanwhile. */
async function holdCell(trx: Transaction<Tables>, kind: DatabaseKind, { round }: Cell) {
  if (kind === 'sqlite') return // a transaction that writes has the whole file
  await sql`select pg_advisory_xact_lock(hashtext('count'), hashtext(${round}))`.execute(trx)
  await trx.selectFrom('rounds').select('id').where('id', '=', round).forShare().execute()
}

async function isAsRead(
  trx: Transaction<Tables>,
  cell: Cell,
  taken: number,
  leaves: number,
): Promise<boolean> {
  const { state } = await trx
    .selectFrom('rounds')
    .select('state')
    .where('id', '=', cell.round)
    .executeTakeFirstOrThrow()
  if (state !== 'open' && state !== 'closed') return false

  if (leaves === 0) return true

  const { lying } = await trx
    .selectFrom('ballot_counts')
    .select(({ fn }) => fn.sum<number | string | null>('ballots').as('lying'))
    .where((is) => is.and({ ...columnsOf(cell), state: 'lying' }))
    .executeTakeFirstOrThrow()
  return Number(lying) - taken >= leaves
}

function idsOf(opened: readonly OpenedBallot[]): Buffer[] {
  return opened.map(({ ballot }) => uuidBytes(ballot.id))
}

function columnsOf({ round, unit, group, kind }: Cell) {
  return { round, unit, respondent_group: group, kind }
}

/** Where these envelopes are counted, as far as they lie in the box. */
async function findLying(
  trx: Transaction<Tables>,
  cell: Cell,
  ids: readonly Buffer[],
): Promise<CountedAt[]> {
  const found: CountedAt[] = []
  for (const portion of portionsOf(ids)) {
    const rows = await trx
      .selectFrom('envelopes')
      .select(['state', 'interviewer', 'channel', 'sealing_day'])
      .where((is) => is.and(columnsOf(cell)))
      .where('state', 'in', ['lying', 'held'])
      .where('id', 'in', portion)
      .execute()
    found.push(...rows.map((row) => countedLying({ ...columnsOf(cell), ...row })))
  }
  return found
}

function countedAt({ ballot, kind, channel, review }: OpenedBallot): CountedAt {
  return {
    round: ballot.round,
    state: review,
    unit: ballot.unit,
    respondent_group: ballot.group,
    kind,
    interviewer: ballot.interviewer ?? '',
    channel,
    day: ballot.sealedOn,
  }
}

async function writeFaulty(
  trx: Transaction<Tables>,
  { round }: Cell,
  faulty: readonly FaultyEnvelope[],
) {
  for (const portion of portionsOf(faulty)) {
    const rows = portion.map(({ envelope, why, raw }) => ({
      id: uuidBytes(envelope),
      round,
      why,
      envelope: raw,
    }))
    await trx.insertInto('opened_faults').values(rows).execute()
  }
}

/** One row has 14 values, and SQLite takes 32,766 of them in a statement. */
const ROWS = 200

async function writeBallots(
  trx: Transaction<Tables>,
  cell: number,
  opened: readonly OpenedBallot[],
  questionnaire: Questionnaire,
  limits: FlagLimits,
): Promise<void> {
  const items = JSON.stringify(questionnaire.items.map(({ id }) => id))
  const wayOf = (each: OpenedBallot) => ({ ...wayOfBallot(each), items })
  const ways = Map.groupBy(opened, (each) => JSON.stringify(wayOf(each)))
  for (const alike of ways.values()) {
    for (const portion of portionsOf(alike, ROWS)) {
      const [first] = portion
      if (!first) continue
      const way = await numberWay(trx, wayOf(first))
      const rows = portion.map((each) => ({ cell, way, ...ballotRow(each, questionnaire, limits) }))
      await trx.insertInto('ballot_rows').values(rows).execute()
    }
  }
}

function wayOfBallot({ ballot, channel }: OpenedBallot) {
  return {
    questionnaire: ballot.questionnaire.id,
    questionnaire_version: ballot.questionnaire.version,
    mode: ballot.mode,
    language: ballot.language,
    channel,
    interviewer: ballot.interviewer ?? '',
  }
}

function ballotRow(
  { ballot, flags, review, sealedRater }: OpenedBallot,
  questionnaire: Questionnaire,
  limits: FlagLimits,
) {
  return {
    id: uuidBytes(ballot.id),
    sealed_on: Date.parse(ballot.sealedOn) / DAY,
    seconds: ballot.seconds ?? null,
    marks: marksOf(flags),
    review: reviewNumber(review),
    listed: 0,
    compared: answerPattern(questionnaire, ballot.answers, limits) ? 1 : 0,
    decided: 0,
    level: answerLevel(questionnaire, ballot.answers) ?? null,
    answers: packAnswers(questionnaire, ballot.answers),
    extra: ballot.extra === undefined ? '' : JSON.stringify(ballot.extra),
    rater: sealedRater ?? '',
  }
}

/** In ms. */
const DAY = 86_400_000

function isDoubtful({ flags }: OpenedBallot): boolean {
  return (marksOf(flags) & doubts) !== 0
}

/** From so many ballots on, all of a cell are shown. @param came - so many stand there since now */
async function listCell(
  trx: Transaction<Tables>,
  cell: number,
  least: number,
  came: number,
): Promise<void> {
  if (came < least && (await ballotsOf(trx, cell)) < least) return
  await trx
    .updateTable('ballot_rows')
    .set({ listed: 1 })
    .where('cell', '=', cell)
    .where('listed', '=', 0)
    .execute()
}

async function ballotsOf(trx: Transaction<Tables>, cell: number): Promise<number> {
  const { ballots } = await trx
    .selectFrom('ballot_rows')
    .select(({ fn }) => fn.countAll<number | string>().as('ballots'))
    .where('cell', '=', cell)
    .executeTakeFirstOrThrow()
  return Number(ballots)
}
