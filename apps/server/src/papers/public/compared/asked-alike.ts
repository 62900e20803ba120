import { isDeepStrictEqual } from 'node:util'
import type { Definition } from '@phieu/survey'

/**
 * Whether two definitions ask an item and score it alike, so that its figures can stand beside each other: the
 * same words and answers, the same groups and their weights, the same rule. Where it stands and how
 * many points it has may differ: what is compared is the part of them.
 */
export function areAskedAlike(a: Definition, b: Definition, block: string, item: string): boolean {
  const asked = howAsked(a, block, item)
  return asked !== undefined && isDeepStrictEqual(asked, howAsked(b, block, item))
}

function howAsked(
  { blocks, scales, respondentGroups, scoring }: Definition,
  block: string,
  id: string,
) {
  const item = blocks.find((each) => each.id === block)?.items.find((each) => each.id === id)
  if (!item) return undefined
  const { groupWeights, withoutGroup, minimumN } = scoring
  return {
    text: [item.vi, item.en],
    options: scales.find((each) => each.id === item.scale)?.options,
    groups: respondentGroups
      .filter((group) => item.groups.includes(group.id))
      .map((group) => ({
        id: group.id,
        text: [group.vi, group.en],
        weight: item.groupWeights?.[group.id] ?? groupWeights[group.id] ?? 1,
      }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
    rule: item.rule ?? scoring.rule,
    withoutGroup,
    minimumN,
  }
}
