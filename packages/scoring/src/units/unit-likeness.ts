import { unitLikeness, type UnitLikeness } from '../intervals/likeness.ts'
import { hidesGroup, type UnitDisclosure } from './hidden-figures.ts'
import { shownParts } from './told-error.ts'
import type { UnitBallots, UnitScore } from './unit-score.ts'

/**
 * What a unit tells of how alike an interviewer's ballots are to somebody who is told neither what hidden
 * groups said nor whether their answers to an item counted.
 *
 * @see METHOD.md, section 10
 */
export function shownLikeness({
  ballots,
  score,
  disclosure,
}: {
  readonly ballots: UnitBallots
  readonly score: UnitScore
  readonly disclosure: UnitDisclosure
}): UnitLikeness[] {
  const clusters = [...(ballots.clusters ?? [])]
  const shown = new Map(clusters.filter(([group]) => !hidesGroup(disclosure, group)))
  const items = score.areas.flatMap((area) => area.items)
  return unitLikeness({ ...ballots, clusters: shown }, (samples) =>
    shownParts(score, items, disclosure, samples),
  )
}
