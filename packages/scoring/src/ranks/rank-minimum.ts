import type { RankMinimum } from '@phieu/survey'
import type { UnitScore } from '../units/unit-score.ts'

/** Whether a unit has as many ballots as are needed to be ranked; its index is shown either way. */
export function reachesMinimum(survey: UnitScore, minimum: RankMinimum): boolean {
  const counting = new Set(
    survey.areas
      .flatMap((area) => area.items)
      .flatMap((item) => item.groups)
      .filter((group) => group.skipped === undefined && group.external === undefined)
      .map(({ group }) => group),
  )
  const enough = survey.groups.every(
    ({ group, ballots, size = Number.POSITIVE_INFINITY }) =>
      !counting.has(group) || ballots >= Math.min(minimum.groupBallots, size),
  )
  return enough && answersBehind(survey) >= minimum.ballots
}

/** Ballots, and those behind shares that were measured elsewhere: the most that any item has of a group. */
function answersBehind(survey: UnitScore): number {
  const measured = new Map<string, number>()
  for (const { group, external } of survey.areas
    .flatMap((area) => area.items)
    .flatMap((item) => item.groups)) {
    if (external) measured.set(group, Math.max(external.n, measured.get(group) ?? 0))
  }
  return [...measured.values()].reduce((sum, n) => sum + n, survey.ballots)
}
