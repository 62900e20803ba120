import { sql, type Transaction } from 'kysely'
import type { Tables } from '../../database/tables.ts'
import { countAtLink } from '../distribution/count-at-link.ts'
import type { JudgedEnvelope, LinkLimits, WayFlag } from './box-store.ts'

/** What the links have to say of envelopes that came through them. */
interface AtLinks {
  /** Beyond what their link takes in an hour: they stay on their phones. */
  waiting: Set<JudgedEnvelope>
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
  const found: AtLinks = { waiting: new Set(), flags: new Map() }
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
  { waiting, flags }: AtLinks,
): Promise<void> {
  const counted = await countInHour(trx, { code, hour }, own.length)
  const before = Math.min(perHour, counted - own.length)
  const taken = own.slice(0, perHour - before)
  for (const arrival of own.slice(taken.length)) waiting.add(arrival)
  if (counted > perHour) await fillHour(trx, code, perHour)
  // The hour is told once that something had to wait.
  if (counted > perHour && counted - own.length <= perHour) {
    await countAtLink(trx, { link: code, day, limited: 1 })
  }

  const { kept, most } = await countKept(trx, code, taken.length)
  for (const [at, arrival] of taken.entries()) {
    const isBurst = before + at + 1 > burst
    const isFull = most !== null && kept - taken.length + at + 1 > most
    flags.set(arrival, [
      ...(isBurst ? (['burst'] as const) : []),
      ...(isFull ? (['link-full'] as const) : []),
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

/** An hour in which something had to wait stands one above its limit. */
async function fillHour(trx: Transaction<Tables>, link: string, perHour: number): Promise<void> {
  await trx
    .updateTable('link_hours')
    .set({ ballots: perHour + 1 })
    .where('link', '=', link)
    .execute()
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
