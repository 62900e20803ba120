import type { Transaction } from 'kysely'
import { hexOf, uuidBytes, uuidOf } from '../../database/bytes.ts'
import type { DatabaseKind } from '../../database/database.ts'
import type { Tables } from '../../database/tables.ts'
import type { JudgedEnvelope, LayOutcome, WayFlag } from './box-store.ts'
import { countAtLinks } from './count-at-links.ts'
import { useRights } from './use-rights.ts'

/**
 * Puts envelopes into the box, inside one transaction.
 *
 * The round is locked as it stands, so that none is closed under an envelope that is being laid, and
 * so is the backup period. The receipt is written first and claims the id: of two senders of the
 * same envelope one writes it, the other waits and finds it. Receipts, then rights and links, are
 * locked in the order of their keys, so that no two servers on one database wait for each other.
 *
 * @returns one outcome for each envelope, in their order
 */
export async function layEnvelopes(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  arrivals: readonly JudgedEnvelope[],
): Promise<LayOutcome[]> {
  const firsts = new Map<string, JudgedEnvelope>()
  for (const arrival of arrivals) {
    if (!firsts.has(arrival.header.id)) firsts.set(arrival.header.id, arrival)
  }
  const states = await holdRounds(trx, kind, arrivals)
  const isTaken = ({ header }: JudgedEnvelope) => takes.has(states.get(header.round) ?? '')
  const claimed = await claimReceipts(trx, kind, [...firsts.values()].filter(isTaken))
  const spent = await useRights(trx, claimed)
  const { waiting, unworked, flags } = await countAtLinks(
    trx,
    claimed.filter((arrival) => !spent.has(arrival)),
  )
  const turnedAway = new Set([...spent, ...waiting, ...unworked.keys()])
  await takeBack(trx, [...turnedAway])
  const laid = claimed.filter((arrival) => !turnedAway.has(arrival))
  await writeEnvelopes(
    trx,
    laid.map((arrival) => asItLies(arrival, states, flags)),
  )

  const standing = await readReceipts(trx, [...firsts.keys()])
  const fresh = new Set(laid)
  return arrivals.map((arrival): LayOutcome => {
    const first = firsts.get(arrival.header.id) ?? arrival
    const receipt = standing.get(arrival.header.id)
    if (receipt) {
      if (receipt.digest !== arrival.digest) return { outcome: 'conflicting' }
      const outcome = fresh.has(arrival) ? 'laid' : 'laid-already'
      return { outcome, period: receipt.period }
    }
    if (!isTaken(arrival)) return { outcome: 'closed' }
    if (spent.has(first)) return { outcome: 'spent' }
    if (waiting.has(first)) return { outcome: 'waiting' }
    const bits = unworked.get(first)
    if (bits !== undefined) return { outcome: 'unworked', bits }
    throw new Error(`envelope ${arrival.header.id} was laid without a receipt`)
  })
}

/** While a round is closed and not yet approved, what was finished in its days is held. */
const takes: ReadonlySet<string> = new Set(['open', 'closed'])

/** How the rounds stand: until this transaction ends, nobody moves them. */
async function holdRounds(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  arrivals: readonly JudgedEnvelope[],
): Promise<Map<string, string>> {
  const ids = [...new Set(arrivals.map(({ header }) => header.round))]
  const rows = await trx
    .selectFrom('rounds')
    .select(['id', 'state'])
    .where('id', 'in', ids)
    .orderBy('id')
    .$if(kind === 'postgres', (query) => query.forShare())
    .execute()
  const unknown = ids.find((id) => !rows.some((row) => row.id === id))
  if (unknown !== undefined) throw new Error(`there is no round ${unknown}`)
  return new Map(rows.map(({ id, state }) => [id, state]))
}

/** Writes the receipts that don't stand yet; returns the arrivals that they are for. */
async function claimReceipts(
  trx: Transaction<Tables>,
  kind: DatabaseKind,
  arrivals: readonly JudgedEnvelope[],
): Promise<JudgedEnvelope[]> {
  if (arrivals.length === 0) return []
  const { running: period } = await trx
    .selectFrom('periods')
    .select('running')
    // Whoever raises it waits until those who lay in it are done.
    .$if(kind === 'postgres', (query) => query.forShare())
    .executeTakeFirstOrThrow()
  const rows = arrivals
    .map(({ header: { id, round }, digest }) => ({
      id: uuidBytes(id),
      round,
      digest: Buffer.from(digest, 'hex'),
      period,
    }))
    .sort((a, b) => Buffer.compare(a.id, b.id))
  const claimed = await trx
    .insertInto('receipts')
    .values(rows)
    .onConflict((conflict) => conflict.doNothing())
    .returning('id')
    .execute()

  const ids = new Set(claimed.map(({ id }) => uuidOf(id)))
  return arrivals.filter(({ header }) => ids.has(header.id))
}

async function takeBack(trx: Transaction<Tables>, refused: readonly JudgedEnvelope[]) {
  if (refused.length === 0) return
  const ids = refused.map(({ header }) => uuidBytes(header.id))
  await trx.deleteFrom('receipts').where('id', 'in', ids).execute()
}

/** What was judged while its round was open may find it closed. */
function asItLies(
  arrival: JudgedEnvelope,
  states: ReadonlyMap<string, string>,
  flags: ReadonlyMap<JudgedEnvelope, readonly WayFlag[]>,
): JudgedEnvelope {
  const isHeld = arrival.state === 'held' || states.get(arrival.header.round) === 'closed'
  const all = [
    ...arrival.flags,
    ...(flags.get(arrival) ?? []),
    ...(isHeld ? ['late' as const] : []),
  ]
  return { ...arrival, state: isHeld ? 'held' : arrival.state, flags: [...new Set(all)] }
}

async function writeEnvelopes(trx: Transaction<Tables>, arrivals: readonly JudgedEnvelope[]) {
  if (arrivals.length === 0) return
  const rows = arrivals.map(({ header, ...arrival }) => ({
    id: uuidBytes(header.id),
    round: header.round,
    unit: header.unit,
    respondent_group: header.group,
    kind: arrival.kind,
    mode: header.mode,
    channel: arrival.channel,
    questionnaire: header.questionnaire.id,
    questionnaire_version: header.questionnaire.version,
    interviewer: header.interviewer ?? null,
    sealing_day: arrival.sealingDay,
    sealed: Buffer.from(arrival.sealed),
    state: arrival.state,
    flags: JSON.stringify(arrival.flags),
  }))
  await trx.insertInto('envelopes').values(rows).execute()
}

/** The receipts of these envelopes, by envelope. */
export async function readReceipts(
  db: Pick<Transaction<Tables>, 'selectFrom'>,
  ids: readonly string[],
): Promise<Map<string, { digest: string; period: number }>> {
  const rows = await db
    .selectFrom('receipts')
    .select(['id', 'digest', 'period'])
    .where('id', 'in', ids.map(uuidBytes))
    .execute()
  return new Map(
    rows.map(({ id, digest, period }) => [uuidOf(id), { digest: hexOf(digest), period }]),
  )
}
