import type { RandomStream } from '../exact/random.ts'
import { officialChoices, type Choices, type ChosenRule } from './scored-otherwise.ts'

/** Kinds of choices that are varied, each alone and all together. */
export const choiceKinds = ['rule', 'groups', 'areas', 'exclusion'] as const
export type ChoiceKind = (typeof choiceKinds)[number]

/** What there is to choose from. */
export interface ChoiceSpace {
  readonly rules: readonly ChosenRule[]
  readonly groups: readonly string[]
  readonly areas: readonly number[]
  readonly anyFlagged: boolean
}

/**
 * One draw of choices; those that are not varied are the official ones.
 *
 * Rules are equally likely. Of three draws one puts all groups in one pot, the others multiply each
 * group's weight by ½ to 1½; an area's points are multiplied by ¾ to 1¼. Left out is nothing, one
 * group, one area, or the flagged ballots, each equally likely.
 *
 * @see METHOD.md, section 17
 */
export function drawChoices(
  space: ChoiceSpace,
  kinds: ReadonlySet<ChoiceKind>,
  chance: RandomStream,
): Choices {
  const rule = kinds.has('rule') ? pick(space.rules, chance) : undefined
  const groups = kinds.has('groups') ? drawGroups(space.groups, chance) : undefined
  const factors = kinds.has('areas')
    ? space.areas.map((area) => [area, between(0.75, 1.25, chance)] as const)
    : []
  const left = kinds.has('exclusion') ? pick(exclusions(space), chance) : undefined
  return {
    rule: rule ?? officialChoices.rule,
    groups: groups ?? officialChoices.groups,
    areas: new Map([...factors, ...(left?.kind === 'area' ? [[left.area, 0] as const] : [])]),
    withoutGroup: left?.kind === 'group' ? left.group : undefined,
    withoutFlagged: left?.kind === 'flagged',
  }
}

function drawGroups(groups: readonly string[], chance: RandomStream): Choices['groups'] {
  if (chance.below(3) === 0) return 'pooled'
  return new Map(groups.map((group) => [group, between(0.5, 1.5, chance)]))
}

type Exclusion =
  | { readonly kind: 'nothing' | 'flagged' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'area'; readonly area: number }

/** What is the only group or area cannot be left out: nothing would remain. */
function exclusions({ groups, areas, anyFlagged }: ChoiceSpace): Exclusion[] {
  return [
    { kind: 'nothing' },
    ...(groups.length > 1 ? groups.map((group) => ({ kind: 'group' as const, group })) : []),
    ...(areas.length > 1 ? areas.map((area) => ({ kind: 'area' as const, area })) : []),
    ...(anyFlagged ? [{ kind: 'flagged' as const }] : []),
  ]
}

function pick<Each>(from: readonly Each[], chance: RandomStream): Each | undefined {
  return from[chance.below(Math.max(1, from.length))]
}

function between(least: number, most: number, chance: RandomStream): number {
  return least + ((most - least) * chance.next()) / 2 ** 32
}
