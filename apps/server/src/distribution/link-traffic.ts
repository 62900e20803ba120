import { difficultyBits, MOST_BITS } from '@phieu/survey'
import type { Link } from '../store/distribution/link-store.ts'

/**
 * How often each link is opened in this hour. It lives in the memory of this process alone; what
 * comes through a link is counted where it is laid (see `store/box/count-at-links.ts`).
 */
export interface LinkTraffic {
  openingsOf: (link: string) => number
  countOpening: (link: string) => void
  /** Whether this is the first time in this hour that something has to wait at the link. */
  isFirstWait: (link: string) => boolean
  /** Until the next hour begins and everything is counted anew, in whole seconds. */
  secondsLeft: () => number
}

const HOUR = 3_600_000

/** Begins to count. Hours are those of the clock. */
export function openLinkTraffic(now: () => Date): LinkTraffic {
  const hour = { number: -1, counts: new Map<string, { opened: number; waited: boolean }>() }

  function here(link: string) {
    const number = Math.floor(now().getTime() / HOUR)
    if (number !== hour.number) {
      hour.number = number
      hour.counts.clear()
    }
    const there = hour.counts.get(link)
    if (there) return there
    const fresh = { opened: 0, waited: false }
    hour.counts.set(link, fresh)
    return fresh
  }

  return {
    openingsOf: (link) => here(link).opened,
    countOpening: (link) => {
      here(link).opened += 1
    },
    isFirstWait: (link) => {
      const count = here(link)
      const first = !count.waited
      count.waited = true
      return first
    },
    secondsLeft: () => Math.ceil((HOUR - (now().getTime() % HOUR)) / 1000),
  }
}

/** The hour as it is written where it is counted: `2026-11-22T09`. */
export function hourAt(now: Date): string {
  return now.toISOString().slice(0, 'YYYY-MM-DDTHH'.length)
}

/** As many ballots in an hour are nothing unusual at any counter. */
const CALM = 60

/**
 * The zero bits that a link asks for: what the office has set, and where unusually much comes one
 * more each time that it doubles.
 *
 * @param kept - ballots of this hour
 */
export function bitsFor({ difficulty }: Pick<Link, 'difficulty'>, kept: number): number {
  const usual = difficultyBits[difficulty]
  if (usual === 0) return 0
  const rise = kept < CALM ? 0 : 1 + Math.floor(Math.log2(kept / CALM))
  return Math.min(MOST_BITS, usual + rise)
}

/** How often a link may be opened in an hour, for each ballot that it takes in one. */
export const OPENINGS_PER_BALLOT = 20
