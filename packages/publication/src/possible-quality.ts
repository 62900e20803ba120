/** Reliability rests on pairs of answers, which are in no public package; it is taken where it can be so. */
import {
  feldtInterval,
  type GroupQuality,
  type QualityDocument,
  type ReliabilityDocument,
} from '@phieu/scoring'
import type { Definition } from '@phieu/survey'

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
