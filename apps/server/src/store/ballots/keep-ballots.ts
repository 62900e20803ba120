import { answerLevel, answerPattern, defaultFlagLimits, doubtfulFlags } from '@phieu/scoring'
import { receiptCode, type Receipt } from '@phieu/survey'
import type { Kysely, Transaction } from 'kysely'
import type { JudgedBallot, KeepOutcome } from './ballot-store.ts'
import { countKept } from '../distribution/count-at-link.ts'
import { changeTallies, tallyUp } from './change-tallies.ts'
import type { DatabaseKind } from '../../database/database.ts'
import { flagByHistory } from './flag-by-history.ts'
import { spendInvitations } from '../distribution/spend-invitations.ts'
import type { Tables } from '../../database/tables.ts'

/**
 * Writes ballots with their receipts and tallies, inside one transaction.
 *
 * The round is locked as it stands, so that none is closed under a ballot that is being written.
 * The receipt is written first and claims the id: of two senders of the same ballot one writes it,
 * the other waits and finds it. Receipts, then invitations, tallies and links, are locked in the order of
 * their keys, so that no two servers on one database wait for each other.
 *
 * @returns one outcome for each ballot, in their order
 */
export async function keepBallots(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  arrivals: readonly JudgedBallot[],
): Promise<KeepOutcome[]> {
  const firsts = new Map<string, JudgedBallot>()
  for (const arrival of arrivals) {
    if (!firsts.has(arrival.ballot.id)) firsts.set(arrival.ballot.id, arrival)
  }

  const open = await holdOpenRounds(trx, kind, arrivals)
  const takeable = [...firsts.values()].filter(({ ballot }) => open.has(ballot.round))
  const claimed = await claimReceipts(trx, takeable)
  const spent = await spendInvitations(trx, claimed)
  const fresh = claimed.filter((arrival) => !spent.has(arrival))
  const standing = await readReceipts(trx, [...firsts.keys()])
  await writeBallots(trx, fresh)
  await countBallots(trx, kind, fresh)
  await flagByHistory(trx, kind, fresh)
  await countKept(trx, fresh)

  const written = new Set(fresh)
  return arrivals.map((arrival) => {
    const receipt = standing.get(arrival.ballot.id)
    if (!receipt && !open.has(arrival.ballot.round)) return { outcome: 'closed' }
    if (!receipt && spent.has(firsts.get(arrival.ballot.id) ?? arrival)) return { outcome: 'spent' }
    if (!receipt) throw new Error(`ballot ${arrival.ballot.id} was written without a receipt`)
    if (receipt.digest !== arrival.digest) return { outcome: 'conflicting' }
    return { outcome: written.has(arrival) ? 'kept' : 'kept-already', receipt }
  })
}

/** Which of the rounds take ballots: until this transaction ends, nobody moves them. */
async function holdOpenRounds(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  arrivals: readonly JudgedBallot[],
): Promise<Set<string>> {
  const ids = [...new Set(arrivals.map(({ ballot }) => ballot.round))]
  const rows = await trx
    .selectFrom('rounds')
    .select(['id', 'state'])
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(kind === 'postgres', (query) => query.forShare())
    .execute()
  const unknown = ids.find((id) => !rows.some((row) => row.id === id))
  if (unknown !== undefined) throw new Error(`there is no round ${unknown}`)
  return new Set(rows.filter(({ state }) => state === 'open').map(({ id }) => id))
}

/** Writes the receipts that don't stand yet; returns the arrivals that they are for. */
async function claimReceipts(trx: Transaction<Tables>, arrivals: readonly JudgedBallot[]) {
  if (arrivals.length === 0) return []
  const rows = arrivals
    .map(({ ballot, digest, keptOn }) => ({
      ballot: ballot.id,
      code: receiptCode(digest),
      digest,
      kept_on: keptOn,
    }))
    .sort((a, b) => (a.ballot < b.ballot ? -1 : 1))
  const claimed = await trx
    .insertInto('receipts')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('ballot')
    .execute()

  const ids = new Set(claimed.map(({ ballot }) => ballot))
  return arrivals.filter(({ ballot }) => ids.has(ballot.id))
}

/** The receipts of these ballots, by ballot. */
export async function readReceipts(db: Kysely<Tables>, ids: readonly string[]) {
  const rows = await db.selectFrom('receipts').selectAll().where('ballot', 'in', ids).execute()
  return new Map(
    rows.map(({ kept_on: keptOn, ...row }): [string, Receipt] => [row.ballot, { ...row, keptOn }]),
  )
}

/** Adds the counted ballots to their tallies, and the doubtful of them to theirs. */
async function countBallots(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  arrivals: readonly JudgedBallot[],
) {
  const counted = arrivals.filter(({ review }) => review === 'counted')
  const doubtful = counted.filter(isDoubtful)
  const tallyOf = (some: readonly JudgedBallot[]) =>
    tallyUp(some.map(({ ballot, questionnaire }) => ({ ...ballot, questionnaire })))
  await changeTallies(trx, kind, 'tallies', 'add', tallyOf(counted))
  await changeTallies(trx, kind, 'flagged_tallies', 'add', tallyOf(doubtful))
}

function isDoubtful({ flags }: JudgedBallot): boolean {
  return flags.some((flag) => doubtfulFlags.has(flag))
}

async function writeBallots(trx: Transaction<Tables>, arrivals: readonly JudgedBallot[]) {
  if (arrivals.length === 0) return
  const rows = arrivals.map((arrival) => ({
    ...ballotRow(arrival),
    ...comparedBy(arrival),
  }))
  await trx.insertInto('ballots').values(rows).execute()

  const flags = arrivals.flatMap(({ ballot: { id: ballot, round }, flags: each }) =>
    each.map((flag) => ({ round, flag, ballot })),
  )
  if (flags.length > 0) await trx.insertInto('ballot_flags').values(flags).execute()
}

function ballotRow({ ballot, channel, review }: JudgedBallot) {
  return {
    id: ballot.id,
    round: ballot.round,
    unit: ballot.unit,
    respondent_group: ballot.group,
    questionnaire: ballot.questionnaire.id,
    questionnaire_version: ballot.questionnaire.version,
    mode: ballot.mode,
    language: ballot.language,
    interviewer: ballot.interviewer ?? null,
    rater: ballot.rater ?? null,
    sealed_on: ballot.sealedOn,
    answers: JSON.stringify(ballot.answers),
    channel,
    review,
    seconds: ballot.seconds ?? null,
    extra: ballot.extra === undefined ? null : JSON.stringify(ballot.extra),
  }
}

/** What a ballot is looked for and compared with others by. */
function comparedBy(arrival: JudgedBallot) {
  const { ballot, questionnaire, flags, history } = arrival
  const limits = history?.limits ?? defaultFlagLimits
  const pattern = answerPattern(questionnaire, ballot.answers, limits)
  return {
    flags: flags.length,
    doubtful: isDoubtful(arrival) ? 1 : 0,
    level: answerLevel(questionnaire, ballot.answers) ?? null,
    front: pattern?.front ?? null,
    back: pattern?.back ?? null,
  }
}
