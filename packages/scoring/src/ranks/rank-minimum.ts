import type { RankMinimum } from '@phieu/survey'
import type { UnitScore } from '../units/unit-score.ts'

/** The groups that were heard about any of some units: by their ballots, or measured elsewhere. */
export function heardGroups(surveys: readonly UnitScore[]): ReadonlySet<string> {
  return new Set(
    surveys.flatMap((survey) => [
      ...survey.groups.filter(({ ballots }) => ballots > 0).map(({ group }) => group),
      ...measuredGroups(survey),
    ]),
  )
}

/**
 * Whether a unit has as many ballots as are needed to be ranked; its index is shown either way. They
 * are asked of every group that was heard about any of the units: none of it are fewer than few.
 *
 * @param heard - about the units that it is ranked with (see `heardGroups`)
 */
export function reachesMinimum(
  survey: UnitScore,
  minimum: RankMinimum,
  heard: ReadonlySet<string>,
): boolean {
  const parts = groupParts(survey).filter(({ skipped }) => skipped !== 'weight-zero')
  const asked = new Set(parts.map(({ group }) => group))
  const counting = parts.filter(({ skipped }) => skipped === undefined)
  const counted = new Set(
    counting.filter(({ external }) => external === undefined).map(({ group }) => group),
  )
  const measured = measuredAnswers(counting)
  const answersOf = ({ group, ballots }: UnitScore['groups'][number]) =>
    counted.has(group) ? ballots : Math.max(ballots, measured.get(group) ?? 0)
  const enough = survey.groups.every(
    (own) =>
      !asked.has(own.group) ||
      !heard.has(own.group) ||
      answersOf(own) >= Math.min(minimum.groupBallots, own.size ?? Number.POSITIVE_INFINITY),
  )
  const answers = [...measured.values()].reduce((sum, n) => sum + n, survey.ballots)
  return enough && answers >= minimum.ballots
}

function measuredGroups(survey: UnitScore): ReadonlySet<string> {
  return new Set(
    groupParts(survey)
      .filter(({ external }) => external !== undefined)
      .map(({ group }) => group),
  )
}

function groupParts({ areas }: UnitScore) {
  return areas.flatMap(({ items }) => items).flatMap(({ groups }) => groups)
}

/** The answers behind shares that were measured elsewhere: the most that any item has of a group. */
function measuredAnswers(parts: ReturnType<typeof groupParts>): ReadonlyMap<string, number> {
  const measured = new Map<string, number>()
  for (const { group, external } of parts) {
    if (external) measured.set(group, Math.max(external.n, measured.get(group) ?? 0))
  }
  return measured
}
