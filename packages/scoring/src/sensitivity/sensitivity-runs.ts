import type { Definition } from '@phieu/survey'
import { sumPoints } from '../units/areas.ts'
import type { Fraction } from '../exact/fraction.ts'
import { indexValue } from '../units/index-value.ts'
import { withOnlyGroups, withPooledGroups, withRule } from './sensitivity.ts'
import type { ScoredUnit } from '../units/score-units.ts'
import type { GroupTally } from '../units/tally.ts'
import type { UnitResult } from '../units/unit-result.ts'
import { unitItems, type UnitBallots } from '../units/unit-score.ts'

/** What would have come out, had the same round been scored otherwise. */
export interface SensitivityRun {
  readonly run: 'topTwo' | 'pooled' | 'outsidersOnly' | 'withoutFlagged'
  /** The index in per cent, by unit; `undefined` for a unit without a value. */
  readonly percents: ReadonlyMap<string, Fraction | undefined>
  /** By unit how few ballots of a group make the difference, where the run leaves ballots out. */
  readonly leftOut?: ReadonlyMap<string, number>
}

/**
 * The runs beside the official one: another rule, all answers to an item in one pot, people outside
 * the administration only, and, where any were flagged, without flagged ballots.
 *
 * @param withoutFlagged - the tallies of a unit without flagged ballots
 * @see METHOD.md, section 13
 */
export function sensitivityRuns(
  definition: Definition,
  units: readonly ScoredUnit[],
  withoutFlagged: ((unit: string) => ReadonlyMap<string, GroupTally>) | undefined,
): SensitivityRun[] {
  const run = (name: SensitivityRun['run'], otherwise: (unit: ScoredUnit) => UnitBallots) => ({
    run: name,
    percents: new Map(
      units.map((unit) => [unit.result.unit.id, otherPercent(unit.result, otherwise(unit))]),
    ),
  })
  const topTwo = withRule(definition, { kind: 'topTwo' })
  const outsiders = outsideGroups(definition)
  const outside = withOnlyGroups(definition, outsiders)
  return [
    run('topTwo', ({ ballots }) => ({ ...ballots, definition: topTwo })),
    run('pooled', ({ ballots, result }) => ({
      ...ballots,
      definition: withPooledGroups(definition, result.survey),
    })),
    ...(outsiders.size > 0
      ? [run('outsidersOnly', ({ ballots }) => ({ ...ballots, definition: outside }))]
      : []),
    ...(withoutFlagged
      ? [
          {
            ...run('withoutFlagged', ({ ballots, result }) => ({
              ...ballots,
              tallies: withoutFlagged(result.unit.id),
            })),
            leftOut: fewestLeftOut(units, withoutFlagged),
          },
        ]
      : []),
  ]
}

/** Of each unit of which anything is left out: the fewest ballots of a group that are, or that remain. */
function fewestLeftOut(
  units: readonly ScoredUnit[],
  withoutFlagged: (unit: string) => ReadonlyMap<string, GroupTally>,
): Map<string, number> {
  return new Map(
    units.flatMap(({ ballots, result }) => {
      const left = withoutFlagged(result.unit.id)
      const people = [...ballots.tallies].flatMap(([group, tally]) => {
        const remaining = left.get(group)?.ballots ?? 0
        const out = tally.ballots - remaining
        return out === 0 ? [] : [out, remaining].filter((count) => count > 0)
      })
      return people.length === 0 ? [] : [[result.unit.id, Math.min(...people)] as const]
    }),
  )
}

/** The groups that the definition calls outsiders. */
export function outsideGroups({ respondentGroups }: Definition): ReadonlySet<string> {
  return new Set(respondentGroups.filter(({ outsider }) => outsider).map(({ id }) => id))
}

function otherPercent(
  { assessed, adjustments }: UnitResult,
  ballots: UnitBallots,
): Fraction | undefined {
  const survey = sumPoints(unitItems(ballots))
  if (!assessed || !survey.points) return undefined
  return indexValue({ parts: [assessed, survey], ...adjustments })?.percent
}
