import type { DecisionEffect } from '@phieu/office'
import { openBoundedLine } from '../bounded-line.ts'
import { inThread } from '../in-thread.ts'
import { remembering } from '../remember.ts'
import type { CountedAnew, CountOrder } from '../publication/count-worker.ts'
import type { ComputingProgress, LiveResult, Packages } from './result-job.ts'
import {
  digestOf,
  writeOrder,
  type EffectOrder,
  type LiveOrder,
  type OrderBytes,
  type PackagesOrder,
  type ResultOrder,
} from './result-order.ts'

/** Computes results in threads of their own, one after the other: phones are answered meanwhile. */
export interface ResultComputer {
  /**
   * What was computed for the very same input is told again: awards, the result's page and the draft
   * of the papers rest on one result, and ask for it with every decision.
   *
   * @param standing - the same for as long as nothing was written on which it may rest: then nothing is gathered
   * @throws RangeError when the parts of the input contradict each other
   */
  computeLive(standing: string, gather: () => Promise<LiveOrder>): Promise<LiveResult>
  /** Counts every ballot of a round anew, before it is published. */
  countAnew(order: CountOrder): Promise<CountedAnew>
  /** @throws RangeError when the parts of the input contradict each other */
  computePackages(order: PackagesOrder): Promise<Packages>
  /** @throws RangeError when the parts of the input contradict each other */
  computeEffect(order: EffectOrder): Promise<DecisionEffect>
  /** Of the computation that runs for a round now; `undefined` when none does. */
  progressOf(round: string): ComputingProgress | undefined
  /** Breaks off what runs. */
  close(): void
}

/** So many wait at most: what a result rests on is in memory meanwhile. */
const WAITING = 20

/** So many results are told again, those asked for last: two for the awards, one for the page. */
const REMEMBERED = 3

/** What a publication of a million ballots takes, in MB: the leaves of all of them. */
const MEMORY = 2048

/** Sums by unit, group, mode and kind of people, while ballots are counted anew, in MB. */
const COUNT_MEMORY = 1024

export function openResultComputer(): ResultComputer {
  const progress = new Map<string, ComputingProgress>()
  const line = openBoundedLine(WAITING, 'Too many results are being computed; ask later.')
  const stands = remembering<LiveResult>(REMEMBERED)
  const byInput = remembering<LiveResult>(REMEMBERED)
  const closing = new AbortController()

  /** @param written - the order as the thread reads it; once, also where it is what is remembered by */
  function compute<Result>(order: ResultOrder, written?: OrderBytes): Promise<Result> {
    const { round, replicates } = order.gathered.input
    return line(async () => {
      const bytes = written ?? (await writeOrder(order))
      progress.set(round.id, { done: 0, total: replicates })
      try {
        return await inThread<Result, ComputingProgress>(
          new URL('result-job.ts', import.meta.url),
          bytes,
          {
            signal: closing.signal,
            memory: MEMORY,
            onProgress: (news) => progress.set(round.id, news),
          },
        )
      } finally {
        progress.delete(round.id)
      }
    })
  }

  async function computeOnce(order: LiveOrder): Promise<LiveResult> {
    const bytes = await writeOrder(order)
    return byInput(digestOf(bytes), () => compute<LiveResult>(order, bytes))
  }

  return {
    computeLive: (standing, gather) => stands(standing, async () => computeOnce(await gather())),
    countAnew: (order) =>
      line(() =>
        inThread<CountedAnew>(new URL('../publication/count-worker.ts', import.meta.url), order, {
          signal: closing.signal,
          memory: COUNT_MEMORY,
        }),
      ),
    computePackages: (order) => compute<Packages>(order),
    computeEffect: (order) => compute<DecisionEffect>(order),
    progressOf: (round) => progress.get(round),
    close: () => closing.abort(),
  }
}
