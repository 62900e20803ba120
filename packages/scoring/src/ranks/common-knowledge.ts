import type { Definition } from '@phieu/survey'
import type { UnitCluster } from '../round-input.ts'
import { hidesGroup } from '../units/hidden-figures.ts'
import type { ScoredUnit } from '../units/score-units.ts'
import type { CommonKnowledge } from '../units/told-error.ts'
import { leadingBlocks, rankedBlocks, whyUnranked } from './ranking-result.ts'

/** What everybody knows of each unit beside its figures: a rank tells that no group is too small for it. */
export function commonKnowledge(
  units: readonly ScoredUnit[],
  definition: Definition,
  known: Pick<CommonKnowledge, 'minimum' | 'likeness'>,
): (unit: string) => CommonKnowledge {
  const { rankMinimum } = definition.scoring
  const ranked = new Set(
    leadingBlocks(definition).flatMap((block) => {
      const blocks = rankedBlocks(definition, block)
      const own = units.map(({ result }) => result).filter((each) => blocks.includes(each.block))
      const reasons = whyUnranked(own, rankMinimum)
      return own.filter((each) => !reasons.get(each)).map(({ unit }) => unit.id)
    }),
  )
  return (unit) => ({
    ...known,
    leastBallots: ranked.has(unit) ? (rankMinimum?.groupBallots ?? 1) : 1,
  })
}

/** How alike interviewers' ballots are, of groups of which they brought enough to be spoken of. */
export function toldLikeness(
  clusters: readonly UnitCluster[],
  units: readonly ScoredUnit[],
  minimum: number,
): ReadonlyMap<string, number> {
  const disclosures = new Map(units.map(({ result, disclosure }) => [result.unit.id, disclosure]))
  const brought = new Map<string, number>()
  for (const { unit, group, ballots } of clusters) {
    if (hidesGroup(disclosures.get(unit), group)) continue
    brought.set(group, (brought.get(group) ?? 0) + ballots)
  }
  return new Map(
    [...(units[0]?.ballots.likeness ?? [])].filter(
      ([group]) => (brought.get(group) ?? 0) >= minimum,
    ),
  )
}
