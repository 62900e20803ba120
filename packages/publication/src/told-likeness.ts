/** How alike the ballots of an interviewer are, from the design effects that a public package tells. */
import {
  clusterDegrees,
  errorParts,
  groupSpreads,
  ownEffect,
  poolLikeness,
  PUBLIC_MINIMUM,
  unitItems,
  type ResultDocument,
  type UnitLikeness,
} from '@phieu/scoring'
import { within } from './difference.ts'
import { hiddenGroups } from './hidden-groups.ts'
import type { ToldUnit } from './told-errors.ts'

type Likeness = ResultDocument['likeness']

/**
 * Of each group the likeness that is told, where it is what the design effects of all units come to that it
 * made; where an effect was less than 1 by itself, no more than that is known of it. Groups of which
 * interviewers brought too few ballots may be left out.
 *
 * @param units - in the registry's order
 */
export function possibleLikeness(told: Likeness, units: readonly ToldUnit[]): Likeness {
  const speaking = Map.groupBy(units.flatMap(speakingGroups), ({ group }) => group)
  return [...speaking].flatMap(([group, own]) => {
    const entry = told.find((each) => each.group === group)
    const brought = own.reduce((sum, each) => sum + leastBrought(each), 0)
    if (!entry && brought < PUBLIC_MINIMUM) return []
    const likeness = entry?.likeness ?? 0
    const [least, most] = ([0, 1] as const).map((end) =>
      poolLikeness([own.map((each) => tells(each, likeness)[end])]).get(group),
    )
    return [{ group, likeness: within(likeness, least ?? 0, most ?? 1) }]
  })
}

/** Of one unit: interviewers of a group that is shown whole. */
interface Speaking {
  readonly group: string
  readonly ballots: number
  readonly size: number
  readonly degrees: number
  readonly designEffect: number
}

/** Who is hidden says nothing of it. */
function speakingGroups(unit: ToldUnit): Speaking[] {
  const hidden = hiddenGroups(unit.trace)
  return unit.trace.groups
    .toSorted((a, b) => (a.group < b.group ? -1 : 1))
    .flatMap(({ group, ballots, perInterviewer: size, designEffect, spread }) => {
      if (ballots === null || size === null || designEffect === null) return []
      const degrees = clusterDegrees(ballots, size)
      // An interviewer of one ballot says nothing of likeness.
      if (degrees === 0 || size < 1.5) return []
      if (hidden.includes(`${unit.trace.unit} ${group}`)) return []
      if (!(spread === null ? spreads(unit, group) : spread > 0)) return []
      return [{ group, ballots, size, degrees, designEffect }]
    })
}

/** Whether answers of the group differ in any item. */
function spreads({ ballots, samples }: ToldUnit, group: string): boolean {
  const parts = errorParts(unitItems(ballots, samples), samples)
  return groupSpreads(parts, samples).some((each) => each.group === group && each.spread > 0)
}

/** What a unit says of likeness, at least and at most. */
function tells({ group, size, degrees, designEffect }: Speaking, likeness: number) {
  const own = ownEffect({ size, degrees }, designEffect, likeness)
  const of = (effect: number): UnitLikeness => ({
    group,
    excess: (degrees * (effect - 1)) / (size - 1),
    weight: degrees,
  })
  return [of(designEffect > 1 ? own : 0), of(own)] as const
}

/** Ballots that interviewers brought at the least: one interviewer all that make interviewers' so many. */
function leastBrought({ ballots, size }: Speaking): number {
  return Math.ceil((1 + Math.sqrt(1 + 4 * ballots * (size - 1))) / 2 - 1e-6)
}
