/**
 * Errors and intervals of a public package, reckoned from its counts and from what it tells of each sum, as
 * far as that can be so: pairs of answers, and what each interviewer brought, are not there.
 */
import {
  errorPart,
  errorParts,
  estimate,
  groupSamples,
  groupSpreads,
  plainBallots,
  possibleEffects,
  PUBLIC_MINIMUM,
  scoreGroup,
  scoreItem,
  type CommonKnowledge,
  type DesignEffect,
  type Estimate,
  type GroupSample,
  type GroupSpread,
  type GroupTrace,
  type ItemTrace,
  type ResultDocument,
  type RoundInput,
  type UnitBallots,
  type UnitScore,
  type UnitTrace,
} from '@phieu/scoring'
import { within } from './difference.ts'

type Item = UnitScore['areas'][number]['items'][number]
type Group = Item['groups'][number]

/** What a unit's errors are reckoned from. */
export interface ToldUnit {
  readonly trace: UnitTrace
  readonly ballots: UnitBallots
  /** By group, without pairs and interviewers. */
  readonly samples: ReadonlyMap<string, GroupSample>
  /** How alike an interviewer's ballots of a group may be. */
  readonly likeness: (group: string) => readonly [least: number, most: number]
  /** What is known of every unit, and of those that have a rank. */
  readonly common: CommonKnowledge
}

/** Units as a package tells of them. */
export function toldUnits(
  input: RoundInput,
  likeness: ResultDocument['likeness'],
): (trace: UnitTrace) => ToldUnit {
  const ballotsOf = plainBallots(input)
  const known = new Map(likeness.map((each) => [each.group, each.likeness]))
  const leastBallots = input.definition.scoring.rankMinimum?.groupBallots ?? 1
  return (trace) => {
    const ballots = ballotsOf({ id: trace.unit, block: trace.block })
    const samples = groupSamples(ballots)
    return {
      trace,
      ballots,
      samples: new Map(
        [...samples].map(([group, sample]) => {
          const own = trace.groups.find((each) => each.group === group)
          return [group, own?.isOverfull ? { ...sample, size: undefined } : sample]
        }),
      ),
      // Of groups of which interviewers brought few ballots it is not told.
      likeness: (group) => [known.get(group) ?? 0, known.get(group) ?? 1],
      common: { minimum: PUBLIC_MINIMUM, leastBallots, likeness: known },
    }
  }
}

/** A group's part in one item. */
export function toldGroup(unit: ToldUnit, item: Item, group: Group, own: GroupTrace): Group {
  return scoreGroup(item, group, withDesigns(unit, item, [own]))
}

/** An item whose groups are all shown. */
export function toldItem(unit: ToldUnit, item: Item, { groups }: ItemTrace): Item {
  return { ...item, ...scoreItem(item, withDesigns(unit, item, groups)) }
}

function withDesigns(
  unit: ToldUnit,
  item: Item,
  groups: readonly Pick<GroupTrace, 'group' | 'designEffect'>[],
): ReadonlyMap<string, GroupSample> {
  const told = new Map(groups.map((each) => [each.group, each.designEffect]))
  return new Map(
    [...unit.samples].map(([group, sample]) => {
      const spreads = cellSpread(item, group, sample) > 0
      return [
        group,
        { ...sample, told: { design: toldDesign(unit, group, told.get(group), spreads) } },
      ]
    }),
  )
}

/** What the answers of a group to one item spread; 0 where they are all equal, or one. */
function cellSpread(item: Item, group: string, sample: GroupSample): number {
  const own = item.groups.find((each) => each.group === group)
  if (!own?.mean || own.external) return 0
  const [found] = groupSpreads([errorPart(item, own, sample, 1)], new Map([[group, sample]]))
  return found?.spread ?? 0
}

/**
 * The design effect of a sum: as it is told, where that can be so.
 *
 * @param spreads - whether answers of the group differ in that sum
 */
export function toldDesign(
  { trace, likeness }: ToldUnit,
  group: string,
  told: number | null | undefined,
  spreads: boolean,
): DesignEffect {
  const own = trace.groups.find((each) => each.group === group)
  if (!own || own.ballots === null || own.perInterviewer === null) {
    return { effect: 1, degrees: undefined }
  }
  const { ballots } = own
  const size = within(own.perInterviewer, 1, ballots)
  const [least, most] = likeness(group)
  const low = possibleEffects({ ballots, size, likeness: least }, spreads)
  const high = possibleEffects({ ballots, size, likeness: most }, spreads)
  return { effect: within(told ?? 1, low.least, high.most), degrees: low.degrees }
}

/** A sum, with what each group brings to its error. */
export type ToldSum = Estimate & { readonly groups: readonly GroupSpread[] }

/**
 * The error of some items together.
 *
 * @param told - by group
 * @param parts - spreads of what the sum is made of: items, or areas
 */
export function toldSum(
  unit: ToldUnit,
  items: readonly Item[],
  told: readonly ToldSpread[],
  parts: readonly GroupSpread[],
): ToldSum {
  const samples = toldSamples(unit, told, parts)
  return {
    ...estimate(items, samples),
    groups: groupSpreads(errorParts(items, unit.samples), samples),
  }
}

interface ToldSpread extends Pick<GroupSpread, 'group'> {
  /** `null` where the sum has no error. */
  readonly spread: number | null
  readonly designEffect: number | null
}

/**
 * What groups' ballots bring to a sum. That is no more than its parts have together, and no less than the
 * largest of them beyond all others: so it is where answers go together wholly, or against each other.
 *
 * @param parts - spreads of what the sum is made of
 */
export function toldSamples(
  unit: ToldUnit,
  told: readonly ToldSpread[],
  parts: readonly GroupSpread[],
): ReadonlyMap<string, GroupSample> {
  return new Map(
    [...unit.samples].map(([group, sample]) => {
      const own = told.find((each) => each.group === group)
      const spreads = parts.flatMap((each) => (each.group === group ? each.spread : []))
      const most = spreads.reduce((sum, each) => sum + each, 0)
      const least = Math.max(0, 2 * Math.max(0, ...spreads) - most)
      const spread = own?.spread === null ? most : within(own?.spread ?? 0, least, most)
      const design = toldDesign(unit, group, own?.designEffect, spread > 0)
      return [group, { ...sample, told: { spread: spread ** 2, design } }]
    }),
  )
}

/** What each group's ballots bring to the error of one item, in points. */
export function itemSpreads({ samples }: ToldUnit, item: Item): readonly GroupSpread[] {
  return groupSpreads(errorParts([item], samples), samples)
}
