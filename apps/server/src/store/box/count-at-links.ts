import { bitsAt } from '@phieu/survey'
import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { countAtLink } from '../distribution/count-at-link.ts'
import type { JudgedEnvelope, LinkLimits, WayFlag } from './box-store.ts'

/** What the links have to say of envelopes that came through them. */
interface AtLinks {
  /** Beyond what their link takes in an hour: they stay on their phones. */
  waiting: Set<JudgedEnvelope>
  /** Of those whose place in the hour asks for more work than they have proven: how much. */
  unworked: Map<JudgedEnvelope, number>
  flags: Map<JudgedEnvelope, WayFlag[]>
}

/**
 * Counts new envelopes at the links that they came through, in the order of the links, and decides
 * what is beyond a limit: whatever arrives at once, each has its own place in the counting.
 */
export async function countAtLinks(
  trx: Transaction<Tables>,
  arrivals: readonly JudgedEnvelope[],
): Promise<AtLinks> {
  const found: AtLinks = { waiting: new Set(), unworked: new Map(), flags: new Map() }
  const byLink = Map.groupBy(arrivals, ({ link }) => link?.code)
  for (const code of [...byLink.keys()].filter((each) => each !== undefined).sort()) {
    const own = byLink.get(code) ?? []
    const limits = own[0]?.link
    if (limits) await countAtOne(trx, limits, own, found)
  }
  const hours = arrivals.flatMap(({ link }) => (link ? [link.hour] : [])).sort()
  const present = hours.at(-1)
  if (present !== undefined) {
    await trx.deleteFrom('link_hours').where('hour', '<', present).execute()
  }
  return found
}

async function countAtOne(
  trx: Transaction<Tables>,
  { code, day, hour, perHour, burst }: LinkLimits,
  own: readonly JudgedEnvelope[],
  { waiting, unworked, flags }: AtLinks,
): Promise<void> {
  const counted = await countInHour(trx, { code, hour }, own.length)
  const wasFull = counted - own.length > perHour
  const before = Math.min(perHour, counted - own.length)
  const taken: JudgedEnvelope[] = []
  for (const arrival of own) {
    const place = before + taken.length
    const bits = bitsAt(arrival.link?.usualBits ?? 0, place)
    if (place >= perHour) waiting.add(arrival)
    else if ((arrival.link?.proven ?? 0) < bits) unworked.set(arrival, bits)
    else taken.push(arrival)
  }
  const isFull = wasFull || own.some((arrival) => waiting.has(arrival))
  const now = isFull ? perHour + 1 : before + taken.length
  if (now !== counted) await setHour(trx, code, now)
  // The hour is told once that something had to wait.
  if (isFull && !wasFull) await countAtLink(trx, { link: code, day, limited: 1 })

  const { kept, most } = await countKept(trx, code, taken.length)
  for (const [at, arrival] of taken.entries()) {
    const isBurst = before + at + 1 > burst
    const isBeyond = most !== null && kept - taken.length + at + 1 > most
    flags.set(arrival, [
      ...(isBurst ? (['burst'] as const) : []),
      ...(isBeyond ? (['link-full'] as const) : []),
    ])
  }
}

/** @returns how many came through the link in this hour, the new ones among them */
async function countInHour(
  trx: Transaction<Tables>,
  { code: link, hour }: Pick<LinkLimits, 'code' | 'hour'>,
  more: number,
): Promise<number> {
  const before = sql<number>`case when link_hours.hour = excluded.hour then link_hours.ballots else 0 end`
  const { ballots } = await trx
    .insertInto('link_hours')
    .values({ link, hour, ballots: more })
    .onConflict((conflict) =>
      conflict
        .column('link')
        .doUpdateSet({ hour, ballots: sql<number>`excluded.ballots + ${before}` }),
    )
    .returning('ballots')
    .executeTakeFirstOrThrow()
  return ballots
}

/** Leaves out what was turned away; an hour in which something had to wait stands one above its limit. */
async function setHour(trx: Transaction<Tables>, link: string, ballots: number): Promise<void> {
  await trx.updateTable('link_hours').set({ ballots }).where('link', '=', link).execute()
}

async function countKept(trx: Transaction<Tables>, link: string, more: number) {
  const row = await trx
    .updateTable('links')
    .set((links) => ({ kept: links('kept', '+', more) }))
    .where('code', '=', link)
    .returning(['kept', 'max_ballots as most'])
    .executeTakeFirst()
  if (!row) throw new Error(`there is no link ${link}`)
  return row
}
