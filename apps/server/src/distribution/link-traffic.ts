import { difficultyBits, MOST_BITS } from '@phieu/survey'
import type { Link } from '../store/distribution/link-store.ts'

/** What came through a link in this hour. */
export interface HourCount {
  opened: number
  kept: number
}

/**
 * How much comes through each link in this hour. It lives in the memory of this process alone:
 * which hour a ballot came in is written nowhere, and a new start begins with nothing.
 */
export interface LinkTraffic {
  countOf: (link: string) => Readonly<HourCount>
  count: (link: string, what: keyof HourCount, more: number) => void
  /** Whether this is the first time in this hour that something has to wait at the link. */
  isFirstWait: (link: string) => boolean
  /** Until the next hour begins and everything is counted anew, in whole seconds. */
  secondsLeft: () => number
}

const HOUR = 3_600_000

/** Begins to count. Hours are those of the clock. */
export function openLinkTraffic(now: () => Date): LinkTraffic {
  const hour = { number: -1, counts: new Map<string, HourCount & { waited: boolean }>() }

  function here(link: string) {
    const number = Math.floor(now().getTime() / HOUR)
    if (number !== hour.number) {
      hour.number = number
      hour.counts.clear()
    }
    const there = hour.counts.get(link)
    if (there) return there
    const fresh = { opened: 0, kept: 0, waited: false }
    hour.counts.set(link, fresh)
    return fresh
  }

  return {
    countOf: here,
    count: (link, what, more) => {
      here(link)[what] += more
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
