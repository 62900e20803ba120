/**
 * How fast a count goes: at once while nobody sends; else in small steps with a rest after each, as what
 * comes to the door waits for the thread that writes, and for a core.
 */
import { setTimeout } from 'node:timers/promises'

export interface Pace {
  /** Something has come to the door. */
  tell: () => void
  /** So many envelopes are opened and written in one go. */
  most: () => number
  /** Takes a step, and rests where something came meanwhile. */
  step: (work: () => Promise<void>) => Promise<void>
  /** Rests no more. */
  close: () => void
}

/** How many go together: a commit of twelve holds whoever writes for a few milliseconds. */
export const MOST = { calm: 50, sending: 12 }

/** For as many times as a step took. */
const REST = 8

/** No rest is longer, in ms: a count goes on while phones send without an end. */
const LONGEST = 1000

export function openPace(
  now: () => number = () => performance.now(),
  rest: (time: number, signal: AbortSignal) => Promise<unknown> = restFor,
): Pace {
  const closing = new AbortController()
  let come = 0
  let isSending = false
  return {
    tell() {
      come += 1
    },
    most: () => (isSending ? MOST.sending : MOST.calm),
    async step(work) {
      const before = { come, at: now() }
      await work()
      isSending = come > before.come
      const time = Math.min(REST * (now() - before.at), LONGEST)
      if (isSending) await rest(time, closing.signal)
    },
    close: () => closing.abort(),
  }
}

/** Ends sooner, and no worse, where the server closes. */
const restFor = (time: number, signal: AbortSignal) =>
  setTimeout(time, undefined, { signal }).catch(() => undefined)
