/**
 * The count: opens what may be opened of each round's box, one round after the other, some cells
 * at a time, in an order of chance. It knows nothing that the database doesn't, so a count that was broken off
 * goes on where it stopped; only a sheet's key lives here, for as long as it is needed.
 */
import { setTimeout as passed } from 'node:timers/promises'
import { publicKeyOf } from '@phieu/survey/envelope'
import { raterSealer } from '../keys/raters.ts'
import type { RingKeys } from '../keys/key-ring.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { LyingCell } from '../store/box/box-store.ts'
import { isNamed, lateShareOf, leastTogether, shareOf } from './cell-rule.ts'
import type { CountServices } from './count-services.ts'
import { countCells, portionsOf, type CellOrder } from './count-cells.ts'
import { openOpener } from './open-envelopes.ts'
import { openPace } from './pace.ts'
import { shuffled } from './shuffle.ts'

/** How far a count is that runs now, in envelopes. */
export interface CountProgress {
  done: number
  total: number
}

export interface Counts {
  /** Something was laid, or a round was closed: what may be counted is, soon. */
  nudge: (round: string) => void
  /** Counts what may be counted of the rounds that were nudged. Resolves when nothing is left to do. */
  settle: () => Promise<void>
  /**
   * Counts what lies in the box of a closed round for named rights.
   *
   * @param secret - what a sheet says; forgotten when the count is through
   * @returns `other-key` where it is another sheet's
   */
  openNamed: (round: string, secret: string) => Promise<'begun' | 'other-key'>
  /**
   * Counts those that came late, together, as far as the keys are here and enough of a cell lie there.
   * Resolves when they are counted.
   *
   * @param secret - what a sheet says, for those of named rights; forgotten with the count
   * @returns `other-key` where it is another sheet's
   */
  countLate: (round: string, secret: string | undefined) => Promise<'counted' | 'other-key'>
  progressOf: (round: string) => CountProgress | undefined
  /** Breaks off after the cells that are being counted. */
  close: () => Promise<void>
}

/** How long a count waits for company, in ms: what comes together is opened together. */
export const COUNT_LINGER = 250

/** After how long it is looked whether another server is still at it, in ms. */
const LOOK = 1000

/** After how long a count that failed is tried again, in ms. */
const PAUSE = 30_000

/** What of a cell is to be counted, if anything. */
type OrderFor = (cell: LyingCell, plan: RoundPlan, keys: RingKeys) => CellOrder | undefined

export function openCounts(services: CountServices): Counts {
  const { store } = services
  const nudged = new Set<string>()
  const progress = new Map<string, CountProgress>()
  const pace = openPace()
  let timer: NodeJS.Timeout | undefined
  let due = Infinity
  let last: Promise<void> = Promise.resolve()
  let closed = false

  function inTurn(work: () => Promise<void>): Promise<void> {
    const turn = last.then(() => (closed ? undefined : work()))
    last = turn.catch(() => {}) // whoever asked is told; the next one is not concerned
    return turn
  }

  async function runNudged() {
    clearTimeout(timer)
    due = Infinity
    const rounds = [...nudged]
    nudged.clear()
    // All are in the queue at once: who waits for the last turn has waited for every round.
    await Promise.all(
      rounds.map((round) =>
        inTurn(async () => {
          try {
            const whole = () => count(round, (cell, plan, keys) => orderOf(cell, plan, keys))
            // What came here may have come too late for the server that counts.
            if (!(await store.countAlone(round, whole))) lookIn(round, LOOK)
          } catch (error) {
            lookIn(round, PAUSE) // a database that is gone comes back
            throw error
          }
        }),
      ),
    )
  }

  function lookIn(round: string, after: number) {
    if (closed) return
    nudged.add(round)
    // What came to other rounds doesn't wait for one that fails.
    const at = performance.now() + after
    if (at >= due) return
    clearTimeout(timer)
    due = at
    timer = setTimeout(runInTime, after)
  }

  function runInTime() {
    void runNudged().catch(services.report)
  }

  /** Waits for another server that counts the round. */
  async function countNow(round: string, orderFor: OrderFor) {
    for (;;) {
      if (closed || (await store.countAlone(round, () => count(round, orderFor)))) return
      await passed(LOOK)
    }
  }

  async function count(round: string, orderFor: OrderFor) {
    const plan = await services.plans.find(round)
    const keys = await services.keys.find(round)
    if (!plan || keys?.roundSecret === undefined) return

    const limits = await store.findFlagLimits(round)
    const raters = raterSealer(keys.roundSecret, services.randomBytes)
    const cells = await store.listBox(round)
    const orders = cells.flatMap((cell) => orderFor(cell, plan, keys) ?? [])
    const running = { done: 0, total: envelopesOf(orders) }
    progress.set(round, running)
    const opener = openOpener(running.total)
    try {
      for (const portion of portionsOf(shuffled(orders, services.randomBytes))) {
        if (closed) return
        const today = plan.dayAt(services.now())
        await countCells(services, portion, { plan, today, limits, raters }, opener, pace)
        running.done += envelopesOf(portion)
      }
    } finally {
      progress.delete(round)
      await opener.close()
    }
  }

  return {
    nudge(round) {
      if (closed) return
      pace.tell()
      lookIn(round, COUNT_LINGER)
    },
    async settle() {
      await runNudged()
      await last
      while (nudged.size > 0) {
        await passed(LOOK)
        await runNudged()
      }
    },
    async openNamed(round, secret) {
      const keys = await services.keys.find(round)
      if (!keys || !(await isKeyOf(keys, secret))) return 'other-key'
      const withSheet = { roundSecret: keys.roundSecret, boxSecret: secret }
      const counted = inTurn(() => countNow(round, (cell, plan) => orderOf(cell, plan, withSheet)))
      void counted.catch(services.report)
      return 'begun'
    },
    async countLate(round, sheet) {
      const ring = await services.keys.find(round)
      if (sheet !== undefined && !(ring && (await isKeyOf(ring, sheet)))) return 'other-key'
      await inTurn(() =>
        countNow(round, (cell, plan, keys) => {
          const secret = isNamed(cell.kind) ? (keys.boxSecret ?? sheet) : keys.roundSecret
          const share = lateShareOf(cell, plan.round)
          if (secret === undefined || share.take === 0) return undefined
          return { cell, state: 'held', secret, ...share, least: leastTogether(plan.round) }
        }),
      )
      return 'counted'
    },
    progressOf: (round) => progress.get(round),
    async close() {
      closed = true
      pace.close()
      clearTimeout(timer)
      await last
    },
  }
}

function envelopesOf(orders: readonly CellOrder[]): number {
  return orders.reduce((sum, { take }) => sum + take, 0)
}

async function isKeyOf({ publicKeys }: RingKeys, secret: string): Promise<boolean> {
  return (await publicKeyOf(secret)) === publicKeys.box
}

/** What is counted of a cell while its round is open, and after its closing. */
function orderOf(
  cell: LyingCell,
  { round }: RoundPlan,
  { roundSecret, boxSecret }: Pick<RingKeys, 'roundSecret' | 'boxSecret'>,
): CellOrder | undefined {
  const secret = isNamed(cell.kind) ? boxSecret : roundSecret
  const { take, leaves } = shareOf(cell, round)
  if (secret === undefined || take === 0) return undefined
  return { cell, state: 'lying', secret, take, leaves, least: leastTogether(round) }
}
