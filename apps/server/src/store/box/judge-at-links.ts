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
 * Decides what is beyond a limit of the links through which new envelopes came, in the order of the links:
 * whatever arrives at once, each has its own place in the counting.
 *
 * @param standings - of the links, which have counted them
 */
export async function judgeAtLinks(
  steps: Pick<LaySteps, 'turnAway' | 'tellLimited'>,
  arrivals: readonly JudgedEnvelope[],
  standings: ReadonlyMap<string, LinkStanding>,
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
  for (const code of [...byLink.keys()].sort()) {
    const [link, standing] = [byLink.get(code), standings.get(code)]
    if (!link || !standing) throw new Error(`there is no link ${code}`)
    await judgeAtOne(steps, link, standing, found)
  }
  return found
}

async function judgeAtOne(
  steps: Pick<LaySteps, 'turnAway' | 'tellLimited'>,
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
