import { inTens, type FieldworkRecord, type SeenFieldwork } from '@phieu/publication'
import {
  askedBy,
  createModeCounter,
  createStrataCounter,
  discloseCells,
  POOLED_MINIMUM,
  PUBLIC_MINIMUM,
  type AskedBy,
  type UnitStratum,
} from '@phieu/scoring'
import type { LocalDate } from '@phieu/survey'
import { readContactCells } from '../fieldwork/response-rates.ts'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { CountedBallot, RoundSnapshot } from '../store/ballots/ballot-store.ts'
import type { Store } from '../store/store.ts'

/** Looks on while a round's ballots are counted anew, and remembers sums of them. */
export interface FieldworkObserver {
  /** The snapshot, whose ballots are seen as they are read; they are to be read once. */
  watch(snapshot: RoundSnapshot): RoundSnapshot
  /** What was seen, and what interviewers told of those who gave no ballot; kept nowhere. */
  seen(store: Store): Promise<SeenFieldwork>
  /** The ballots by the kinds of people of whom the round brings figures; kept nowhere. */
  strata(): UnitStratum[]
}

/**
 * How the ballots of a round were collected. Which ballot came how leaves this place in sums only:
 * of modes with too few ballots nothing is said, of others in tens. Where a group alone was asked in
 * some way, the number would tell how many ballots hidden units have of it together.
 */
export function observeFieldwork(plan: RoundPlan): FieldworkObserver {
  const ballotsBy = new Map<AskedBy, number>()
  const ballotsIn = new Map<number, number>()
  const modes = createModeCounter(areaOf(plan))
  const strata = createStrataCounter(plan.round.populations ?? [])
  let days: [first: LocalDate, last: LocalDate] | undefined

  function see(ballot: CountedBallot) {
    const { mode, channel, sealedOn, seconds } = ballot
    increase(ballotsBy, askedBy(mode, channel))
    if (seconds !== undefined) increase(ballotsIn, seconds)
    const [first, last] = days ?? [sealedOn, sealedOn]
    days = [sealedOn < first ? sealedOn : first, sealedOn > last ? sealedOn : last]
    const questionnaire = plan.questionnaireAbout(ballot.unit, ballot.group)
    modes.add(ballot, questionnaire)
    strata.add(ballot, questionnaire)
  }

  return {
    watch: (snapshot) => ({ ...snapshot, ballots: () => seen(snapshot.ballots(), see) }),
    strata: () => strata.strata(),
    async seen(store) {
      return {
        seen: {
          days: days ?? null,
          modes: discloseModes(ballotsBy),
          seconds: medianOf(ballotsIn),
        },
        contacts: await readContactCells(store, plan.round.id),
        modes: modes.sums(),
      }
    },
  }
}

async function* seen(
  ballots: AsyncIterable<CountedBallot>,
  see: (ballot: CountedBallot) => void,
): AsyncIterable<CountedBallot> {
  for await (const ballot of ballots) {
    see(ballot)
    yield ballot
  }
}

function areaOf({ definition }: RoundPlan) {
  const areas = new Map(
    definition.blocks.flatMap(({ id, items }) =>
      items.map((item) => [`${id} ${item.id}`, item.area] as const),
    ),
  )
  return (block: string, item: string) => areas.get(`${block} ${item}`)
}

/** All ballots together are published elsewhere, so a small mode needs another one for cover. */
function discloseModes(ballotsBy: ReadonlyMap<AskedBy, number>): FieldworkRecord['modes'] {
  const cells = [...ballotsBy].map(([name, n]) => ({ name, n }))
  const { hidden } = discloseCells(cells, PUBLIC_MINIMUM)
  return cells
    .toSorted((a, b) => b.n - a.n)
    .map(({ name, n }) => ({ mode: name, ballots: hidden.has(name) ? null : inTens(n) }))
}

function medianOf(ballotsIn: ReadonlyMap<number, number>): FieldworkRecord['seconds'] {
  const timed = [...ballotsIn].sort(([a], [b]) => a - b)
  const ballots = timed.reduce((sum, [, count]) => sum + count, 0)
  if (ballots < POOLED_MINIMUM) return null
  let below = 0
  const [median = 0] =
    timed.find(([, count]) => {
      below += count
      return 2 * below >= ballots
    }) ?? []
  return { ballots: inTens(ballots), median }
}

function increase<Key>(counts: Map<Key, number>, key: Key) {
  counts.set(key, (counts.get(key) ?? 0) + 1)
}
