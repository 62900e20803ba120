import {
  earlierResult,
  firstHalfOf,
  type FirstHalf,
  type RaterBallot,
  type RoundInput,
  type UnitCluster,
  type UnitTally,
} from '@phieu/scoring'
import { entryKeys, inOrder } from '@phieu/publication'
import type { EarlierResult, Registry, Round } from '@phieu/survey'
import type { KeyRing } from '../keys/key-ring.ts'
import { raterOpener } from '../keys/raters.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { Store } from '../store/store.ts'
import type { Publications } from '../publication/published.ts'
import { withoutFlagged } from './without-flagged.ts'

/** What was counted of a round, at one moment. */
export interface CountedRound {
  tallies: readonly UnitTally[]
  /** Of the doubtful ballots among them. */
  flaggedTallies: readonly UnitTally[]
  /** Of their interviewers, who are not named in what is computed. */
  clusters: readonly UnitCluster[]
  /** The ballots of people who rate many units; each rater as it is sealed. */
  raterBallots: readonly RaterBallot[]
}

/** How often the rankings are repeated, and from which seed. */
export interface Repeats {
  /** 16 hexadecimal digits. */
  seed: string
  replicates: number
}

export interface GatheredInput {
  input: Omit<RoundInput, 'covariances'>
  /** From which the covariances are computed; nothing else is kept of who rated what. */
  raterBallots: readonly RaterBallot[]
  /** Of the same year, where it was published. */
  firstHalf: FirstHalf | undefined
}

/** Everything that a round's result rests on. */
export async function gatherInput(
  { store, publications, keys }: { store: Store; publications: Publications; keys: KeyRing },
  { round, definition, registry, questionnaires }: RoundPlan,
  { tallies, flaggedTallies, clusters, raterBallots }: CountedRound,
  repeats: Repeats,
): Promise<GatheredInput> {
  const external = inOrder(await store.listExternal(round.id), entryKeys.external)
  const counted = {
    round,
    definition,
    registry,
    questionnaires: [...questionnaires],
    tallies: inOrder(tallies, entryKeys.counts),
    withoutFlagged:
      flaggedTallies.length > 0
        ? inOrder(await withoutFlagged(tallies, flaggedTallies), entryKeys.counts)
        : undefined,
    clusters: inOrder(clusters, entryKeys.clusters),
    external,
  }
  const adjustments = await store.listAdjustments(round.id)
  const assessed = await store.listAssessed(round.id)
  const input = {
    ...counted,
    ...repeats,
    assessed: inOrder(assessed, entryKeys.assessed),
    adjustments: inOrder(
      adjustments.filter(({ withdrawn }) => withdrawn === undefined).map((each) => each.adjustment),
      entryKeys.adjustments,
    ),
    earlier: await findEarlier(store, publications, round),
  }
  return {
    input,
    raterBallots: await openRaters(keys, round.id, raterBallots),
    firstHalf: await findFirstHalf(store, publications, round, registry),
  }
}

/**
 * The raters, for the computation of their covariances alone.
 *
 * @throws Error when the round's key is not here: the result would be another one
 */
async function openRaters(
  keys: KeyRing,
  round: string,
  sealed: readonly RaterBallot[],
): Promise<RaterBallot[]> {
  if (sealed.length === 0) return []
  const secret = (await keys.find(round))?.roundSecret
  if (secret === undefined) throw new Error(`the key of round ${round} is not here`)
  const { open } = raterOpener(secret)
  return sealed.map(({ rater, ...ballot }) => ({ ...ballot, rater: open(rater) }))
}

/**
 * What the round is compared with. Of a round that was published here the public figures are taken:
 * what was hidden then stays hidden.
 */
async function findEarlier(
  store: Store,
  publications: Publications,
  { earlier }: Round,
): Promise<EarlierResult | undefined> {
  if (earlier === undefined) return undefined
  const published = await publications.find(earlier)
  return published ? earlierResult(published.document) : store.findEarlier(earlier)
}

/**
 * The published first half of the year of which this round is the second.
 *
 * @throws DamagedPackage when it cannot be read: without it the year’s value would be another one
 */
async function findFirstHalf(
  store: Store,
  publications: Publications,
  { year, half, definition }: Round,
  registry: Registry,
): Promise<FirstHalf | undefined> {
  if (half !== 2 || year === undefined) return undefined
  const entries = await store.listPublications()
  const rounds = await Promise.all(entries.map((entry) => store.findRound(entry.round)))
  const found = rounds.find(
    (each) =>
      each !== undefined &&
      each.year === year &&
      each.half === 1 &&
      each.definition.id === definition.id,
  )
  const published = found && (await publications.find(found.id))
  return published && firstHalfOf(published.document, year, registry)
}
