import type { SeenFieldwork, TimedCell, WayCell } from '@phieu/publication'
import { askedBy, createModeCounter, createStrataCounter, type UnitStratum } from '@phieu/scoring'
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
 * How the ballots of a round were collected. Which ballot came how leaves this place in sums by unit
 * and group only, and what of these nobody may know is not told (see `toldFieldwork`).
 */
export function observeFieldwork(plan: RoundPlan): FieldworkObserver {
  const ways = createCells<Omit<WayCell, 'ballots'>>()
  const timed = createCells<Omit<TimedCell, 'ballots'>>()
  const modes = createModeCounter(areaOf(plan))
  const strata = createStrataCounter(plan.round.populations ?? [])
  let days: [first: LocalDate, last: LocalDate] | undefined

  function see(ballot: CountedBallot) {
    const { unit, group, mode, channel, sealedOn, seconds } = ballot
    ways.add({ unit, group, by: askedBy(mode, channel) })
    if (seconds !== undefined) timed.add({ unit, group, seconds })
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
        days: days ?? null,
        ways: ways.all(),
        timed: timed.all(),
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

/** Counts of what is alike. */
function createCells<Cell extends object>() {
  const cells = new Map<string, Cell & { ballots: number }>()
  return {
    add(cell: Cell) {
      const key = Object.values(cell).join(' ')
      const found = cells.get(key)
      if (found) found.ballots += 1
      else cells.set(key, { ...cell, ballots: 1 })
    },
    all: () => [...cells.values()],
  }
}
