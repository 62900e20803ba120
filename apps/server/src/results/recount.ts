import type { Recount } from '@phieu/office'
import type { z } from 'zod'
import { createCounter, type BallotCounter, type GroupTally } from '@phieu/scoring'
import type { Ballot } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import { createInterviewCounter } from './recount-interviews.ts'
import type { RoundSnapshot, UnitTally } from '../store/ballots/ballot-store.ts'

/**
 * Counts every counted ballot of a round anew, and the doubtful of them once more, and compares with
 * the tallies and what interviewers brought, cell by cell; and the counts that pages show with what
 * stands there.
 *
 * @throws Error when a kept ballot does not fit the round that it was kept in
 */
export async function recountRound(
  plan: RoundPlan,
  snapshot: RoundSnapshot,
): Promise<z.infer<typeof Recount>> {
  const { tallies, flaggedTallies, interviewerTallies, ballots, flaggedBallots } = snapshot
  const interviews = createInterviewCounter(plan)
  const all = compareWith(
    tallies,
    await countAnew(plan, ballots(), (ballot) => interviews.add(ballot)),
  )
  const flagged = compareWith(flaggedTallies, await countAnew(plan, flaggedBallots()))
  const brought = interviews.differences(interviewerTallies)
  const differences = [
    ...all.differences,
    ...flagged.differences,
    ...brought,
    ...(await snapshot.miscounted()),
  ]
  return {
    ballots: all.ballots,
    tallies: tallies.length,
    equal: differences.length === 0,
    differences,
  }
}

async function countAnew(
  plan: RoundPlan,
  ballots: AsyncIterable<Ballot>,
  also: (ballot: Ballot) => void = () => {},
): Promise<Map<string, BallotCounter>> {
  const counters = new Map<string, BallotCounter>()
  for await (const ballot of ballots) {
    const key = keyOf(ballot)
    const counter =
      counters.get(key) ?? createCounter(plan.questionnaireAbout(ballot.unit, ballot.group))
    counters.set(key, counter)
    counter.add(ballot.answers)
    also(ballot)
  }
  return counters
}

/** Tallies are large, so each is made of its counter where it is compared. */
function compareWith(tallies: readonly UnitTally[], counters: Map<string, BallotCounter>) {
  const tallied = new Map(tallies.map((each) => [keyOf(each), each.tally]))
  const keys = new Set([...tallied.keys(), ...counters.keys()])
  let ballots = 0
  const differences = [...keys].flatMap((key) => {
    const counted = counters.get(key)?.tally()
    ballots += counted?.ballots ?? 0
    return differenceOf(key, counted, tallied.get(key))
  })
  return { ballots, differences }
}

interface Place {
  unit: string
  group: string
}

/** Ids of units and groups have no space in them. */
function keyOf({ unit, group }: Place): string {
  return `${unit} ${group}`
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
