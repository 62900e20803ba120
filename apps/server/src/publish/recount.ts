import type { z } from '@hono/zod-openapi'
import { createCounter, type BallotCounter, type GroupTally } from '@phieu/scoring'
import type { RoundPlan } from '../round-plans.ts'
import type { Recount } from '../routes/office-schemas.ts'
import type { RoundSnapshot } from '../store/ballot-store.ts'

/**
 * Counts every kept ballot of a round anew and compares with the tallies, cell by cell.
 *
 * @throws Error when a kept ballot does not fit the round that it was kept in
 */
export async function recountRound(
  plan: RoundPlan,
  snapshot: RoundSnapshot,
): Promise<z.infer<typeof Recount>> {
  const counters = new Map<string, BallotCounter>()
  let ballots = 0
  for await (const ballot of snapshot.ballots()) {
    const key = keyOf(ballot)
    const counter = counters.get(key) ?? newCounter(plan, ballot)
    counters.set(key, counter)
    counter.add(ballot.answers)
    ballots += 1
  }

  const tallied = new Map(snapshot.tallies.map((each) => [keyOf(each), each.tally]))
  const keys = new Set([...tallied.keys(), ...counters.keys()])
  const differences = [...keys].flatMap((key) =>
    differenceOf(key, counters.get(key)?.tally(), tallied.get(key)),
  )
  return { ballots, tallies: tallied.size, equal: differences.length === 0, differences }
}

interface Place {
  unit: string
  group: string
}

/** Ids of units and groups have no space in them. */
function keyOf({ unit, group }: Place): string {
  return `${unit} ${group}`
}

function newCounter(plan: RoundPlan, place: Place): BallotCounter {
  const block = plan.units.get(place.unit)?.block
  const questionnaire = block && plan.questionnaireFor(block, place.group)
  if (!questionnaire) {
    throw new Error(
      `round ${plan.round.id} asks group ${place.group} nothing about unit ${place.unit}`,
    )
  }
  return createCounter(questionnaire)
}

function differenceOf(
  key: string,
  counted: GroupTally | undefined,
  tallied: GroupTally | undefined,
): z.infer<typeof Recount>['differences'] {
  if (counted && tallied && sameTally(counted, tallied)) return []

  const [unit = '', group = ''] = key.split(' ')
  return [{ unit, group, counted: counted?.ballots ?? 0, tallied: tallied?.ballots ?? 0 }]
}

function sameTally(a: GroupTally, b: GroupTally): boolean {
  return (
    a.ballots === b.ballots &&
    a.table.length === b.table.length &&
    a.table.every((count, at) => count === b.table[at])
  )
}
