import type { Population } from '@phieu/survey'
import { hidesGroup } from '../quality/group-quality.ts'
import { POOLED_MINIMUM } from '../quality/pooled-tallies.ts'
import type { RoundResult } from '../round-result.ts'
import { poolStrata } from './pool-strata.ts'
import type { UnitStratum } from './unit-strata.ts'
import { marginsOf, type GroupStrata } from './calibration-document.ts'

/**
 * The strata of all units of a block, group by group, none with fewer than `POOLED_MINIMUM` ballots.
 * Units of which the group is hidden are left out where they could be worked out from the others: as
 * in `poolTallies`.
 */
export function groupStrata(
  { disclosures, minimum }: Pick<RoundResult, 'disclosures' | 'minimum'>,
  populations: readonly Population[],
  strata: readonly UnitStratum[],
): GroupStrata[] {
  const places = new Map(
    populations.map(({ block, group }) => [`${block} ${group}`, { block, group }]),
  )
  return [...places.values()].flatMap(({ block, group }) => {
    const own = strata.filter((each) => each.block === block && each.group === group)
    const isHidden = ({ unit }: UnitStratum) => hidesGroup(disclosures.get(unit), group)
    const hidden = own.filter(isHidden)
    const people = hidden.reduce((sum, { ballots }) => sum + ballots, 0)
    const units = new Set(hidden.map(({ unit }) => unit))
    const isSafe = units.size === 0 || (units.size > 1 && people >= minimum)
    const told = isSafe ? own : own.filter((each) => !isHidden(each))
    const pooled = poolStrata(told, marginsOf(populations, block, group), POOLED_MINIMUM)
    return pooled.margins.length > 0 ? [{ block, group, ...pooled }] : []
  })
}
