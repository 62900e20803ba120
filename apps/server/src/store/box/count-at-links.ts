import { bitsAt } from '@phieu/survey/work'
import type { JudgedEnvelope, LinkLimits, WayFlag } from './box-store.ts'
import type { LaySteps, LinkStanding } from './lay-steps.ts'

/** What the links have to say of envelopes that came through them. */
interface AtLinks {
  /** Beyond what their link takes in an hour: they stay on their phones. */
  waiting: Set<JudgedEnvelope>
  /** Of those whose place in the hour asks for more work than they have proven: how much. */
  unworked: Map<JudgedEnvelope, number>
  flags: Map<JudgedEnvelope, WayFlag[]>
}

/** What came through one link. */
interface AtOne {
  limits: LinkLimits
  own: JudgedEnvelope[]
}

/**
 * Counts new envelopes at the links that they came through, in the order of the links, and decides
 * what is beyond a limit: whatever arrives at once, each has its own place in the counting.
 */
export async function countAtLinks(
  steps: LaySteps,
  arrivals: readonly JudgedEnvelope[],
): Promise<AtLinks> {
  const found: AtLinks = { waiting: new Set(), unworked: new Map(), flags: new Map() }
  const byLink = new Map<string, AtOne>()
  for (const arrival of arrivals) {
    const { link } = arrival
    if (!link) continue
    const same = byLink.get(link.code)
    if (same) same.own.push(arrival)
    else byLink.set(link.code, { limits: link, own: [arrival] })
  }
  if (byLink.size === 0) return found

  const links = [...byLink.keys()].sort().flatMap((code) => byLink.get(code) ?? [])
  const standings = await steps.countAtLinks(
    links.map(({ limits: { code, hour }, own }) => ({ code, hour, more: own.length })),
  )
  for (const [at, link] of links.entries()) {
    const standing = standings[at]
    if (!standing) throw new Error(`there is no link ${link.limits.code}`)
    await judgeAtOne(steps, link, standing, found)
  }
  return found
}

async function judgeAtOne(
  steps: LaySteps,
  { limits: { code, day, perHour, burst }, own }: AtOne,
  { before: counted, kept, most, isRevoked }: LinkStanding,
  { waiting, unworked, flags }: AtLinks,
): Promise<void> {
  const wasFull = counted > perHour
  const before = Math.min(perHour, counted)
  const taken: JudgedEnvelope[] = []
  for (const arrival of own) {
    const place = before + taken.length
    const bits = bitsAt(arrival.link?.usualBits ?? 0, place)
    if (place >= perHour) waiting.add(arrival)
    else if ((arrival.link?.proven ?? 0) < bits) unworked.set(arrival, bits)
    else taken.push(arrival)
  }
  if (taken.length < own.length) {
    // Leaves out what was turned away; an hour in which something had to wait stands one above its limit.
    const isFull = wasFull || own.some((arrival) => waiting.has(arrival))
    await steps.turnAway(code, {
      hour: isFull ? perHour + 1 : before + taken.length,
      more: own.length - taken.length,
    })
    // The hour is told once that something had to wait.
    if (isFull && !wasFull) await steps.tellLimited(code, day)
  }

  const keptBefore = kept - own.length
  for (const [at, arrival] of taken.entries()) {
    const isBurst = before + at + 1 > burst
    const isBeyond = most !== null && keptBefore + at + 1 > most
    flags.set(arrival, [
      ...(isRevoked ? (['revoked-sender'] as const) : []),
      ...(isBurst ? (['burst'] as const) : []),
      ...(isBeyond ? (['link-full'] as const) : []),
    ])
  }
}
