import type { PushOutcome } from './outbox/outbox.ts'
import { isCut } from './outbox/push.ts'

/** The name of the lock and of the background sync. */
export const OUTBOX = 'outbox'

/** What the last try to send came to. `elsewhere`: another tab of this phone is sending. */
export type SendOutcome = PushOutcome | 'elsewhere'

/** Sends what waits whenever there may be a network, from any screen. */
export interface Sync {
  /** Sends now, whatever was tried before, and says what came of it. */
  sendNow: () => Promise<SendOutcome>
  /** Sends soon, without being waited for: after each Finish. */
  nudge: () => void
  /** Stops sending and listening. */
  close: () => void
}

/** The world as sending sees it; handed in so that retries are repeats and tests are exact. */
export interface SyncWorld {
  push: () => Promise<PushOutcome>
  /** 0 ≤ random() < 1 */
  random: () => number
  /** Calls back after `delay` ms, unless what it returns is called before. */
  wait: (delay: number, then: () => void) => () => void
  /** Calls back whenever sending may succeed again (online again, visible again); returns how to stop. */
  connectivity: (then: () => void) => () => void
  /** Keeps the tabs of one phone apart; see `aloneByLocks`. */
  alone: Alone
  /** Asks the browser to wake the worker when there is a network, where it can. */
  askWorker: () => void
}

/**
 * Does something that only one tab should do at a time.
 *
 * @param patient - waits until another tab has done, rather than leaving it to that tab
 */
export type Alone = (patient: boolean, work: () => Promise<PushOutcome>) => Promise<SendOutcome>

/** The first pause after a failure and the longest one, in ms (2 seconds, 5 minutes). */
const FIRST_PAUSE = 2_000
const LONGEST_PAUSE = 300_000

/** Begins to send: at once, at every sign of a network, and after pauses that double. */
export function openSync(world: SyncWorld): Sync {
  const state = { failures: 0, cancelPause: () => {}, closed: false }

  async function send(patient: boolean): Promise<SendOutcome> {
    state.cancelPause()
    let outcome: SendOutcome = 'offline' // what a phone that can't read its own memory comes to
    try {
      outcome = await world.alone(patient, world.push)
      return outcome
    } finally {
      plan(outcome)
    }
  }

  /** Plans the next try, where one may succeed without any sign of a network. */
  function plan(outcome: SendOutcome) {
    state.failures = outcome === 'empty' ? 0 : state.failures + 1
    if (state.closed || outcome === 'empty' || outcome === 'sign-in-needed') return

    if (isCut(outcome)) world.askWorker()
    state.cancelPause()
    state.cancelPause = world.wait(pauseAfter(outcome, state.failures, world.random()), nudge)
  }

  function nudge() {
    void send(false).catch((error: unknown) => {
      // What was under way when it was closed may find the phone's memory closed as well.
      if (!state.closed) throw error
    })
  }

  function reconnect() {
    state.failures = 0
    nudge()
  }

  const stopWatching = world.connectivity(reconnect)
  nudge()
  return {
    sendNow: () => send(true),
    nudge,
    close: () => {
      state.closed = true
      state.cancelPause()
      stopWatching()
    },
  }
}

/**
 * How long to wait before the next try, in ms: doubling, at most five minutes, and anything from
 * half of it to the whole, so that phones that lost one server don't come back in one instant. A
 * server may ask for five minutes more: a number from outside neither silences a phone for a day nor
 * runs over what a timer can hold, nor takes away what it waits by itself.
 */
export function pauseAfter(outcome: SendOutcome, failures: number, chance: number): number {
  const doubled = Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.max(0, failures - 1))
  const wanted = typeof outcome === 'object' ? outcome.retryAfter * 1000 : 0
  const asked = Math.min(LONGEST_PAUSE, Math.max(0, wanted))
  return asked + Math.round(doubled * (0.5 + chance / 2))
}

/** By Web Locks, where the browser has them; without, two tabs push twice, which is harmless. */
export function aloneByLocks(locks: LockManager | undefined): Alone {
  return async (patient, work) => {
    if (!locks) return work()
    let isHeard = false
    try {
      return await locks.request(OUTBOX, { ifAvailable: !patient }, (lock) => {
        isHeard = true
        return lock ? work() : 'elsewhere'
      })
    } catch (error) {
      if (isHeard) throw error
      return work() // forbidden, as in a page without an origin of its own
    }
  }
}
