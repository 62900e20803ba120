import { rankUnits } from '../ranks/ranks.ts'
import type { SensitivityDocument } from '../result-document.ts'
import type { RankingResult } from '../round-result.ts'
import type { SensitivityRun } from './sensitivity-runs.ts'
import { hidesAnything, type UnitDisclosure } from '../units/hidden-figures.ts'
import { exactOrNull } from '../units/unit-document.ts'

/**
 * Another run as it is published. A unit of which small groups are hidden stays blank: the
 * difference between two runs would tell what those groups answered. So does one where the run leaves
 * out few ballots, or leaves few. The others are ranked without it.
 *
 * @param disclosures - by unit
 * @param minimum - people
 */
export function sensitivityDocument(
  { run, percents, leftOut }: SensitivityRun,
  rankings: readonly RankingResult[],
  disclosures: ReadonlyMap<string, UnitDisclosure>,
  minimum: number,
): SensitivityDocument {
  return {
    run,
    rankings: rankings.map(({ block, units }) => {
      const ids = units.map(({ result }) => result.unit.id)
      // Who has too few ballots to be ranked has no place in another run either.
      const unranked = new Set(
        units.flatMap(({ result, rank }) => (rank === undefined ? [result.unit.id] : [])),
      )
      const isBlank = (unit: string) =>
        (leftOut?.get(unit) ?? minimum) < minimum || hidesAnything(disclosures.get(unit))
      const shown = new Map(ids.map((id) => [id, isBlank(id) ? undefined : percents.get(id)]))
      // A blank one would stand where a rank is missing: it has no place among the others.
      const ranks = rankUnits(
        new Map(ids.map((id) => [id, unranked.has(id) ? undefined : shown.get(id)])),
      )
      return {
        block: block.id,
        units: ids.map((unit) => ({
          unit,
          percent: exactOrNull(shown.get(unit)),
          rank: ranks.get(unit) ?? null,
        })),
      }
    }),
  }
}
