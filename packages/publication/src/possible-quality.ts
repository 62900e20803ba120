/** Reliability and weighed figures rest on what is in no public package; they are taken where they can be so. */
import {
  feldtInterval,
  type CalibrationDocument,
  type GroupQuality,
  type QualityDocument,
  type ReliabilityDocument,
} from '@phieu/scoring'
import type { Definition, Round } from '@phieu/survey'

/** @param quality - computed from what is shown, but for the reliability, which stands as it was told */
export function possibleQuality(
  quality: QualityDocument,
  { blocks }: Pick<Definition, 'blocks'>,
): QualityDocument {
  const groups = quality.groups.map((group) => {
    const items = blocks.find(({ id }) => id === group.block)?.items ?? []
    const asked = items.filter((item) => item.groups.includes(group.group))
    return {
      ...group,
      reliability: group.reliability.filter(
        (each, at, all) => isInOrder(each, all[at - 1]) && isPossible(each, group, asked),
      ),
      items: group.items.map((item) => ({ ...item, itemRest: correlation(item.itemRest) })),
    }
  })
  return { ...quality, groups }
}

/** All items first, then area by area. */
function isInOrder({ area }: ReliabilityDocument, before: ReliabilityDocument | undefined) {
  if (!before) return true
  return area !== null && (before.area === null || before.area < area)
}

/** The pair of items that fewest answered both of has no more answers than one, nor fewer than must overlap. */
function isPossible(
  told: ReliabilityDocument,
  { ballots, items }: GroupQuality,
  asked: readonly { id: string; area: number }[],
): boolean {
  const own = asked.filter(({ area }) => told.area === null || area === told.area)
  const answers = own
    .map(({ id }) => items.find(({ item }) => item === id)?.answers ?? 0)
    .sort((a, b) => a - b)
  const [fewest = 0, next = 0] = answers
  return (
    own.length > 1 &&
    told.items === own.length &&
    told.n >= Math.max(2, fewest + next - ballots) &&
    told.n <= fewest &&
    told.alpha <= 1 &&
    isFeldt(told)
  )
}

/** The interval is that of some alpha with this print. */
function isFeldt({ alpha, interval, items, n }: ReliabilityDocument): boolean {
  const least = feldtInterval(alpha - HALF, items, n)
  const most = feldtInterval(alpha + HALF, items, n)
  return interval.every(
    (end, at) => end >= (least[at] ?? 0) - HALF - NEARLY && end <= (most[at] ?? 0) + HALF + NEARLY,
  )
}

/** Of the last place of what has two decimals. */
const HALF = 0.005
const NEARLY = 1e-9

function correlation(told: number | null): number | null {
  return told === null || Math.abs(told) > 1 ? null : told
}

/**
 * Weighed figures of groups for which the round brings figures of people, each once, by its questions,
 * of the ballots that the quality report tells of; an interval holds its figure.
 */
export function possibleCalibration(
  { groups }: CalibrationDocument,
  { populations = [] }: Pick<Round, 'populations'>,
  qualities: readonly GroupQuality[],
): CalibrationDocument {
  return {
    groups: groups.filter((told, at) => {
      const isSame = (each: { block: string; group: string }) =>
        each.block === told.block && each.group === told.group
      const questions = populations.filter(isSame).map(({ question }) => question)
      const quality = qualities.find(isSame)
      return (
        groups.findIndex(isSame) === at &&
        told.ballots === quality?.ballots &&
        told.effect >= 1 &&
        Math.abs(told.effectiveBallots - told.ballots / told.effect) <= 1 + told.ballots * 0.0006 &&
        [...told.questions, ...told.unused].toSorted().join() === questions.toSorted().join() &&
        told.items.every(
          ({ item, weighted, interval: [from, to] }) =>
            quality.items.some((each) => each.item === item) &&
            from >= 0 &&
            from <= weighted &&
            weighted <= to &&
            to <= 1,
        )
      )
    }),
  }
}
