import type { UnitScore } from '../units/unit-score.ts'

/** How many ballots a unit needs for a place among others. */
export interface RankMinimum {
  /** Of all groups together, 1 and more. */
  readonly ballots: number
  /** Of each group that counts for an item, unless everyone of a smaller group was heard; 1 and more. */
  readonly groupBallots: number
}

/**
 * What is usual: with 30 ballots an index of 30 survey points that spread by 20 of 100 is known to
 * about ± 2.5 points, and the half of a unit's points that a group may decide rests on 5 people. A
 * proposal: about 50 ballots a unit were collected in 2023.
 */
export const USUAL_RANK_MINIMUM: RankMinimum = { ballots: 30, groupBallots: 5 }

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
