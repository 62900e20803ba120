import type { JudgedEnvelope, LayOutcome, WayFlag } from './box-store.ts'
import { judgeAtLinks } from './judge-at-links.ts'
import { taking, type LaySteps, type UsedRight } from './lay-steps.ts'

/**
 * Puts envelopes into the box, inside one transaction.
 *
 * The round is locked as it stands, so that none is closed under an envelope that is being laid, and
 * so is the backup period. The receipt is written first and claims the id: of two senders of the
 * same envelope one writes it, the other waits and finds it. Receipts, then links and rights, are
 * locked in the order of their keys, so that no two servers on one database wait for each other.
 *
 * @returns one outcome for each envelope, in their order
 */
export async function layEnvelopes(
  steps: LaySteps,
  arrivals: readonly JudgedEnvelope[],
): Promise<LayOutcome[]> {
  const firsts = new Map<string, JudgedEnvelope>()
  for (const arrival of arrivals) {
    if (!firsts.has(arrival.header.id)) firsts.set(arrival.header.id, arrival)
  }
  const { ids, states, period, links } = await steps.claim(
    [...firsts.values()].sort(({ header: a }, { header: b }) => (a.id < b.id ? -1 : 1)),
  )
  const claimed = [...firsts.values()].filter(({ header }) => ids.has(header.id))
  const spent = await findSpent(steps, claimed)
  const { waiting, unworked, flags } = await judgeAtLinks(steps, claimed, links)
  const turnedAway = new Set([...spent, ...waiting, ...unworked.keys()])
  if (turnedAway.size > 0) await steps.takeBack([...turnedAway])
  const laid = claimed.filter((arrival) => !turnedAway.has(arrival))
  if (laid.length > 0) {
    await steps.write(laid.map((arrival) => asItLies(arrival, states, flags.get(arrival) ?? [])))
  }

  const fresh = new Set(laid)
  const others = [...firsts.values()].filter((arrival) => !fresh.has(arrival))
  const standing =
    others.length > 0 ? await steps.readReceipts(others.map(({ header }) => header.id)) : new Map()
  return arrivals.map((arrival): LayOutcome => {
    const first = firsts.get(arrival.header.id) ?? arrival
    const receipt = fresh.has(first)
      ? { digest: first.digest, period }
      : standing.get(arrival.header.id)
    if (receipt) {
      if (receipt.digest !== arrival.digest) return { outcome: 'conflicting' }
      const outcome = fresh.has(arrival) ? 'laid' : 'laid-already'
      return { outcome, period: receipt.period }
    }
    if (!taking.includes(states.get(arrival.header.round) ?? '')) return { outcome: 'closed' }
    if (spent.has(first)) return { outcome: 'spent' }
    if (waiting.has(first)) return { outcome: 'waiting' }
    const bits = unworked.get(first)
    if (bits !== undefined) return { outcome: 'unworked', bits }
    throw new Error(`envelope ${arrival.header.id} was laid without a receipt`)
  })
}

/**
 * Uses the rights that new envelopes came with. Of two envelopes that bring the same one for a unit,
 * the first uses it.
 *
 * @returns the arrivals whose right was used before
 */
async function findSpent(
  steps: LaySteps,
  arrivals: readonly JudgedEnvelope[],
): Promise<ReadonlySet<JudgedEnvelope>> {
  const rights = new Map<string, { right: UsedRight; arrivals: JudgedEnvelope[] }>()
  for (const arrival of arrivals) {
    const right = rightOf(arrival)
    if (!right) continue
    const key = 'drawn' in right ? right.drawn : `${right.code} ${right.unit}`
    const same = rights.get(key)
    if (same) same.arrivals.push(arrival)
    else rights.set(key, { right, arrivals: [arrival] })
  }
  if (rights.size === 0) return new Set()
  const inOrder = [...rights.keys()].sort().flatMap((key) => rights.get(key) ?? [])
  const used = await steps.useRights(inOrder.map(({ right }) => right))
  return new Set(inOrder.flatMap(({ arrivals: own }, at) => own.slice(used[at] ? 1 : 0)))
}

function rightOf({ rightHash, drawnRight, header }: JudgedEnvelope): UsedRight | undefined {
  if (drawnRight !== undefined) return { drawn: drawnRight }
  return rightHash === undefined ? undefined : { code: rightHash, unit: header.unit }
}

/** What was judged while its round was open may find it closed. */
function asItLies(
  arrival: JudgedEnvelope,
  states: ReadonlyMap<string, string>,
  flags: readonly WayFlag[],
): JudgedEnvelope {
  const isHeld = arrival.state === 'held' || states.get(arrival.header.round) === 'closed'
  const all = [...arrival.flags, ...flags, ...(isHeld ? (['late'] as const) : [])]
  return { ...arrival, state: isHeld ? 'held' : arrival.state, flags: [...new Set(all)] }
}
