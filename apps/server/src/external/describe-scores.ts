import { type ExternalChangeRow, type ExternalList, mayChange } from '@phieu/office'
import type { z } from 'zod'
import { RoundBrief, type ExternalScore } from '@phieu/survey'
import type { RoundPlan } from '../rounds/round-plans.ts'
import type { ExternalChange } from '../store/external/external-store.ts'

/** The scores that stand, a page of them, and how many there are of each group. */
export function externalList(
  { round, definition, units }: RoundPlan,
  scores: readonly ExternalScore[],
  { offset, limit }: { offset: number; limit: number },
): z.infer<typeof ExternalList> {
  const byGroup = Map.groupBy(scores, ({ group }) => group)
  return {
    round: RoundBrief.parse(round),
    changeable: mayChange(round.state, 'points'),
    groups: definition.respondentGroups.map(({ id, vi, en }) => {
      const own = byGroup.get(id) ?? []
      const rated = new Set(own.map(({ unit }) => unit))
      return { id, name: { vi, en }, units: rated.size, scores: own.length }
    }),
    total: scores.length,
    offset,
    scores: scores
      .slice(offset, offset + limit)
      .map((score) => ({ ...score, unitName: units.get(score.unit)?.name ?? score.unit })),
  }
}

/** Changes with what they are about and the names that people know. */
export function nameExternalChanges(
  { units }: RoundPlan,
  changes: readonly ExternalChange[],
): z.infer<typeof ExternalChangeRow>[] {
  return changes.flatMap(({ before, after }) => {
    const score = after ?? before
    if (!score) return []
    const { unit, item, group } = score
    return [{ unit, unitName: units.get(unit)?.name ?? unit, item, group, before, after }]
  })
}
