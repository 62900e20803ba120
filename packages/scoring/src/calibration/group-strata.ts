import type { Population } from '@phieu/survey'
import { POOLED_MINIMUM } from '../quality/pooled-tallies.ts'
import type { RoundInput } from '../round-input.ts'
import type { RoundResult } from '../round-result.ts'
import { hidesGroup } from '../units/hidden-figures.ts'
import { poolStrata } from './pool-strata.ts'
import type { UnitStratum } from './unit-strata.ts'
import type { Margin } from './calibrate.ts'
import type { GroupStrata } from './calibration-document.ts'

/**
 * The strata of the units of a block, group by group, none with fewer than `POOLED_MINIMUM` ballots.
 * Units of which the group is hidden, or a share of it was measured elsewhere, are left out, as in
 * `groupQualities`. A group of which no margin can
 * be used has none, and names them.
 */
export function groupStrata(
  {
    disclosures,
    input: { external },
  }: Pick<RoundResult, 'disclosures'> & { readonly input: Pick<RoundInput, 'external'> },
  populations: readonly Population[],
  strata: readonly UnitStratum[],
): GroupStrata[] {
  const places = new Map(
    populations.map(({ block, group }) => [`${block} ${group}`, { block, group }]),
  )
  return [...places.values()].map(({ block, group }) => {
    const own = strata.filter(
      (each) =>
        each.block === block &&
        each.group === group &&
        !hidesGroup(disclosures.get(each.unit), group) &&
        !external.some((share) => share.unit === each.unit && share.group === group),
    )
    const pooled = poolStrata(own, marginsOf(populations, block, group), POOLED_MINIMUM)
    // By no margin there is one stratum of all, which says nothing.
    const told = pooled.margins.length > 0 ? pooled : { ...pooled, strata: [] }
    return { block, group, ...told }
  })
}

/** The margins that the round brings for a group of a block, in their order. */
function marginsOf(populations: readonly Population[], block: string, group: string): Margin[] {
  return populations
    .filter((each) => each.block === block && each.group === group)
    .map(({ question, people }) => ({ name: question, population: people }))
}
