import type { Recount } from '@phieu/office'
import { createSumCounter, type SumCounter } from '@phieu/scoring'
import type { Ballot } from '@phieu/survey'
import { z } from 'zod'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { InterviewerTally } from '../store/ballots/ballot-store.ts'

/** Counts interviews anew, to compare them with what their interviewers are said to have brought. */
export function createInterviewCounter(plan: RoundPlan) {
  const counters = new Map<string, SumCounter>()
  return {
    /** A ballot that nobody brought counts nothing. */
    add({ unit, group, interviewer, answers }: Ballot): void {
      if (interviewer === undefined) return
      const key = JSON.stringify([unit, group, interviewer])
      const counter = counters.get(key) ?? createSumCounter(plan.questionnaireAbout(unit, group))
      counters.set(key, counter)
      counter.add(answers)
    },

    /** By unit and group; whose ballots they are is not told. */
    differences(tallies: readonly InterviewerTally[]): z.infer<typeof Recount>['differences'] {
      const tallied = new Map(
        tallies.map((each) => [JSON.stringify([each.unit, each.group, each.interviewer]), each]),
      )
      return [...new Set([...counters.keys(), ...tallied.keys()])].flatMap((key) => {
        const [own, theirs] = [counters.get(key)?.sum(), tallied.get(key)]
        const isSame =
          own?.ballots === theirs?.ballots &&
          own?.counts.every((count, at) => count === theirs?.counts[at])
        if (isSame) return []
        const [unit = '', group = ''] = z.array(z.string()).parse(JSON.parse(key))
        return [{ unit, group, counted: own?.ballots ?? 0, tallied: theirs?.ballots ?? 0 }]
      })
    },
  }
}
