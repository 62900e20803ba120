import type { Tables } from '../../database/tables.ts'
import { countedLying, sumCounts } from '../ballots/sum-counts.ts'
import type { JudgedEnvelope } from './box-store.ts'

/** A receipt as it stands: whose, of what, since when. */
export interface StandingReceipt {
  digest: string
  period: number
}

/** A right by the code that somebody was sent, for one unit; or of an insider, by its own id (a UUID). */
export type UsedRight = { code: string; unit: string } | { drawn: string }

/** How a link stood before the envelopes that were claimed just now came through it, and stands since. */
export interface LinkStanding {
  /** In the same hour, before; one more than its limit at most. */
  before: number
  /** In all, with them. */
  kept: number
  /** How many ballots are wanted by it; `null`: any number. */
  most: number | null
  isRevoked: boolean
}

/** What was claimed, and how things stand. */
export interface Claimed {
  /** Of envelopes. */
  ids: ReadonlySet<string>
  /** Of rounds, by their ids. */
  states: ReadonlyMap<string, string>
  /** The running backup period. */
  period: number
  /** By the codes of links. */
  links: ReadonlyMap<string, LinkStanding>
}

/** While a round is closed and not yet approved, what was finished in its days is held. */
export const taking: readonly string[] = ['open', 'closed']

/**
 * The statements by which envelopes are laid, inside one transaction. Each takes a whole set at once, in
 * the order in which it is given, which is that of the keys.
 */
export interface LaySteps {
  /**
   * Writes the receipts of envelopes whose round takes them (`taking`) and which have none yet, and counts
   * those at their links, in the order of the links. Until the transaction ends nobody moves a round or the period.
   *
   * @param envelopes - by their ids
   * @throws Error when one of their rounds isn't there
   */
  claim: (envelopes: readonly JudgedEnvelope[]) => Promise<Claimed>
  /** Uses rights that are unused; says which it has used. */
  useRights: (rights: readonly UsedRight[]) => Promise<boolean[]>
  /** Takes back what a link has counted and doesn't take. @param hour - how many the hour stands at */
  turnAway: (link: string, counted: { hour: number; more: number }) => Promise<void>
  tellLimited: (link: string, day: string) => Promise<void>
  takeBack: (envelopes: readonly JudgedEnvelope[]) => Promise<void>
  /** Puts envelopes into the box, and counts them where they lie. */
  write: (envelopes: readonly JudgedEnvelope[]) => Promise<void>
  /** By the ids of the envelopes. */
  readReceipts: (ids: readonly string[]) => Promise<Map<string, StandingReceipt>>
}

/** The first 12 bits of a digest: receipts are found by them where leaves are asked for. */
export function bucketOf(digest: string): number {
  return Number.parseInt(digest.slice(0, 3), 16)
}

/** Where envelopes are counted while they lie in the box, and how many. */
export function countsOf(envelopes: readonly JudgedEnvelope[]): Tables['ballot_counts'][] {
  return sumCounts(
    envelopes.map(({ header, kind, channel, sealingDay, state }) =>
      countedLying({
        round: header.round,
        state,
        unit: header.unit,
        respondent_group: header.group,
        kind,
        interviewer: header.interviewer ?? null,
        channel,
        sealing_day: sealingDay,
      }),
    ),
  )
}
